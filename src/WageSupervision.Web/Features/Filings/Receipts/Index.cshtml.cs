using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Filings.Receipts;

/// <summary>验回执.</summary>
[AllowAnonymous]
public sealed class IndexModel : PortalPage
{
    /// <summary>The number.</summary>
    [BindProperty(SupportsGet = true, Name = "number")]
    public string? Number { get; set; }

    /// <inheritdoc/>
    [NonHandler]
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!Request.Query.ContainsKey("number"))
        {
            return;
        }

        var number = ReceiptNumber.Of(Number);
        if (ReceiptNumber.IsWellFormed(number))
        {
            context.Result = LocalRedirect("/Receipts/" + number);
        }
        else
        {
            ModelState.AddModelError("Number", number.Length == 0 ? "请填写回执号。" : "回执号的样子是 ZJ-2026-1015-000482，请照回执核对。");
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }
    }
}
