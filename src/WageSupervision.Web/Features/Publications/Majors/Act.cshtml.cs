using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Procedures;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Publications.Majors;

/// <summary>A step of an inspector with an entry, the one its address names.</summary>
[StepPage<PublishMajorStep>]
public sealed class ActModel(IMediator sender, MajorFiles majors) : ListStepPage<MajorNotice, MajorFacts, MajorTerms>(majors, nameof(ActOnMajor))
{
    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        var content = await Uploads.BytesAsync(Input.File, HttpContext.RequestAborted);
        await sender.Send(
            new ActOnMajor(MatterId, Step, Input.Text, Input.File?.FileName, content, Input.Adopted, Input.Seen), HttpContext.RequestAborted);
        Done = $"已记录：{Gate.Title}。";
        return LocalRedirect($"/MajorNotices/Detail/{MatterId}");
    }
}
