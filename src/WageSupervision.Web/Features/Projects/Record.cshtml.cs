using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Projects;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Projects;

/// <summary>An officer records one fact.</summary>
[StepPage<RecordFactStep>]
public sealed class RecordModel(IMediator sender, ProjectFiles projects) : FactPage(projects)
{
    /// <inheritdoc/>
    public override bool AsksSource => true;

    /// <summary>Records it.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await LoadAsync();
        await sender.Send(new RecordFact(ProjectId, Input), HttpContext.RequestAborted);
        Done = $"已登记：{FactTitle}。同一项以后再登记的，以后登记的为准，以前的留在经过里。";
        return LocalRedirect($"/Projects/Detail/{ProjectId}");
    }
}
