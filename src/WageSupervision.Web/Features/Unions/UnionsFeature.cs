using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Unions;

/// <summary>Unions: demands for correction and recommendations of penalties (Articles 26 to 28).</summary>
public static class UnionsFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddUnions(this IServiceCollection services) => services
        .AddStore<DemandFiles>()
        .AddScoped<UnionVault>();
}
