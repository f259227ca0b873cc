using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Cases.Enterprise;

/// <summary>A fine as the enterprise sees it, and its application to pay later or in parts.</summary>
[StepPage<AskFinePlanStep>]
public sealed class FineModel(IMediator sender, CaseFiles cases) : CasePage(cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>What must hold.</summary>
    public Gate Gate { get; private set; } = new("", "", []);

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        await base.LoadAsync();
        if (CaseFile.Fine.Service is null)
        {
            // Before service the enterprise knows nothing of the decision.
            throw new NotFoundException();
        }

        Gate = Steps.The<AskFinePlanStep>().Gate(CaseFile, Facts);
    }

    /// <summary>Applies.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await LoadAsync();
        await sender.Send(new AskFinePlan(CaseId, Input.Lines, Input.Reason), cancellationToken);
        Done = "申请已收到，由负责人决定。决定以前，原来的缴款期限不变。";
        return RedirectToPage(new { caseId = CaseId });
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>A line for each part.</summary>
        public string? Lines { get; set; }

        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}
