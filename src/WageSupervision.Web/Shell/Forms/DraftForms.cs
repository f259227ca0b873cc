using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Shell.Forms;

/// <summary>
/// A form that is filled in where the network may be lost, <c>&lt;form method="post" draft="true"&gt;</c>: <c>wwwroot/js/draft.js</c> keeps what is
/// filled in on the device, sealed with a key that comes with the page and that the account alone is given. Without scripts it is a form like any other.
/// </summary>
/// <param name="protector">Makes the key.</param>
[HtmlTargetElement("form", Attributes = "draft")]
public sealed class DraftFormTagHelper(FieldProtector protector) : TagHelper
{
    /// <summary>Whether a draft is kept.</summary>
    public bool Draft { get; set; }

    /// <summary>The context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var http = ViewContext.HttpContext;
        if (!Draft || FormOwner.Of(http.User) is not { } owner)
        {
            return;
        }

        output.Attributes.SetAttribute("data-draft", Convert.ToBase64String(protector.IndexOf($"form-draft|{owner.AccountId:N}")));
        if (!ViewContext.ViewData.ModelState.IsValid || ShownForm.Of(http) is { Form: not null })
        {
            // What was sent stands in the fields already.
            output.Attributes.SetAttribute("data-draft-shown", "");
        }

        output.PreContent.AppendHtml(
            """
            <div class="no-print"><p class="mb-2" role="status" data-draft-said hidden></p><p><button type="button" class="btn btn-sm btn-outline-secondary"
              data-draft-drop hidden>删去这台设备上的草稿，重新填</button></p></div>
            """);
    }
}

/// <summary>Tells the page that follows which draft has arrived, so that the device deletes it.</summary>
public sealed class DraftReceipt : IAsyncPageFilter
{
    /// <summary>The field of a form that names its draft.</summary>
    public const string Field = "__draft";

    /// <summary>Where the next page finds it.</summary>
    public const string Received = "Draft";

    /// <inheritdoc/>
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var executed = await next();
        if (executed is { Exception: null, Result: LocalRedirectResult } && context.HttpContext.Request is { HasFormContentType: true } request
            && Guid.TryParse(request.Form[Field], out var draft) && context.HandlerInstance is PageModel page)
        {
            page.TempData[Received] = draft;
        }
    }
}
