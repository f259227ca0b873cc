using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Projects;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Projects.Enterprise;

/// <summary>A party declares one fact of its project.</summary>
[StepPage<ProposeFactStep>]
public sealed class ProposeModel(IMediator sender, ProjectFiles projects) : FactPage(projects)
{
    /// <inheritdoc/>
    public override bool AsksSource => false;

    /// <summary>Declares it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await sender.Send(new ProposeFact(ProjectId, Input), HttpContext.RequestAborted);
        Done = "已申报，等监察员核对。确认以前不算数。";
        return LocalRedirect($"/Enterprise/Projects/Detail/{ProjectId}");
    }
}
