using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Unions;

/// <summary>Records the written answer of an enterprise for which nobody signs in.</summary>
[StepPage<RecordAnswerStep>]
public sealed class WrittenAnswerModel(IMediator sender, DemandFiles demands) : DemandStepPage(demands)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <inheritdoc/>
    protected override Step<UnionDemand, DateOnly> Step => Steps.The<RecordAnswerStep>();

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new RecordDemandAnswer(
            DemandId, Input.Answer, Input.Text, Input.File?.FileName, await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted)));
        Done = "书面答复已登记。";
        return LocalRedirect($"/Unions/Demand/{DemandId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Corrected or refused.</summary>
        public DemandAnswer? Answer { get; set; }

        /// <summary>In the enterprise's words.</summary>
        public string? Text { get; set; }

        /// <summary>The original.</summary>
        public IFormFile? File { get; set; }
    }
}
