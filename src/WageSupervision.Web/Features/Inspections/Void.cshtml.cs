using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>作废抽查计划.</summary>
[StepPage<VoidDrawStep>]
public sealed class VoidModel(IMediator sender, DrawFiles draws) : DrawPage(draws)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new VoidDraw(DrawId, Input.Reason), HttpContext.RequestAborted);
        Done = "已作废，理由已经公布。";
        return LocalRedirect($"/Inspections/File/{DrawId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>Why.</summary>
        public string? Reason { get; set; }
    }
}
