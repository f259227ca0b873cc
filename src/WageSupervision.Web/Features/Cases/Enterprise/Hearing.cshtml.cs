using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Cases.Enterprise;

/// <summary>A hearing that the enterprise asks for, on its own page.</summary>
[StepPage<AskHearingStep>]
public sealed class HearingModel(IMediator sender, CaseFiles cases) : CasePage(cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What must hold.</summary>
    public Gate Gate { get; private set; } = new("", "", []);

    /// <summary>The last day, inclusive, or <c>null</c> where it cannot be told.</summary>
    public DateOnly? LastDay => DefenceStep.LastDay(CaseFile, Facts);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        if (CaseFile.NoticeService is null)
        {
            // Before service the enterprise knows nothing of the notice.
            throw new NotFoundException();
        }

        Gate = Steps.The<AskHearingStep>().Gate(CaseFile, Facts);
    }

    /// <summary>Asks.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        await sender.Send(new AskHearing(CaseId, Input.Text), cancellationToken);
        Done = "听证的要求已收到。办案机关会在举行听证的七个工作日以前，把时间、地点通知您。";
        return RedirectToPage(new { caseId = CaseId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>What it is to be about.</summary>
        public string? Text { get; set; }
    }
}
