using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Orders;

/// <summary>登记责令定期申报决定书送达.</summary>
[StepPage<ServeFilingOrderStep>]
public sealed class ServiceModel(IMediator sender, FilingOrderFiles orders, PortalClock clock, LegalParameters parameters)
    : PortalPage, IRecordsService
{
    /// <summary>The order's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid OrderId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public ServiceInput Input { get; set; } = new();

    /// <summary>What lists show of it.</summary>
    public FilingOrderRow Row { get; private set; } = null!;

    /// <summary>The order.</summary>
    public FilingOrder Order { get; private set; } = null!;

    /// <summary>What must hold.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <summary>The last day on which anything falls due under it.</summary>
    public DateOnly LastDueOn => Order.LastDueOn(parameters.Calendar);

    /// <summary>Whether it can no longer be served so that anything is carried out.</summary>
    public bool IsSpent => orders.IsSpent(Row);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var opened = await orders.LoadAsync(OrderId, HttpContext.RequestAborted);
        (Row, Order) = (opened.Row, opened.File);
        Gate = Steps.The<ServeFilingOrderStep>().Gate(Order, await orders.FactsAsync(opened, HttpContext.RequestAborted));
    }

    /// <summary>Shows the form with today, unless today is too late.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.ServedOn = IsSpent ? null : clock.Today;
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await sender.Send(await Input.FillAsync(new RecordFilingOrderService(OrderId), HttpContext.RequestAborted), HttpContext.RequestAborted);
        Done = "送达已登记。企业会在待办和申报日历里看到应当申报的月份。";
        return LocalRedirect($"/Cases/Detail/{Row.CaseId}");
    }
}
