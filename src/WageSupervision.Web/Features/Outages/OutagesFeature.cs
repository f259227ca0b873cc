using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Outages;

namespace WageSupervision.Web.Features.Outages;

/// <summary>Outages: what was down, and files that came meanwhile.</summary>
public static class OutagesFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddOutages(this IServiceCollection services) => services
        .AddSingleton<FilingSpool>()
        .AddSingleton<ISpool>(provider => provider.GetRequiredService<FilingSpool>())
        .AddScoped<OutageLedger>()
        .AddScoped<OutageReporting>()
        .AddWorker<PulseWorker>()
        .AddWorker<SpoolWorker>();

    /// <summary>Maps its routes.</summary>
    public static void MapOutages(this IEndpointRouteBuilder routes)
    {
        routes.MapOutagesApi();
    }
}
