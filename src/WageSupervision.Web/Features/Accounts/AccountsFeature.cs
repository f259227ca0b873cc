using WageSupervision.Web.Features.Accounts.Tokens;

namespace WageSupervision.Web.Features.Accounts;

/// <summary>Accounts, enterprises, mandates and tokens.</summary>
public static class AccountsFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddAccounts(this IServiceCollection services) => services
        .AddHostedService<SandboxKeeper>();
}
