namespace WageSupervision.Web.Shell;

/// <summary>What the operator set for people to read.</summary>
public static class Settings
{
    /// <summary>The number to ring, or <c>null</c>.</summary>
    public static string? Phone(this IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration["Portal:Phone"];
    }

    /// <summary>Whether demo data was asked for, by naming its assembly; the portal says so on every page.</summary>
    public static bool IsDemo(this IConfiguration configuration) => configuration.DemoAssembly() is not null;

    /// <summary>Where the assembly of demo data lies, see <see cref="IDemo"/>; <c>null</c> where the portal holds none.</summary>
    public static string? DemoAssembly(this IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return configuration["Portal:DemoAssembly"] is { Length: > 0 } path ? path : null;
    }
}
