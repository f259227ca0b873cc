using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Orders;

/// <summary>审定责令定期申报.</summary>
[StepPage<ApproveFilingOrderStep>]
public sealed class DecideModel(IMediator sender, FilingOrderFiles orders, LegalParameters parameters) : PortalPage
{
    /// <summary>The order's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid OrderId { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What lists show of it.</summary>
    public FilingOrderRow Row { get; private set; } = null!;

    /// <summary>The order.</summary>
    public FilingOrder Order { get; private set; } = null!;

    /// <summary>Events as recorded.</summary>
    public IReadOnlyList<ProcedureEventRow> Recorded { get; private set; } = [];

    /// <summary>What must hold before it is made.</summary>
    public Gate Gate { get; private set; } = null!;

    /// <summary>The notice that asks the enterprise for the first month's payroll already, or <c>null</c>.</summary>
    public DutyRule? Declared { get; private set; }

    /// <summary>Whether it may be declined.</summary>
    public bool MayDecline { get; private set; }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var opened = await orders.LoadAsync(OrderId, HttpContext.RequestAborted);
        (Row, Order, Recorded) = (opened.Row, opened.File, opened.Events);
        var facts = await orders.FactsAsync(opened, HttpContext.RequestAborted);
        Gate = Steps.The<ApproveFilingOrderStep>().Gate(Order, facts);
        Declared = parameters.Duties.For(DutyKind.Payroll, opened.Enterprise.RegionCode, Order.First);
        MayDecline = Steps.The<DeclineFilingOrderStep>().Gate(Order, facts).IsOpen;
    }

    /// <summary>责令.</summary>
    public Task<IActionResult> OnPostAsync() => DecideAsync(true, "已审定。请监察员送达企业并登记，送达以后开始执行。");

    /// <summary>不予责令.</summary>
    public Task<IActionResult> OnPostDeclineAsync() => DecideAsync(false, "已退回，不予责令定期申报。");

    private async Task<IActionResult> DecideAsync(bool approve, string done)
    {
        await LoadAsync();
        await sender.Send(new DecideFilingOrder(OrderId, approve, Input.Reason));
        Done = $"{Order.Proposed.Enterprise}的责令定期申报：{done}";
        return LocalRedirect("/Approvals");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Why it is declined.</summary>
        public string? Reason { get; set; }
    }
}
