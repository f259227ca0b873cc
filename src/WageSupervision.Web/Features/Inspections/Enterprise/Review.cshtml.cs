using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Inspections.Enterprise;

/// <summary>A written review as the enterprise sees it, and what it hands in.</summary>
[StepPage<SendPapersStep>]
public sealed class ReviewModel(IMediator sender, InspectionFiles inspections) : InspectionPage(inspections)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Sends it.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await sender.Send(
            new SendReviewPapers(InspectionId, Input.Text, Input.File?.FileName, await Uploads.BytesAsync(Input.File, cancellationToken)), cancellationToken);
        Done = "材料已收到，检查人员看得到。";
        return LocalRedirect($"/Enterprise/Review/{InspectionId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>What it is.</summary>
        public string? Text { get; set; }

        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }
    }
}
