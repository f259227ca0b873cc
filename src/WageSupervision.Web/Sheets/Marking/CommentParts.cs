using System.Globalization;
using System.Text;

namespace WageSupervision.Web.Sheets.Marking;

/// <summary>The two parts of classic comments: their texts, and the boxes they are drawn in.</summary>
internal static class CommentParts
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Author = "工资支付监管平台";

    /// <summary>Texts for a sheet that had no comments.</summary>
    public static string New(IReadOnlyList<SheetMark> marks) =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<comments xmlns=\"{Main}\"><authors><author>{Author}</author></authors>"
            + $"<commentList>{string.Concat(marks.Select(mark => Comment("", mark, 0)))}</commentList></comments>";

    /// <summary>Texts added to those that a sheet had already; at a cell with a comment ours stands below it.</summary>
    public static string Merge(string xml, IReadOnlyList<SheetMark> marks)
    {
        var written = new StringWriter();
        var copier = new TagCopier(new StringReader(xml), written);
        var left = marks.ToDictionary(mark => mark.Reference, StringComparer.Ordinal);
        var authors = 0;
        SheetMark? at = null;
        while (copier.Next() is { } tag)
        {
            switch (tag.LocalName)
            {
                case "author" when !tag.IsEnd:
                    authors++;
                    break;
                case "authors" when tag.IsEnd:
                    copier.Write($"<{tag.Prefix}author>{Author}</{tag.Prefix}author>");
                    break;
                case "authors" when tag.IsEmpty:
                    copier.Write($"{tag.Opened}<{tag.Prefix}author>{Author}</{tag.Prefix}author></{tag.Name}>");
                    continue;
                case "comment" when !tag.IsEnd:
                    at = left.Remove(tag.Attribute("ref") ?? "", out var mark) ? mark : null;
                    break;
                case "text" when at is not null && (tag.IsEnd || tag.IsEmpty):
                    copier.Write((tag.IsEmpty ? tag.Opened : "") + Run(tag.Prefix, "\n\n" + at.Text) + (tag.IsEmpty ? $"</{tag.Name}>" : tag.Text));
                    at = null;
                    continue;
                case "commentList" when tag.IsEnd || tag.IsEmpty:
                    copier.Write((tag.IsEmpty ? tag.Opened : "") + string.Concat(left.Values.Select(one => Comment(tag.Prefix, one, authors)))
                        + (tag.IsEmpty ? $"</{tag.Name}>" : tag.Text));
                    continue;
            }

            copier.Write(tag.Text);
        }

        return written.ToString();
    }

    /// <summary>Boxes for a sheet that had no drawing of this kind.</summary>
    public static string NewBoxes(IReadOnlyList<SheetMark> marks) =>
        $"<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" "
            + $"xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/>"
            + $"</o:shapelayout>{ShapeType}{Boxes(marks, 1025)}</xml>";

    /// <summary>Boxes added to a drawing that a sheet had already. VML of old programs need not be well-formed, so it is only looked at for its end.</summary>
    public static string MergeBoxes(string vml, IReadOnlyList<SheetMark> marks, string? comments)
    {
        var end = vml.LastIndexOf("</xml>", StringComparison.OrdinalIgnoreCase);
        if (end < 0)
        {
            throw new NotSupportedException("The drawing has no end.");
        }

        var had = comments is null ? [] : ReferencesIn(comments);
        var added = Boxes([.. marks.Where(mark => !had.Contains(mark.Reference))], 900_001);
        return string.Concat(vml.AsSpan(0, end), vml.Contains("_x0000_t202", StringComparison.Ordinal) ? "" : ShapeType, added, vml.AsSpan(end));
    }

    private const string Vml =
        "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

    private static string ShapeType =>
        $"<v:shapetype {Vml} id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>"
            + $"<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private static string Boxes(IReadOnlyList<SheetMark> marks, int firstId)
    {
        var boxes = new StringBuilder();
        for (var i = 0; i < marks.Count; i++)
        {
            var (row, column, lines) = (marks[i].Row - 1, marks[i].Column, 4 + (marks[i].Text.Length / 22));
            boxes.Append(
                CultureInfo.InvariantCulture,
                $"<v:shape {Vml} id=\"_x0000_s{firstId + i}\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:80pt;margin-top:2pt;width:220pt;"
                    + $"height:{lines * 14}pt;z-index:{i + 1};visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                    + $"<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto\">"
                    + $"<div style=\"text-align:left\"/></v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
                    + $"<x:Anchor>{column + 1}, 15, {Math.Max(0, row - 1)}, 10, {column + 4}, 15, {Math.Max(0, row - 1) + lines}, 4</x:Anchor>"
                    + $"<x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>");
        }

        return boxes.ToString();
    }

    private static HashSet<string> ReferencesIn(string comments)
    {
        HashSet<string> references = new(StringComparer.Ordinal);
        var copier = new TagCopier(new StringReader(comments), TextWriter.Null);
        while (copier.Next() is { } tag)
        {
            if (tag.LocalName == "comment" && tag.Attribute("ref") is { } reference)
            {
                references.Add(reference);
            }
        }

        return references;
    }

    private static string Comment(string prefix, SheetMark mark, int author) => string.Create(
        CultureInfo.InvariantCulture,
        $"<{prefix}comment ref=\"{mark.Reference}\" authorId=\"{author}\"><{prefix}text>{Run(prefix, mark.Text)}</{prefix}text></{prefix}comment>");

    private static string Run(string prefix, string text) =>
        $"<{prefix}r><{prefix}t xml:space=\"preserve\">{WorkbookWriter.Escape(text)}</{prefix}t></{prefix}r>";
}
