using Microsoft.AspNetCore.Authorization;

namespace WageSupervision.Web.Shell.Security;

/// <summary>Who may open a page or route. Each page and route names its policy; one that names none stays shut.</summary>
public static class Policies
{
    /// <summary>Any signed-in person.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>企业申报人, acting for an enterprise.</summary>
    public const string EnterpriseFiler = nameof(EnterpriseFiler);

    /// <summary>企业申报人, also one who has to choose for whom to act.</summary>
    public const string FilerAccount = nameof(FilerAccount);

    /// <summary>监察员: take the steps of cases, and read what was found in the area's filings.</summary>
    public const string Inspector = nameof(Inspector);

    /// <summary>监察员和负责人: read the cases of the area.</summary>
    public const string Officer = nameof(Officer);

    /// <summary>负责人.</summary>
    public const string Supervisor = nameof(Supervisor);

    /// <summary>工会干部.</summary>
    public const string UnionOfficial = nameof(UnionOfficial);

    /// <summary>劳动者.</summary>
    public const string Worker = nameof(Worker);

    /// <summary>管理员.</summary>
    public const string Administrator = nameof(Administrator);

    /// <summary>The enterprise's software, with a token that may hand in payrolls.</summary>
    public const string SubmitByToken = nameof(SubmitByToken);

    /// <summary>The enterprise's software, with a token that may read the enterprise's own filings.</summary>
    public const string ReadByToken = nameof(ReadByToken);

    private static readonly Dictionary<string, Role[]> Roles = new(StringComparer.Ordinal)
    {
        [EnterpriseFiler] = [Role.EnterpriseFiler],
        [FilerAccount] = [Role.EnterpriseFiler],
        [Inspector] = [Role.Inspector],
        [Officer] = [Role.Inspector, Role.Supervisor],
        [Supervisor] = [Role.Supervisor],
        [UnionOfficial] = [Role.UnionOfficial],
        [Worker] = [Role.Worker],
        [Administrator] = [Role.Administrator],
    };

    /// <summary>The roles that a policy lets in; empty where it asks for none.</summary>
    public static IReadOnlyList<Role> RolesOf(string? policy) => policy is not null && Roles.TryGetValue(policy, out var roles) ? roles : [];

    /// <summary>Registers the policies; anything without one asks for a signed-in person.</summary>
    public static void Add(AuthorizationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        foreach (var (name, roles) in Roles)
        {
            options.AddPolicy(name, policy =>
            {
                policy.RequireRole(roles.Select(role => role.ToString()));
                if (name == EnterpriseFiler)
                {
                    policy.RequireAssertion(context => !context.User.HasClaim(PortalClaims.ActingFor, PortalClaims.Nobody));
                }
            });
        }

        options.AddPolicy(SubmitByToken, policy => ByToken(policy, ApiScopes.Submit));
        options.AddPolicy(ReadByToken, policy => ByToken(policy, ApiScopes.ReadOwn));

        // A session's cookie is no token and a token is no session: each opens its own doors only.
        static void ByToken(AuthorizationPolicyBuilder policy, string scope) => policy.AddAuthenticationSchemes(ApiTokenAuthentication.SchemeName)
            .RequireRole(nameof(Role.EnterpriseFiler)).RequireClaim(PortalClaims.Scope, scope);
    }

    /// <summary>The first page of a role after signing in.</summary>
    public static string HomeOf(Role? role) => role switch
    {
        Role.EnterpriseFiler => "/Enterprise",
        Role.Inspector => "/Inspection",
        Role.Supervisor => "/Approvals",
        Role.UnionOfficial => "/Unions",
        Role.Worker => "/MyWages",
        Role.Administrator => "/Administration",
        _ => "/",
    };
}
