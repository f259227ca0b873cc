using WageSupervision.Domain.Cases;
using WageSupervision.Web.Features.Publications.Listings;
using WageSupervision.Web.Features.Publications.Majors;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications;

/// <summary>Publications: arrears made public (Article 30).</summary>
public static class PublicationsFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddPublications(this IServiceCollection services) => services
        .AddStore<DisclosureFiles>()
        .AddStore<ListingFiles>()
        .AddStore<MajorFiles>()
        .AddScoped<IFurtherSteps<Opened<SupervisionCase, CaseRow>>, PublicationOfACase>()
        .AddScoped<IFurtherSteps<Opened<SupervisionCase, CaseRow>>, ListingOfACase>()
        .AddScoped<IFurtherSteps<Opened<SupervisionCase, CaseRow>>, DisclosureOfACase>();

    /// <summary>Maps its routes.</summary>
    public static void MapPublications(this IEndpointRouteBuilder routes)
    {
        routes.MapDisclosuresApi();
    }
}
