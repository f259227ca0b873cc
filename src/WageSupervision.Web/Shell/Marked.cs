using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace WageSupervision.Web.Shell;

/// <summary>The few marks that the portal's own documents use within a line, as HTML; everything else is encoded.</summary>
public static partial class Marked
{
    /// <summary>The text with **bold** and [links](address); a link to a place of the document itself, which no page has, stands as text.</summary>
    public static IHtmlContent Line(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var html = new HtmlContentBuilder();
        var done = 0;
        foreach (Match mark in Mark().Matches(text))
        {
            html.Append(text[done..mark.Index]);
            done = mark.Index + mark.Length;
            if (mark.Groups["bold"] is { Success: true } bold)
            {
                html.AppendHtml("<b>").Append(bold.Value).AppendHtml("</b>");
            }
            else if (mark.Groups["to"].Value is var to && (to.StartsWith("https://", StringComparison.Ordinal) || IsOwnPage(to)))
            {
                html.AppendHtml("<a href=\"").Append(to).AppendHtml("\">").Append(mark.Groups["words"].Value).AppendHtml("</a>");
            }
            else
            {
                html.Append(mark.Groups["words"].Value);
            }
        }

        return html.Append(text[done..]);
    }

    // Two slashes begin the address of another host.
    private static bool IsOwnPage(string to) => to is ['/', not '/' and not '\\', ..] or "/";

    [GeneratedRegex(@"\*\*(?<bold>[^*]+)\*\*|\[(?<words>[^\[\]]+)\]\((?<to>[^()\s]+)\)")]
    private static partial Regex Mark();
}
