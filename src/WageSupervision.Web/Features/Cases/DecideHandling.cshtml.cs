using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article26;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The supervisor decides the handling of a case, or sends it back.</summary>
[StepPage<DecideHandlingStep>]
public sealed class DecideHandlingModel(IMediator sender, CaseFiles cases, LegalParameters parameters) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>The arithmetic of the rule.</summary>
    public IReadOnlyList<WorkingStep> Working { get; private set; } = [];

    /// <summary>Who would be paid what by the share that was told.</summary>
    public IReadOnlyList<HandlingLine> Lines { get; private set; } = [];

    /// <summary>Shows the form with the share that was told.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Percent = CaseFile.Handling.Notice?.Percent;
    }

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        Working = HandlingState.Order(CaseFile, Today) is { } order ? new OrderedWagesArePaidInTerm().Work(new(order), parameters) : [];
        Lines = CaseFile.Handling.Notice is { } notice ? HandlingState.Lines(CaseFile, notice.Percent) : [];
    }

    /// <summary>决定.</summary>
    public Task<IActionResult> OnPostAsync() => DecideAsync(
        new DecideHandling(CaseId, Input.Percent, Input.Deadline, Input.Heard), "行政处理决定已作出，由监察员送达并登记。");

    /// <summary>退回.</summary>
    public Task<IActionResult> OnPostSendBackAsync() =>
        DecideAsync(new SendHandlingBack(CaseId, Input.Reason), "拟行政处理意见已退回。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The share that is added.</summary>
        public decimal? Percent { get; set; }

        /// <summary>The last day.</summary>
        public DateOnly? Deadline { get; set; }

        /// <summary>What the enterprise said.</summary>
        public string? Heard { get; set; }

        /// <summary>Why it is sent back.</summary>
        public string? Reason { get; set; }
    }
}
