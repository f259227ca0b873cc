using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace WageSupervision.Web.Shell.Forms;

/// <summary>Writes into every form for whom its page was opened, and the kept form that it shows; <c>keep="false"</c> where nothing is filled in.</summary>
/// <param name="owners">Seals.</param>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class KeepingFormTagHelper(FormOwners owners) : TagHelper
{
    /// <summary>Whether what is filled in survives the end of the session.</summary>
    public bool Keep { get; set; } = true;

    /// <summary>The context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var http = ViewContext.HttpContext;
        if (!Keep || owners.Seal(http) is not { } owner)
        {
            return;
        }

        output.PostContent.AppendHtml(Hidden(FormOwners.Field, owner));
        if (ShownForm.Of(http) is { Form: not null } shown)
        {
            output.PostContent.AppendHtml(Hidden(FormKeeping.Field, shown.Id));
        }
    }

    private static TagBuilder Hidden(string name, string value)
    {
        var field = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        field.Attributes["type"] = "hidden";
        field.Attributes["name"] = name;
        field.Attributes["value"] = value;
        return field;
    }
}
