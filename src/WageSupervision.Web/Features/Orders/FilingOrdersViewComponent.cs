using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Orders;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Orders;

/// <summary>The orders to file periodically of a case's enterprise.</summary>
/// <param name="CaseId">The case.</param>
/// <param name="Orders">Orders with their stage today, newest first.</param>
/// <param name="MayPropose">Whether this person may propose one here.</param>
/// <param name="MayAct">Whether this person takes steps.</param>
public sealed record CaseFilingOrders(Guid CaseId, IReadOnlyList<(FilingOrderRow Row, FilingOrderStage Stage)> Orders, bool MayPropose, bool MayAct);

/// <summary>On the page of a case: 责令定期申报. The page has checked the area.</summary>
public sealed class FilingOrdersViewComponent(FilingOrderFiles orders, ICurrentUser user) : ViewComponent
{
    /// <summary>Shows nothing where there is nothing to show or to do.</summary>
    /// <param name="row">The case.</param>
    /// <param name="serious">Whether the enterprise's arrears are serious.</param>
    public async Task<IViewComponentResult> InvokeAsync(CaseRow row, bool serious)
    {
        ArgumentNullException.ThrowIfNull(row);
        var found = await orders.Visible().AsNoTracking().Where(o => o.EnterpriseId == row.EnterpriseId).OrderByDescending(o => o.OrderId).ToListAsync();
        var may = user.Role == Role.Inspector && serious && row.ClosedOn is null && await orders.NoneRunsAsync(row.EnterpriseId, HttpContext.RequestAborted);
        return found.Count == 0 && !may
            ? Content("")
            : View("/Features/Orders/_FilingOrders.cshtml",
                new CaseFilingOrders(row.CaseId, found.ConvertAll(o => (o, orders.StageOf(o))), may, user.Role == Role.Inspector));
    }
}

/// <summary>On the supervisor's page: orders that wait for a decision.</summary>
public sealed class WaitingFilingOrdersViewComponent(FilingOrderFiles orders, AppDbContext database) : ViewComponent
{
    /// <summary>Shows nothing where none waits.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var found = await (from o in orders.Visible().AsNoTracking()
                           join e in database.Enterprises on o.EnterpriseId equals e.EnterpriseId
                           where o.Stage == FilingOrderStage.Proposed
                           orderby o.ProposedOn
                           select new { o, e.Name }).ToListAsync();
        return found.Count == 0 ? Content("") : View("/Features/Orders/_WaitingFilingOrders.cshtml", found.ConvertAll(each => (each.o, each.Name)));
    }
}

/// <summary>On the inspector's page: orders that were approved and are to be served.</summary>
public sealed class FilingOrdersToServeViewComponent(FilingOrderFiles orders) : ViewComponent
{
    /// <summary>Shows nothing where none is to be served.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var found = await orders.ToServeAsync(null, HttpContext.RequestAborted);
        return found.Count == 0 ? Content("") : View("/Features/Orders/_FilingOrdersToServe.cshtml",
            found.Select(each => (each.Order, each.Enterprise, orders.IsSpent(each.Order))).ToList());
    }
}

/// <summary>On the page of a case: its orders to file periodically that were approved and are to be served.</summary>
public sealed class CaseFilingOrdersToServeViewComponent(FilingOrderFiles orders, ICurrentUser user) : ViewComponent
{
    /// <summary>Shows nothing where none is to be served.</summary>
    public async Task<IViewComponentResult> InvokeAsync(CaseRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var found = (await orders.ToServeAsync(row.CaseId, HttpContext.RequestAborted)).Select(each => each.Order)
            .Where(order => !orders.IsSpent(order)).ToList();
        return found.Count == 0 ? Content("") : View("/Features/Orders/_CaseFilingOrdersToServe.cshtml", (found, user.Role == Role.Inspector));
    }
}
