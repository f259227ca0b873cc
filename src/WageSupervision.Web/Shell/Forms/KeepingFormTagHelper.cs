using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WageSupervision.Web.Shell.Forms;

/// <summary>
/// Writes into every form which opening of its page it comes from, for whom that was, and the kept form that it shows;
/// <c>keep="false"</c> where nothing of it may be stored, <c>keep-files="false"</c> where no file may.
/// </summary>
/// <param name="owners">Seals.</param>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed partial class KeepingFormTagHelper(FormOwners owners) : TagHelper
{
    /// <summary>Whether what is filled in survives the end of the session.</summary>
    public bool Keep { get; set; } = true;

    /// <summary>Whether the files chosen do, too.</summary>
    public bool KeepFiles { get; set; } = true;

    /// <summary>Whether it is carried out once; <c>once="false"</c> where sending it again answers as the first time.</summary>
    public bool Once { get; set; } = true;

    /// <summary>The context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var http = ViewContext.HttpContext;
        if (Once)
        {
            output.PostContent.AppendHtml(Hidden(SentForm.Field, Guid.NewGuid().ToString("N")));
        }

        if (!Keep || FormOwner.Of(http.User) is null)
        {
            return;
        }

        // A form of hidden fields and a button has nothing that could be lost, and nothing is said of it.
        var keeps = !FilledIn().IsMatch((await output.GetChildContentAsync()).GetContent()) ? KeptParts.Nothing : KeepFiles ? KeptParts.All : KeptParts.Fields;
        output.PostContent.AppendHtml(Hidden(FormOwners.Field, owners.Seal(http, TargetOf(output, http.Request), keeps)!));
        if (ShownForm.Of(http) is { Form: not null } shown)
        {
            output.PostContent.AppendHtml(Hidden(FormKeeping.Field, shown.Id));
        }
    }

    private static PathString TargetOf(TagHelperOutput output, HttpRequest request) =>
        output.Attributes["action"]?.Value?.ToString()?.Split('?', '#')[0] is ['/', ..] action ? PathString.FromUriComponent(action) : request.Path;

    [GeneratedRegex("""<(?:textarea|select|input(?![^>]*\stype="hidden"))\b""")]
    private static partial Regex FilledIn();

    private static TagBuilder Hidden(string name, string value)
    {
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.Attributes["type"] = "hidden";
        field.Attributes["name"] = name;
        field.Attributes["value"] = value;
        return field;
    }
}
