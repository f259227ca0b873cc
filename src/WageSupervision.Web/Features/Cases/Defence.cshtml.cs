using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>What the enterprise says against an intended penalty: what came in otherwise is recorded, and each is reviewed.</summary>
[StepPage<RecordDefenceStep>]
public sealed class DefenceModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>How a defence may come in otherwise.</summary>
    public static IReadOnlyList<SelectListItem> Manners { get; } =
        [.. new[] { DefenceManner.Oral, DefenceManner.Written }.Select(manner => new SelectListItem(manner.Words(), manner.ToString()))];

    /// <summary>What may become of one.</summary>
    public static IReadOnlyList<SelectListItem> Outcomes { get; } =
        [.. Enum.GetValues<DefenceOutcome>().Select(outcome => new SelectListItem(outcome.Words(), outcome.ToString()))];

    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What must hold for a review.</summary>
    public Gate ReviewGate { get; private set; } = new("", "", []);

    /// <summary>The one to be reviewed next, or <c>null</c>.</summary>
    public DefenceReceived? Next => CaseFile.Defences.Waiting.Count > 0 ? CaseFile.Defences.Waiting[0] : null;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        ReviewGate = Steps.The<ReviewDefenceStep>().Gate(CaseFile, Facts);
    }

    /// <summary>登记.</summary>
    public async Task<IActionResult> OnPostAsync() => await TakeAsync(
        new RecordDefence(CaseId, Input.Manner, Input.ReceivedOn, Input.Text, await GivenFile.OfAsync(Input.Files, HttpContext.RequestAborted)),
        "陈述申辩已登记，请复核后写明采纳或者不采纳的理由。");

    /// <summary>复核.</summary>
    public Task<IActionResult> OnPostReviewAsync() =>
        TakeAsync(new ReviewDefence(CaseId, Input.Number, Input.Outcome, Input.Reasons), "复核的结果已登记，会写进处罚决定书。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>How.</summary>
        public DefenceManner? Manner { get; set; }

        /// <summary>The day.</summary>
        public DateOnly? ReceivedOn { get; set; }

        /// <summary>What was said.</summary>
        public string? Text { get; set; }

        /// <summary>Its record, or the papers.</summary>
        public IReadOnlyList<IFormFile>? Files { get; set; }

        /// <summary>Which is reviewed.</summary>
        public int? Number { get; set; }

        /// <summary>What became of it.</summary>
        public DefenceOutcome? Outcome { get; set; }

        /// <summary>Why.</summary>
        public string? Reasons { get; set; }
    }
}
