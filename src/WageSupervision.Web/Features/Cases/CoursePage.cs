using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The form of a step after a decision.</summary>
public interface ICourseForm
{
    /// <summary>The form.</summary>
    CourseInput Input { get; }

    /// <summary>Which step is taken.</summary>
    string? StepName { get; }

    /// <summary>Of which decision.</summary>
    DecisionKind Of { get; }
}

/// <summary>What has become of a decision since its service, and the steps until it is performed or with the court. Each step is a form of its own.</summary>
/// <param name="sender">Sends the command.</param>
/// <param name="cases">Cases this person may see.</param>
/// <param name="of">Which decision.</param>
public abstract class CoursePage(IMediator sender, CaseFiles cases, DecisionKind of) : CaseStepPage(sender, cases), ICourseForm
{
    /// <summary>How a decision may be contested.</summary>
    public static IReadOnlyList<SelectListItem> Ways { get; } =
        [.. Enum.GetValues<RemedyKind>().Select(way => new SelectListItem(way.Words(), way.ToString()))];

    /// <summary>What a remedy may come to.</summary>
    public static IReadOnlyList<SelectListItem> Outcomes { get; } =
        [.. Enum.GetValues<RemedyOutcome>().Select(outcome => new SelectListItem(outcome.Words(), outcome.ToString()))];

    /// <inheritdoc/>
    [BindProperty(SupportsGet = true, Name = "step")]
    public string? StepName { get; set; }

    /// <inheritdoc/>
    [BindProperty]
    public CourseInput Input { get; set; } = new();

    /// <inheritdoc/>
    public DecisionKind Of => of;

    /// <summary>The steps that can be taken now.</summary>
    public IReadOnlyList<OfferedStep> Offered =>
        [.. OfferedStep.All(CaseFile, Facts, Role.Inspector).Where(step => step.Step.Card.Page == OwnPage && step.Gate.IsOpen)];

    /// <inheritdoc/>
    protected override Step<SupervisionCase, CaseFacts>? Step =>
        Steps.On<SupervisionCase, CaseFacts>().FirstOrDefault(step => step.Card.Page == OwnPage && step.Card.Query == $"?step={StepName}") ?? base.Step;

    private string OwnPage => StepPageAttribute.Of(GetType()).Card.Page;

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var content = await Uploads.BytesAsync(Input.File, cancellationToken);
        return StepName switch
        {
            "remedy" => await TakeAsync(new FileRemedy(CaseId, Input.Way, Input.On, Input.Body, of), "已登记，期间不催告，也不申请法院强制执行。"),
            "answer" => await TakeAsync(
                new AnswerRemedy(CaseId, Input.Outcome, Input.On, Input.Body, Input.File?.FileName, content, of), "结果已登记。改变了决定的，请照办。"),
            "demand" => await TakeAsync(new DemandPerformance(CaseId, of), "催告书已制作，请送达企业并登记送达。"),
            "court" => await TakeAsync(new ApplyToCourt(CaseId, Input.Body, of), "已登记申请法院强制执行。"),
            _ => await TakeOwnAsync(content),
        };
    }

    /// <summary>Takes a step that only this decision has.</summary>
    protected abstract Task<IActionResult> TakeOwnAsync(byte[]? content);
}

/// <summary>The fields of the form.</summary>
public sealed class CourseInput
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

    /// <summary>Yuan of the fine as changed.</summary>
    public decimal? Fine { get; set; }

    /// <summary>Why it is changed or revoked.</summary>
    public string? Reason { get; set; }

    /// <summary>The receipt, decision or judgment.</summary>
    public IFormFile? File { get; set; }
}
