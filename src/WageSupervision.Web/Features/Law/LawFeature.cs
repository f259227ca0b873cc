namespace WageSupervision.Web.Features.Law;

/// <summary>The law on screen.</summary>
public static class LawFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddLaw(this IServiceCollection services) => services
        .AddScoped<FindingFigures>();
}
