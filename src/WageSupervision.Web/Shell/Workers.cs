namespace WageSupervision.Web.Shell;

/// <summary>Work in the background.</summary>
public static class Workers
{
    /// <summary>Adds a worker that others may call as well: tests do, instead of waiting.</summary>
    public static IServiceCollection AddWorker<TWorker>(this IServiceCollection services)
        where TWorker : BackgroundService => services.AddSingleton<TWorker>().AddHostedService(provider => provider.GetRequiredService<TWorker>());
}
