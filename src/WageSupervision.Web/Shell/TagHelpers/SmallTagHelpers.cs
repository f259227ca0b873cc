using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Shell.TagHelpers;

/// <summary>A symbol of the sprite; decoration only, the word stands beside it. <c>&lt;icon name="search" /&gt;</c></summary>
[HtmlTargetElement("icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    /// <summary>Its name in the sprite.</summary>
    public required string Name { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "svg";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "icon");
        output.Attributes.SetAttribute("aria-hidden", "true");
        output.Attributes.SetAttribute("focusable", "false");
        output.Content.SetHtmlContent($"<use href=\"/lib/tabler-icons/icons.svg#{Name}\"></use>");
    }
}

/// <summary>A state: word, sign and colour together. <c>&lt;state kind="breach"&gt;公示中&lt;/state&gt;</c>; kinds: open, breach, look, kept, quiet.</summary>
[HtmlTargetElement("state")]
public sealed class StateTagHelper : TagHelper
{
    /// <summary>open, breach, look, kept or quiet.</summary>
    public string Kind { get; set; } = "open";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.TagName = "span";
        output.Attributes.SetAttribute("class", "state state-" + Kind);
    }
}

/// <summary>Gives every script of a page the nonce of its response.</summary>
[HtmlTargetElement("script")]
public sealed class NonceTagHelper : TagHelper
{
    /// <summary>The context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Attributes.SetAttribute("nonce", ViewContext.HttpContext.CspNonce());
    }
}
