using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Features.Duties;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Approvals;

/// <summary>审定责令定期申报.</summary>
public sealed class FilingOrderModel(IMediator sender, FilingOrderFiles orders, CaseFiles cases, ICurrentUser user, AppDbContext database, LegalParameters parameters) : PortalPage
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
        (Row, Order, Recorded) = await orders.LoadAsync(OrderId, HttpContext.RequestAborted);
        Gate = await orders.ToApproveAsync(Row, Order, cases, HttpContext.RequestAborted);
        var region = await database.Enterprises.Where(e => e.EnterpriseId == Row.EnterpriseId).Select(e => e.RegionCode).SingleAsync(HttpContext.RequestAborted);
        Declared = parameters.Duties.For(DutyKind.Payroll, region, Order.First);
        MayDecline = Order.ToDecide(user.Id).IsOpen;
    }

    /// <summary>责令.</summary>
    public Task<IActionResult> OnPostAsync() => DecideAsync(true, "已审定。请监察员送达企业并登记，送达以后开始执行。");

    /// <summary>不予责令.</summary>
    public Task<IActionResult> OnPostDeclineAsync() => DecideAsync(false, "已退回，不予责令定期申报。");

    private async Task<IActionResult> DecideAsync(bool approve, string done)
    {
        await sender.Send(new DecideFilingOrder(OrderId, approve, Input.Reason));
        Done = done;
        return RedirectToPage("/Approvals/Index");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Why it is declined.</summary>
        public string? Reason { get; set; }
    }
}
