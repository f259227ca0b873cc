using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>没有权限: whose page it is and how to go on.</summary>
[AllowAnonymous]
public sealed class DeniedModel(ICurrentUser user, Addresses addresses) : PortalPage
{
    /// <summary>Where the person wanted to go.</summary>
    [BindProperty(SupportsGet = true, Name = "returnUrl")]
    public string? ReturnUrl { get; set; }

    /// <summary>Whose page it is, or <c>null</c> where that is not known.</summary>
    public string? Owner { get; private set; }

    /// <summary>The signed-in person's role in words, or <c>null</c>.</summary>
    public string? Own { get; private set; }

    /// <summary>The first page of the person's own role.</summary>
    public string Home { get; private set; } = "/";

    /// <summary>Whether the page is shut because the mandate of the enterprise acted for has ended.</summary>
    public bool MandateEnded => user.IsSignedIn && user.ActsForNobody;

    /// <inheritdoc/>
    public override Task LoadAsync()
    {
        var owners = addresses.At(HttpContext, PathOf(ReturnUrl)).SelectMany(endpoint => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>())
            .SelectMany(asked => Policies.RolesOf(asked.Policy)).Distinct().Select(RoleWords.Of).ToList();
        Owner = owners.Count == 0 ? null : string.Join("或者", owners);
        Own = user.Role is { } role ? RoleWords.Of(role) : null;
        if (Own is { } own && Owner?.Contains(own, StringComparison.Ordinal) == true)
        {
            // Its role may open such pages in general: then it is not the role that shuts this one.
            Owner = null;
        }

        Home = Policies.HomeOf(user.Role);
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private string PathOf(string? url) => Url.IsLocalUrl(url) && url.StartsWith('/') ? url.Split('?', '#')[0] : "/";
}
