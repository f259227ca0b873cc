using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using WageSupervision.Web.Features.ApiTokens;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Shell.Security;

/// <summary>Who may open which folder of pages. The one list: what is not in it stays shut.</summary>
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

    /// <summary>The pages on which steps of a case are taken: the inspector's alone, unlike those on which cases are read.</summary>
    public static IReadOnlyList<string> CaseSteps { get; } =
        [.. ((string[])["Open", "Revision", "Order", "Service", "Payment", "Refusal", "Penalty", "Disclosure", "UnionAnswer", "Close", "FilingOrder", "FilingOrderService"]).Select(step => "/Cases/" + step)];

    /// <summary>Registers the policies; anything without one asks for a signed-in person.</summary>
    public static void Add(AuthorizationOptions options)
    {
        options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        options.AddPolicy(SignedIn, policy => policy.RequireAuthenticatedUser());
        options.AddPolicy(EnterpriseFiler, policy => policy.RequireRole(nameof(Role.EnterpriseFiler))
            .RequireAssertion(context => !context.User.HasClaim(PortalClaims.ActingFor, PortalClaims.Nobody)));
        options.AddPolicy(FilerAccount, policy => policy.RequireRole(nameof(Role.EnterpriseFiler)));
        options.AddPolicy(Inspector, policy => policy.RequireRole(nameof(Role.Inspector)));
        options.AddPolicy(Officer, policy => policy.RequireRole(nameof(Role.Inspector), nameof(Role.Supervisor)));
        options.AddPolicy(Supervisor, policy => policy.RequireRole(nameof(Role.Supervisor)));
        options.AddPolicy(UnionOfficial, policy => policy.RequireRole(nameof(Role.UnionOfficial)));
        options.AddPolicy(Worker, policy => policy.RequireRole(nameof(Role.Worker)));
        options.AddPolicy(Administrator, policy => policy.RequireRole(nameof(Role.Administrator)));
        options.AddPolicy(SubmitByToken, policy => ByToken(policy, ApiScopes.Submit));
        options.AddPolicy(ReadByToken, policy => ByToken(policy, ApiScopes.ReadOwn));

        // A session's cookie is no token and a token is no session: each opens its own doors only.
        static void ByToken(AuthorizationPolicyBuilder policy, string scope) => policy.AddAuthenticationSchemes(ApiTokenAuthentication.SchemeName)
            .RequireRole(nameof(Role.EnterpriseFiler)).RequireClaim(PortalClaims.Scope, scope);
    }

    /// <summary>The policy of each folder and page.</summary>
    public static void Apply(PageConventionCollection pages)
    {
        foreach (var open in (string[])["/Index", "/Error", "/Setup"])
        {
            pages.AllowAnonymousToPage(open);
        }

        pages.AuthorizeFolder("/Filings", EnterpriseFiler);
        pages.AuthorizeFolder("/Attendance", EnterpriseFiler);
        pages.AuthorizeFolder("/Registers", EnterpriseFiler);
        foreach (var open in (string[])["/Disclosures", "/Calculators", "/PayrollChecks", "/Law", "/Help", "/Receipts", "/Parameters", "/Duties", "/Outages"])
        {
            pages.AllowAnonymousToFolder(open);
        }

        pages.AuthorizePage("/Proofs/Index", SignedIn);
        pages.AuthorizePage("/Proofs/Detail", SignedIn);
        pages.AllowAnonymousToPage("/Proofs/Verify");
        pages.AllowAnonymousToPage("/Account/Login");
        pages.AllowAnonymousToPage("/Account/Activate");
        pages.AllowAnonymousToPage("/Account/Denied");
        pages.AuthorizePage("/Account/Logout", SignedIn);
        pages.AuthorizePage("/Account/Index", SignedIn);
        pages.AuthorizePage("/Account/Switch", FilerAccount);
        pages.AuthorizeFolder("/Enterprise", EnterpriseFiler);
        pages.AuthorizeFolder("/Inspection", Inspector);
        pages.AuthorizeFolder("/Cases", Officer);
        foreach (var step in CaseSteps)
        {
            pages.AuthorizePage(step, Inspector);
        }

        pages.AuthorizeFolder("/Approvals", Supervisor);
        pages.AuthorizeFolder("/Unions", UnionOfficial);
        pages.AuthorizeFolder("/MyWages", Worker);
        pages.AuthorizeFolder("/Administration", Administrator);
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
