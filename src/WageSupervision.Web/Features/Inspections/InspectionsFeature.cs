using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>Inspections that no complaint brought about (Article 26): random draws, and what two officers find with a checklist.</summary>
public static class InspectionsFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddInspections(this IServiceCollection services) => services
        .AddStore<DrawFiles>()
        .AddScoped<DrawVault>()
        .AddScoped<DrawPopulation>()
        .AddStore<InspectionFiles>()
        .AddScoped<InspectionVault>()
        .AddScoped<InspectionOpening>();
}
