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

/// <summary>
/// A form without an address sends to its own page. A browser would send it to the address shown, and after another button of the page
/// brought an error back that is the other button's.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class OwnAddressTagHelper : TagHelper
{
    /// <summary>The context.</summary>
    [ViewContext]
    [HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        var request = ViewContext.HttpContext.Request;
        if (request.Query.ContainsKey("handler") && !output.Attributes.ContainsName("action"))
        {
            var rest = request.Query.Where(pair => !string.Equals(pair.Key, "handler", StringComparison.OrdinalIgnoreCase));
            output.Attributes.SetAttribute("action", $"{request.PathBase}{request.Path}{QueryString.Create(rest)}");
        }
    }
}
