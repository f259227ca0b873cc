using System.IO.Compression;
using System.Text;

namespace WageSupervision.Web.Sheets.Marking;

/// <summary>
/// Copies a workbook's package part by part and changes only what marking needs: the sheet's marked cells, the styles, the comments
/// with their boxes, and the lists in which these parts stand.
/// </summary>
internal sealed class PackageMarker
{
    private const int LongestPart = 40_000_000;

    // Above these the boxes make Excel slow; cells beyond are still coloured.
    private const int MostComments = 5_000;
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string CommentsId = "rIdWageComments";
    private const string DrawingId = "rIdWageDrawing";
    private readonly XlsxPackage _package;
    private readonly string _sheet;
    private readonly string _relations;
    private readonly string _styles;
    private readonly string _newComments;
    private readonly string _newDrawing;
    private readonly IReadOnlyList<SheetMark> _marks;
    private readonly List<SheetMark> _commented;

    private PackageMarker(XlsxPackage package, string sheet, string styles, IReadOnlyList<SheetMark> marks)
    {
        _package = package;
        _sheet = sheet;
        _styles = styles;
        _marks = marks;
        _commented = [.. marks.OrderByDescending(mark => mark.IsError).Take(MostComments).OrderBy(mark => mark.Row).ThenBy(mark => mark.Column)];
        var slash = sheet.LastIndexOf('/') + 1;
        _relations = $"{sheet[..slash]}_rels/{sheet[slash..]}.rels";

        // Named after the sheet: a workbook may have several marked, one after the other.
        var own = Path.GetFileNameWithoutExtension(sheet[slash..]);
        _newComments = $"xl/commentsWage-{own}.xml";
        _newDrawing = $"xl/drawings/vmlDrawingWage-{own}.vml";
    }

    /// <summary>Whether a package is made in such a way that its sheets can be marked in place.</summary>
    public static bool CanMark(XlsxPackage package, string? styles) => styles is not null && package.Has(styles) && !package.HasMacros;

    /// <summary>The marked package.</summary>
    /// <exception cref="NotSupportedException">The package is made in a way that cannot be marked in place.</exception>
    public static byte[] Mark(XlsxPackage package, string sheet, string? styles, IReadOnlyList<SheetMark> marks) =>
        CanMark(package, styles)
            ? new PackageMarker(package, sheet, styles!, marks).Write()
            : throw new NotSupportedException("The workbook has no styles, or macros that are not handed on.");

    private byte[] Write()
    {
        var relations = _package.Has(_relations) ? Text(_relations) : null;
        var known = relations is null ? [] : XlsxWorkbook.Relationships(_package, _relations, _sheet[..(_sheet.LastIndexOf('/') + 1)]);
        var comments = known.FirstOrDefault(one => one.Type == "comments").Target;
        comments = comments is not null && _package.Has(comments) ? comments : null;
        var styles = new StyleMarker(Text(_styles));
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            SheetMarker sheet = null!;
            var drawings = known.Where(one => one.Type == "vmlDrawing" && one.Target is not null && _package.Has(one.Target))
                .ToDictionary(one => one.Id, one => one.Target!);
            var later = new HashSet<string>(drawings.Values.Append(_relations).Append(_styles), StringComparer.OrdinalIgnoreCase);
            foreach (var part in _package.Parts.Where(part => !later.Contains(part) && !string.Equals(part, comments, StringComparison.OrdinalIgnoreCase)))
            {
                if (string.Equals(part, _sheet, StringComparison.OrdinalIgnoreCase))
                {
                    sheet = CopySheet(archive, part, styles);
                }
                else if (string.Equals(part, "[Content_Types].xml", StringComparison.OrdinalIgnoreCase))
                {
                    Put(archive, part, ContentTypes(Text(part), comments is null));
                }
                else
                {
                    Copy(archive, part);
                }
            }

            var own = sheet.OwnDrawing is { } id && drawings.TryGetValue(id, out var path) ? path : null;
            if (sheet.OwnDrawing is not null && own is null)
            {
                throw new NotSupportedException("The sheet's drawing is missing.");
            }

            foreach (var drawing in drawings.Values.Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (drawing == own)
                {
                    Put(archive, drawing, CommentParts.MergeBoxes(Text(drawing), _commented, comments is null ? null : Text(comments)));
                }
                else
                {
                    Copy(archive, drawing);
                }
            }

            if (own is null)
            {
                Put(archive, _newDrawing, CommentParts.NewBoxes(_commented));
            }

            Put(archive, comments ?? _newComments, comments is null ? CommentParts.New(_commented) : CommentParts.Merge(Text(comments), _commented));
            Put(archive, _relations, Relations(relations, comments is null, own is null));
            Put(archive, _styles, styles.ToXml());
        }

        return file.ToArray();
    }

    private SheetMarker CopySheet(ZipArchive archive, string part, StyleMarker styles)
    {
        using var input = _package.OpenText(part)!;
        using var output = new StreamWriter(Entry(archive, part), new UTF8Encoding(false));
        var sheet = new SheetMarker(new TagCopier(input, output), _marks, styles, DrawingId);
        sheet.Copy();
        return sheet;
    }

    private string ContentTypes(string xml, bool withComments)
    {
        var added = xml.Contains("Extension=\"vml\"", StringComparison.OrdinalIgnoreCase)
            ? ""
            : "<@Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-officedocument.vmlDrawing\"/>";
        added += withComments
            ? $"<@Override PartName=\"/{_newComments}\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml\"/>"
            : "";
        return BeforeEnd(xml, "Types", added);
    }

    private string Relations(string? xml, bool withComments, bool withDrawing)
    {
        var added = (withComments ? $"<@Relationship Id=\"{CommentsId}\" Type=\"{OfficeRelations}/comments\" Target=\"/{_newComments}\"/>" : "")
            + (withDrawing ? $"<@Relationship Id=\"{DrawingId}\" Type=\"{OfficeRelations}/vmlDrawing\" Target=\"/{_newDrawing}\"/>" : "");
        return BeforeEnd(
            xml ?? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>",
            "Relationships",
            added);
    }

    /// <summary>Adds elements at the end of the root; <c>@</c> stands for the root's prefix.</summary>
    private static string BeforeEnd(string xml, string root, string added)
    {
        var written = new StringWriter();
        var copier = new TagCopier(new StringReader(xml), written);
        while (copier.Next() is { } tag)
        {
            var here = tag.LocalName == root && (tag.IsEnd || tag.IsEmpty);
            copier.Write(here
                ? (tag.IsEmpty ? tag.Opened : "") + added.Replace("@", tag.Prefix, StringComparison.Ordinal) + (tag.IsEmpty ? $"</{tag.Name}>" : tag.Text)
                : tag.Text);
        }

        return written.ToString();
    }

    private string Text(string part)
    {
        using var reader = _package.OpenText(part)!;
        var text = new StringBuilder();
        var chunk = new char[8192];
        for (int read; (read = reader.Read(chunk, 0, chunk.Length)) > 0;)
        {
            text.Append(chunk, 0, read);
            if (text.Length > LongestPart)
            {
                throw new NotSupportedException("A part is too long to be changed in memory.");
            }
        }

        return text.ToString();
    }

    private void Copy(ZipArchive archive, string part)
    {
        using var input = _package.OpenBytes(part, markup: false)!;
        using var output = Entry(archive, part);
        input.CopyTo(output);
    }

    private static void Put(ZipArchive archive, string part, string text)
    {
        using var output = new StreamWriter(Entry(archive, part), new UTF8Encoding(false));
        output.Write(text);
    }

    private static Stream Entry(ZipArchive archive, string path)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Fastest);
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }
}
