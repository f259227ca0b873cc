using System.Globalization;
using System.Text;

namespace WageSupervision.Web.Sheets.Marking;

/// <summary>Adds to a workbook's styles, for each style of a marked cell, the same style on a coloured ground.</summary>
internal sealed class StyleMarker
{
    private const int MostStyles = 60_000;
    private const string ErrorColour = "FFFFC7CE";
    private const string WarningColour = "FFFFEB9C";
    private readonly string _xml;
    private readonly List<string> _formats = [];
    private readonly List<string> _added = [];
    private readonly Dictionary<(int Style, bool IsError), int> _marked = [];
    private int _fills = -1;

    public StyleMarker(string xml)
    {
        _xml = xml;
        Scan();
        if (_formats.Count is 0 or > MostStyles)
        {
            throw new NotSupportedException("The styles have no cell formats, or too many.");
        }
    }

    /// <summary>The index of the coloured style that is otherwise like this one.</summary>
    public string Mark(string? style, bool isError)
    {
        var index = int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var given) && given < _formats.Count ? given : 0;
        if (!_marked.TryGetValue((index, isError), out var marked))
        {
            var end = _formats[index].IndexOf('>', StringComparison.Ordinal) + 1;
            var fill = (_fills < 0 ? 2 : _fills) + (isError ? 0 : 1);
            var opening = new XmlTag(new XmlTag(_formats[index][..end]).With("fillId", fill.ToString(CultureInfo.InvariantCulture))).With("applyFill", "1");
            _added.Add(opening + _formats[index][end..]);
            _marked[(index, isError)] = marked = _formats.Count + _added.Count - 1;
        }

        return marked.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The styles with what was added.</summary>
    public string ToXml()
    {
        var written = new StringWriter();
        var copier = new TagCopier(new StringReader(_xml), written);
        var depth = 0;
        var inFormats = false;
        var colours = _fills >= 0;
        while (copier.Next() is { } tag)
        {
            var prefix = tag.Prefix;
            if (!tag.IsEnd && depth == 1 && !colours && tag.LocalName is not ("numFmts" or "fonts" or "fills"))
            {
                copier.Write($"<{prefix}fills count=\"4\">{Fill(prefix, "none", null)}{Fill(prefix, "gray125", null)}{Colours(prefix)}</{prefix}fills>");
                colours = true;
            }

            if (tag.LocalName == "fills" && depth == 1 && !tag.IsEnd)
            {
                copier.Write(tag.IsEmpty
                    ? $"{new XmlTag(tag.Opened).With("count", "4")}{Fill(prefix, "none", null)}{Fill(prefix, "gray125", null)}{Colours(prefix)}</{tag.Name}>"
                    : tag.With("count", (_fills + 2).ToString(CultureInfo.InvariantCulture)));
            }
            else if (tag.LocalName == "fills" && tag.IsEnd)
            {
                copier.Write(Colours(prefix) + tag.Text);
            }
            else if (tag.LocalName == "cellXfs" && !tag.IsEnd)
            {
                copier.Write(tag.With("count", (_formats.Count + _added.Count).ToString(CultureInfo.InvariantCulture)));
                inFormats = true;
            }
            else if (inFormats && tag.LocalName == "cellXfs")
            {
                copier.Write(string.Concat(_added) + tag.Text);
                inFormats = false;
            }
            else
            {
                copier.Write(tag.Text);
            }

            depth += tag.IsEnd ? -1 : tag.IsEmpty ? 0 : 1;
        }

        return written.ToString();
    }

    private static string Colours(string prefix) => Fill(prefix, "solid", ErrorColour) + Fill(prefix, "solid", WarningColour);

    private static string Fill(string prefix, string pattern, string? colour) => colour is null
        ? $"<{prefix}fill><{prefix}patternFill patternType=\"{pattern}\"/></{prefix}fill>"
        : $"<{prefix}fill><{prefix}patternFill patternType=\"{pattern}\"><{prefix}fgColor rgb=\"{colour}\"/><{prefix}bgColor indexed=\"64\"/>"
            + $"</{prefix}patternFill></{prefix}fill>";

    /// <summary>Counts the fills and takes the cell formats down as they stand.</summary>
    private void Scan()
    {
        var text = new StringWriter();
        var copier = new TagCopier(new StringReader(_xml), text);
        var inFills = false;
        var inFormats = false;
        StringBuilder? format = null;
        while (copier.Next() is { } tag)
        {
            var between = text.GetStringBuilder().ToString();
            text.GetStringBuilder().Clear();
            format?.Append(between);
            switch (tag.LocalName)
            {
                case "fills":
                    inFills = !tag.IsEnd && !tag.IsEmpty;
                    _fills = inFills ? 0 : _fills;
                    break;
                case "fill" when inFills && !tag.IsEnd:
                    _fills++;
                    break;
                case "cellXfs":
                    inFormats = !tag.IsEnd && !tag.IsEmpty;
                    break;
                case "xf" when inFormats && !tag.IsEnd:
                    format = new StringBuilder();
                    break;
            }

            format?.Append(tag.Text);
            if (format is not null && tag.LocalName == "xf" && (tag.IsEnd || tag.IsEmpty))
            {
                _formats.Add(format.ToString());
                format = null;
            }
        }
    }
}
