using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Cases;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Cases;

/// <summary>The page of one step.</summary>
[StepPage<RecordHearingRequestStep>]
public sealed class HearingRequestModel(IMediator sender, CaseFiles cases) : CaseStepPage(sender, cases)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync() => await TakeAsync(
        new RecordHearingRequest(CaseId, Input.ReceivedOn, Input.Text, Input.File?.FileName,
            await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted)),
        "听证要求已登记，请通知听证的时间和地点。");

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The day.</summary>
        public DateOnly? ReceivedOn { get; set; }

        /// <summary>What it is to be about.</summary>
        public string? Text { get; set; }

        /// <summary>The application, or the record of an oral one.</summary>
        public IFormFile? File { get; set; }
    }
}
