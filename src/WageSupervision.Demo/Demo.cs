using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Web.Shell;

namespace WageSupervision.Demo;

/// <summary>What the portal asks of its demo data.</summary>
public sealed class Demo : IDemo
{
    /// <inheritdoc/>
    public IReadOnlyList<DemoAccount> Accounts => DemoAccounts.All;

    /// <inheritdoc/>
    public string Password => DemoAccounts.Password;

    /// <inheritdoc/>
    public void AddServices(IServiceCollection services) => services.AddSingleton<IDemo>(this).AddScoped<DemoLoader>();

    /// <inheritdoc/>
    public Task LoadAsync(IServiceProvider services) => services.GetRequiredService<DemoLoader>().LoadAsync();

    /// <inheritdoc/>
    public string Table() => DemoAccounts.Table();
}
