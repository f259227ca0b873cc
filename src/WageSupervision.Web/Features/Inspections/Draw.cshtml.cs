using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>公开抽取.</summary>
[StepPage<MakeDrawStep>]
public sealed class DrawModel(IMediator sender, DrawFiles draws) : DrawPage(draws)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new MakeDraw(DrawId, Input.Digits, Input.PublicValue), HttpContext.RequestAborted);
        Done = "已公开抽取，结果和记录已经公布，任何人都可以下载重做。";
        return LocalRedirect($"/Inspections/File/{DrawId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The digits.</summary>
        public string? Digits { get; set; }

        /// <summary>The public value.</summary>
        public string? PublicValue { get; set; }
    }
}
