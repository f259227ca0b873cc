using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Duties;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Duties;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Enterprise;

/// <summary>责令定期申报决定书 as it was served on the enterprise; before its service there is none.</summary>
public sealed class FilingOrderModel(FilingOrderFiles orders) : PortalPage
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
        (Row, FilingOrder order, _) = await orders.LoadAsync(OrderId, HttpContext.RequestAborted);
        Document = await orders.DocumentAsync(Row, order, HttpContext.RequestAborted) ?? throw new NotFoundException();
    }
}
