using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Duties;
using WageSupervision.Web.Features.Duties;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Cases;

/// <summary>责令定期申报决定书, for paper, and how it came about.</summary>
public sealed class FilingOrderDocumentModel(FilingOrderFiles orders) : PortalPage
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

    /// <summary>The document, or <c>null</c> before it is approved.</summary>
    public CaseDocument? Document { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        (Row, Order, Recorded) = await orders.LoadAsync(OrderId, HttpContext.RequestAborted);
        Document = await orders.DocumentAsync(Row, Order, HttpContext.RequestAborted);
    }
}
