using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Orders;

/// <summary>责令定期申报决定书 as it was served on the enterprise; before its service there is none.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class EnterpriseModel(FilingOrderFiles orders) : PortalPage
{
    /// <summary>The order's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid OrderId { get; set; }

    /// <summary>What lists show of it.</summary>
    public FilingOrderRow Row { get; private set; } = null!;

    /// <summary>The document.</summary>
    public CaseDocument Document { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var opened = await orders.LoadAsync(OrderId, HttpContext.RequestAborted);
        Row = opened.Row;
        Document = await orders.DocumentAsync(opened, HttpContext.RequestAborted) ?? throw new NotFoundException();
    }
}
