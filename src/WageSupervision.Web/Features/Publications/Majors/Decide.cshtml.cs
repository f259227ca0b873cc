using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Publications.Majors;

/// <summary>A step of the supervisor with an entry, the one its address names.</summary>
[StepPage<ApproveMajorStep>]
public sealed class DecideModel(IMediator sender, MajorFiles majors) : ListStepPage<MajorNotice, MajorFacts, MajorTerms>(majors, nameof(DecideMajor))
{
    /// <summary>Shows the form with what is published now.</summary>
    public override async Task OnGetAsync()
    {
        await LoadAsync();
        Input.Facts = Entry.Matter.Facts;
    }

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await sender.Send(new DecideMajor(MatterId, Step, Input.Text, Input.Facts), HttpContext.RequestAborted);
        Done = $"{Row.EnterpriseName}：已记录“{Gate.Title}”。";
        return LocalRedirect($"/MajorNotices/Detail/{MatterId}");
    }
}
