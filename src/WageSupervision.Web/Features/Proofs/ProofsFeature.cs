namespace WageSupervision.Web.Features.Proofs;

/// <summary>Proof sheets and their check.</summary>
public static class ProofsFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddProofs(this IServiceCollection services) => services
        .AddScoped<ProofAccess>();

    /// <summary>Maps its routes.</summary>
    public static void MapProofs(this IEndpointRouteBuilder routes)
    {
        routes.MapProofsApi();
    }
}
