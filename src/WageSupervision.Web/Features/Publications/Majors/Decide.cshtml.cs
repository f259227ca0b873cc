using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications.Majors;

/// <summary>A step of the supervisor with an entry, the one its address names.</summary>
[StepPage<ApproveMajorStep>]
public sealed class DecideModel(IMediator sender, MajorFiles majors) : MajorStepPage(majors, nameof(DecideMajor))
{
    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await sender.Send(new DecideMajor(MajorId, Step, Input.Text), HttpContext.RequestAborted);
        Done = $"已记录：{Gate.Title}。";
        return LocalRedirect($"/MajorNotices/Detail/{MajorId}");
    }
}
