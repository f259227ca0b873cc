using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain;
using WageSupervision.Domain.Law.Order353.Article30;
using WageSupervision.Domain.Orders;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Features.Cases;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Orders;

/// <summary>责令定期申报 is proposed from a case.</summary>
[StepPage<ProposeFilingOrderStep>]
public sealed class ProposeModel(IMediator sender, CaseFiles cases, FilingOrderFiles orders, LegalParameters parameters) : CaseStepPage(sender, cases)
{
    private const int UsualDay = 15;
    private const int UsualMonths = 6;

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The three limbs, worked out today over all open cases of the enterprise.</summary>
    public SeriousArrearsAssessment Assessment { get; private set; } = null!;

    /// <summary>The notice that asks the enterprise for the first month's payroll already, or <c>null</c>.</summary>
    public DutyRule? Declared =>
        parameters.Duties.For(DutyKind.Payroll, Enterprise.RegionCode, MonthText.TryRead(Input.FirstMonth, out var first) ? first : YearMonth.Of(Today));

    /// <summary>Shows the form with what is usual.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        var current = YearMonth.Of(Today);
        Input = new InputModel
        {
            FirstMonth = current.ToString(),
            LastMonth = current.AddMonths(UsualMonths - 1).ToString(),
            DueDay = UsualDay,

            // The decision's next sentence states the sum and what it amounts to.
            Reasons = $"你单位未按时足额支付 {Assessment.Workers} 名劳动者工资，到 {Shell.Show.DateInProse(Today)} 还没有付清，需要按月掌握工资支付情况。",
        };
    }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        var facts = await orders.ProposalAsync(Opened, HttpContext.RequestAborted);
        Assessment = facts.Arrears;
        Gate = Steps.The<ProposeFilingOrderStep>().Gate(CaseFile, facts);
    }

    /// <summary>Takes the step.</summary>
    public Task<IActionResult> OnPostAsync() => TakeAsync(
        new ProposeFilingOrder(CaseId, Input.FirstMonth, Input.LastMonth, Input.DueDay, Input.Reasons), "已送负责人审定。审定以后请送达企业并登记，送达以后开始执行。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>First wage month.</summary>
        public string? FirstMonth { get; set; }

        /// <summary>Last wage month.</summary>
        public string? LastMonth { get; set; }

        /// <summary>The day of the following month.</summary>
        public int? DueDay { get; set; }

        /// <summary>Why.</summary>
        public string? Reasons { get; set; }
    }
}
