namespace WageSupervision.Web.Shell;

/// <summary>A demo account: exists only where demo data was asked for.</summary>
/// <param name="UserName">The name to sign in with.</param>
/// <param name="Role">The role in words.</param>
/// <param name="Purpose">What to try with it.</param>
public sealed record DemoAccount(string UserName, string Role, string Purpose);

/// <summary>
/// Demo data, which lives in an assembly of its own: a portal that is published without it has none. Named by
/// <c>Portal:DemoAssembly</c> it is loaded when the portal starts.
/// </summary>
public interface IDemo
{
    /// <summary>Accounts to try.</summary>
    IReadOnlyList<DemoAccount> Accounts { get; }

    /// <summary>Their password.</summary>
    string Password { get; }

    /// <summary>Adds what loading needs.</summary>
    void AddServices(IServiceCollection services);

    /// <summary>Loads the data where there is none yet.</summary>
    Task LoadAsync(IServiceProvider services);

    /// <summary>The accounts for a terminal.</summary>
    string Table();

    /// <summary>The demo that the configuration names, or <c>null</c>.</summary>
    /// <exception cref="FileNotFoundException">The assembly is not there.</exception>
    static IDemo? Of(IConfiguration configuration) => configuration.DemoAssembly() is { } path
        ? (IDemo)Activator.CreateInstance(System.Reflection.Assembly.LoadFrom(Path.GetFullPath(path)).GetExportedTypes()
            .Single(typeof(IDemo).IsAssignableFrom))!
        : null;
}
