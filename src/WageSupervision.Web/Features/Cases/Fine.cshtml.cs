using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Cases;

/// <summary>What has become of a fine, and the steps of the inspector until it is paid or with the court. Each step is a form of its own.</summary>
[StepPage<PayFineStep>]
public sealed class FineModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    private static readonly Dictionary<string, Step<SupervisionCase, CaseFacts>> ByName = new()
    {
        ["payment"] = Steps.The<PayFineStep>(),
        ["remedy"] = Steps.The<FileRemedyStep>(),
        ["answer"] = Steps.The<AnswerRemedyStep>(),
        ["demand"] = Steps.The<DemandLetterStep>(),
        ["court"] = Steps.The<ApplyToCourtStep>(),
        ["report"] = Steps.The<ReportUpStep>(),
    };

    /// <summary>How a decision may be contested.</summary>
    public static IReadOnlyList<SelectListItem> Ways { get; } =
        [.. Enum.GetValues<RemedyKind>().Select(way => new SelectListItem(way.Words(), way.ToString()))];

    /// <summary>What a remedy may come to.</summary>
    public static IReadOnlyList<SelectListItem> Outcomes { get; } =
        [.. Enum.GetValues<RemedyOutcome>().Select(outcome => new SelectListItem(outcome.Words(), outcome.ToString()))];

    /// <summary>Which step is taken.</summary>
    [BindProperty(SupportsGet = true, Name = "step")]
    public string? StepName { get; set; }

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The steps that can be taken now.</summary>
    public IReadOnlyList<OfferedStep> Offered =>
        [.. OfferedStep.All(CaseFile, Facts, Role.Inspector).Where(step => step.Step.Card.Page == "/Cases/Fine" && step.Gate.IsOpen)];

    /// <inheritdoc/>
    protected override Step<SupervisionCase, CaseFacts>? Step => ByName.GetValueOrDefault(StepName ?? "", ByName["payment"]);

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var content = await Uploads.BytesAsync(Input.File, cancellationToken);
        return StepName switch
        {
            "remedy" => await TakeAsync(new FileRemedy(CaseId, Input.Way, Input.On, Input.Body), "已登记，期间不计算加处罚款，也不催告。"),
            "answer" => await TakeAsync(
                new AnswerRemedy(CaseId, Input.Outcome, Input.On, Input.Body, Input.File?.FileName, content), "结果已登记。变更或者撤销决定的，由负责人办理。"),
            "demand" => await TakeAsync(new DemandFine(CaseId), "催告书已制作，请送达企业并登记送达。"),
            "court" => await TakeAsync(new ApplyToCourt(CaseId, Input.Body), "已登记申请法院强制执行。"),
            "report" => await TakeAsync(new ReportDecision(CaseId, Input.Body), "已登记报告上一级部门。"),
            _ => await TakeAsync(
                new RecordFinePayment(CaseId, Input.Amount, Input.PaidOn, Input.File?.FileName, content), "罚款缴纳已登记。罚款缴入国库，不计入已付工资。"),
        };
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Yuan paid.</summary>
        public decimal? Amount { get; set; }

        /// <summary>The day on the receipt.</summary>
        public DateOnly? PaidOn { get; set; }

        /// <summary>How the decision is contested.</summary>
        public RemedyKind? Way { get; set; }

        /// <summary>What it came to.</summary>
        public RemedyOutcome? Outcome { get; set; }

        /// <summary>The day it was filed or answered.</summary>
        public DateOnly? On { get; set; }

        /// <summary>With whom, or what it says.</summary>
        public string? Body { get; set; }

        /// <summary>The receipt, decision or judgment.</summary>
        public IFormFile? File { get; set; }
    }
}
