using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Orders;

/// <summary>Orders to file periodically (Article 30).</summary>
public static class OrdersFeature
{
    /// <summary>Adds its services.</summary>
    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddStore<FilingOrderFiles>()
        .AddScoped<IFurtherHistory<CaseRow>, FilingOrdersOfACase>();
}
