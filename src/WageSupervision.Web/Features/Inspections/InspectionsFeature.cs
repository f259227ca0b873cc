using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>Inspections that no complaint brought about (Article 26): random draws.</summary>
public static class InspectionsFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddInspections(this IServiceCollection services) => services
        .AddStore<DrawFiles>()
        .AddScoped<DrawVault>()
        .AddScoped<DrawPopulation>();
}
