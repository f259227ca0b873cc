using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Parameters;

/// <summary>Parameters: dated tables, changes with four eyes, and what they alter.</summary>
public static class ParametersFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddParameters(this IServiceCollection services) => services
        .AddWorker<RecallWorker>()
        ;

    /// <summary>Maps its routes.</summary>
    public static void MapParameters(this IEndpointRouteBuilder routes)
    {
        routes.MapParametersApi();
    }
}
