using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Cases.Enterprise;

/// <summary>What the enterprise says against an intended penalty, on its own page.</summary>
[StepPage<DefendStep>]
public sealed class DefenceModel(IMediator sender, CaseFiles cases) : CasePage(cases)
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

        Gate = Steps.The<DefendStep>().Gate(CaseFile, Facts);
    }

    /// <summary>Sends it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        await sender.Send(new Defend(CaseId, Input.Text, await GivenFile.OfAsync(Input.Files, cancellationToken)), cancellationToken);
        Done = "陈述申辩已收到。办案机关复核以后才能决定，结果和理由会写进决定书；不会因为陈述、申辩加重处罚。";
        return RedirectToPage(new { caseId = CaseId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The facts, reasons and evidence put forward.</summary>
        public string? Text { get; set; }

        /// <summary>Files.</summary>
        public IReadOnlyList<IFormFile>? Files { get; set; }
    }
}
