using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WageSupervision.Web.Shell.TagHelpers;

/// <summary>All errors of the form at its top, each a link to its field; takes the focus. <c>&lt;error-summary /&gt;</c></summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper : TagHelper
{
    /// <summary>What stands above the errors.</summary>
    public string Heading { get; set; } = "还不能提交";

    /// <summary>The context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        // In the order of the form, which is that of the input's properties; model state itself is sorted by name.
        var order = (ViewContext.ViewData.Model?.GetType().GetProperty("Input")?.PropertyType.GetProperties() ?? [])
            .Select(property => "Input." + property.Name).ToList();
        var wrong = ViewContext.ViewData.ModelState.Where(entry => entry.Value?.Errors.Count > 0)
            .OrderBy(entry => order.IndexOf(entry.Key.Split('[')[0])).ToList();
        if (wrong.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("id", "error-summary");
        output.Attributes.SetAttribute("autofocus", "autofocus");
        output.Content.AppendHtml("<h2>");
        output.Content.Append(Heading);
        output.Content.AppendHtml("</h2><ul>");
        foreach (var (key, entry) in wrong)
        {
            foreach (var error in entry!.Errors)
            {
                var text = HtmlEncoder.Create(System.Text.Unicode.UnicodeRanges.All).Encode(error.ErrorMessage);
                output.Content.AppendHtml(key.Length == 0
                    ? $"<li>{text}</li>"
                    : $"<li><a href=\"#{TagBuilder.CreateSanitizedId(PlaceOf(key), "_")}\">{text}</a></li>");
            }
        }

        output.Content.AppendHtml("</ul>");
    }

    // A field of a line of the form has a place of its own; one choice among several is found with them all.
    private static string PlaceOf(string key) => key.Contains("].", StringComparison.Ordinal) ? key : key.Split('[')[0];
}
