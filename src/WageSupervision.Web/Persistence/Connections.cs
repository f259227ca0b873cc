namespace WageSupervision.Web.Persistence;

/// <summary>What the configuration says of the database and of the folder of keys.</summary>
public static class Connections
{
    /// <summary>The connection of the role the portal serves with.</summary>
    /// <exception cref="InvalidOperationException">It is not set.</exception>
    public static string Serving(IConfiguration configuration) =>
        configuration.GetConnectionString("Portal") ?? throw new InvalidOperationException("ConnectionStrings__Portal is not set.");

    /// <summary>The connection of the role that owns the tables; where the operator gives one role only, that one.</summary>
    /// <exception cref="InvalidOperationException">Neither is set.</exception>
    public static string Owner(IConfiguration configuration) => configuration.GetConnectionString("PortalOwner") ?? Serving(configuration);

    /// <summary>The folder of keys: lost with it are the numbers that they enciphered.</summary>
    public static string Keys(IConfiguration configuration, string contentRoot)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        return Path.Combine(configuration["Portal:DataDirectory"] ?? Path.Combine(contentRoot, ".data"), "keys");
    }
}
