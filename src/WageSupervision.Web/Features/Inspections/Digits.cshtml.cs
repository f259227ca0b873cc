using MediatR;
using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Inspections;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>投入第一组数字.</summary>
[StepPage<GiveDigitsStep>]
public sealed class DigitsModel(IMediator sender, DrawFiles draws) : DrawPage(draws)
{
    /// <summary>The form.</summary>
    [BindProperty]
    public InputModel Input { get; set; } = new();

    /// <summary>Takes the step.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sender.Send(new GiveDrawDigits(DrawId, Input.Digits), HttpContext.RequestAborted);
        Done = "第一组数字已投入。请负责人当众投入第二组，结果随即得出。";
        return LocalRedirect($"/Inspections/File/{DrawId}");
    }

    /// <summary>The form's fields.</summary>
    public sealed class InputModel
    {
        /// <summary>The digits.</summary>
        public string? Digits { get; set; }
    }
}
