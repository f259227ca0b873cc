using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Incidents;

/// <summary>Major wage-arrears incidents (Article 29).</summary>
public static class IncidentsFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddIncidents(this IServiceCollection services) => services.AddStore<IncidentFiles>();
}
