using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Papers;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Orders;

/// <summary>责令定期申报决定书 as it was served on the enterprise; before its service there is none.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class EnterpriseModel(FilingOrderFiles orders, PaperFiles papers) : PortalPage
{
    /// <summary>The order's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid OrderId { get; set; }

    /// <summary>What lists show of it.</summary>
    public FilingOrderRow Row { get; private set; } = null!;

    /// <summary>The paper.</summary>
    public PaperView Paper { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var opened = await orders.LoadAsync(OrderId, HttpContext.RequestAborted);
        Row = opened.Row;
        Paper = await papers.LastAsync<FilingOrderPaper>(Row.EnterpriseId, OrderId, HttpContext.RequestAborted) ?? throw new NotFoundException();
    }
}
