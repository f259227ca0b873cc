using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>公布检查结果.</summary>
[StepPage<PublishResultStep>]
public sealed class PublishModel(IMediator sender, InspectionFiles inspections) : InspectionPage(inspections)
{
    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new PublishInspection(InspectionId), HttpContext.RequestAborted);
        Done = "检查结果已经公布。";
        return LocalRedirect($"/Inspections/Detail/{InspectionId}");
    }
}
