using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Orders;

/// <summary>责令定期申报决定书, for paper, and how it came about.</summary>
[Authorize(Policies.Officer)]
public sealed class DocumentModel(FilingOrderFiles orders, PaperFiles papers) : PortalPage
{
    /// <summary>The order's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid OrderId { get; set; }

    /// <summary>What lists show of it.</summary>
    public FilingOrderRow Row { get; private set; } = null!;

    /// <summary>The order.</summary>
    public FilingOrder Order { get; private set; } = null!;

    /// <summary>Events as recorded.</summary>
    public IReadOnlyList<ProcedureEventRow> Recorded { get; private set; } = [];

    /// <summary>The paper, or <c>null</c> before it is approved.</summary>
    public PaperView? Paper { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var opened = await orders.LoadAsync(OrderId, HttpContext.RequestAborted);
        (Row, Order, Recorded) = (opened.Row, opened.File, opened.Events);
        Paper = await papers.LastAsync<FilingOrderPaper>(Row.EnterpriseId, OrderId, HttpContext.RequestAborted);
    }
}
