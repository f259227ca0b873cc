using System.Globalization;
using System.Security.Claims;

namespace WageSupervision.Web.Shell.Security;

/// <summary>Work in the background that somebody began: the pipeline asks who acts, and it is whoever handed it in.</summary>
public static class ActingAs
{
    /// <summary>Makes a scope act as a filer of an enterprise, in this call and what it calls.</summary>
    /// <param name="scope">The scope's services.</param>
    /// <param name="userId">The account.</param>
    /// <param name="enterpriseId">The enterprise it acted for.</param>
    /// <param name="tokenId">The token by which its software asked, or <c>null</c>.</param>
    /// <param name="isSandbox">It was a trial.</param>
    public static void ActAsFiler(this IServiceProvider scope, Guid userId, long enterpriseId, string? tokenId = null, bool isSandbox = false)
    {
        List<Claim> claims =
        [
            new(ClaimTypes.NameIdentifier, userId.ToString()), new(ClaimTypes.Role, nameof(Role.EnterpriseFiler)),
            new(PortalClaims.Enterprise, enterpriseId.ToString(CultureInfo.InvariantCulture)),
        ];
        if (tokenId is not null)
        {
            claims.Add(new(PortalClaims.Token, tokenId));
        }

        if (isSandbox)
        {
            claims.Add(new(PortalClaims.Sandbox, "true"));
        }

        scope.GetRequiredService<IHttpContextAccessor>().HttpContext = new DefaultHttpContext
        {
            RequestServices = scope,
            User = new(new ClaimsIdentity(claims, "background"))
        };
    }
}
