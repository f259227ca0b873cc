using System.Globalization;
using System.Text;

namespace WageSupervision.Web.Sheets;

/// <summary>A workbook: its sheets in order, its shared texts, which of its styles show dates.</summary>
internal sealed class XlsxWorkbook
{
    private const int MostStrings = 4_000_000;
    private const long MostCharacters = 48_000_000;

    private XlsxWorkbook(XlsxPackage package) => Package = package;

    public XlsxPackage Package { get; }

    public List<ISheetSource> Sheets { get; } = [];

    /// <summary>Dates count from 1904, as in files from old Macintoshes.</summary>
    public bool From1904 { get; private set; }

    /// <summary>Where the styles are; <c>null</c> where the workbook has none.</summary>
    public string? StylesPath { get; private set; }

    public List<string> Strings { get; } = [];

    private List<NumberFormat> Formats { get; } = [];

    public static XlsxWorkbook Open(XlsxPackage package, CancellationToken cancellationToken)
    {
        var workbook = new XlsxWorkbook(package);
        var path = Relationships(package, "_rels/.rels", "").FirstOrDefault(one => one.Type == "officeDocument").Target;
        if (path is not null && path.EndsWith(".bin", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnreadableFileException(RefusalCodes.WrongContent, Refusals.BinaryWorkbook);
        }

        if (path is null || !package.Has(path))
        {
            throw new UnreadableFileException(RefusalCodes.WrongContent, Refusals.NotASpreadsheet);
        }

        var slash = path.LastIndexOf('/') + 1;
        var relationships = Relationships(package, $"{path[..slash]}_rels/{path[slash..]}.rels", path[..slash]);
        workbook.ReadSheets(path, relationships);
        workbook.StylesPath = relationships.FirstOrDefault(one => one.Type == "styles").Target;
        workbook.ReadStyles(workbook.StylesPath);
        workbook.ReadStrings(relationships.FirstOrDefault(one => one.Type == "sharedStrings").Target, cancellationToken);
        return workbook;
    }

    public NumberFormat Format(string? style) =>
        int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < Formats.Count ? Formats[index] : NumberFormat.Plain;

    /// <summary>Excel writes characters XML cannot hold as _x000D_.</summary>
    public static string Unescape(string text)
    {
        for (var at = text.IndexOf("_x", StringComparison.Ordinal); at >= 0; at = text.IndexOf("_x", at + 1, StringComparison.Ordinal))
        {
            if (at + 6 < text.Length && text[at + 6] == '_'
                && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                text = string.Concat(text.AsSpan(0, at), ((char)code).ToString(), text.AsSpan(at + 7));
            }
        }

        return text;
    }

    /// <summary>The relationships of a part: id, the last word of the type, and where it points inside the package.</summary>
    internal static List<(string Id, string Type, string? Target)> Relationships(XlsxPackage package, string path, string folder)
    {
        var found = new List<(string, string, string?)>();
        using var part = package.Open(path) ?? throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);
        while (part.ReadElement())
        {
            var target = part.Attribute("Target");
            if (part.Name == "Relationship" && target is not null && part.Attribute("TargetMode") != "External")
            {
                target = target.Replace('\\', '/');
                target = target.StartsWith('/') ? target[1..] : folder + target;
                target = Settled(target);
                var type = part.Attribute("Type") ?? "";
                found.Add((part.Attribute("Id") ?? "", type[(type.LastIndexOf('/') + 1)..], target));
            }
        }

        return found;
    }

    /// <summary>Without steps through . and .., which Excel writes to reach comments.</summary>
    private static string Settled(string path)
    {
        List<string> steps = [];
        foreach (var step in path.Split('/'))
        {
            if (step == ".." && steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join('/', steps);
    }

    private void ReadSheets(string path, List<(string Id, string Type, string? Target)> relationships)
    {
        using var part = Package.Open(path)!;
        while (part.ReadElement())
        {
            if (part.Name == "workbookPr")
            {
                From1904 = part.Attribute("date1904") is "1" or "true";
            }
            else if (part.Name == "sheet")
            {
                var hidden = part.Attribute("state") is "hidden" or "veryHidden";
                var name = Unescape(part.Attribute("name") ?? "");
                var id = part.RelationshipId();
                var target = relationships.FirstOrDefault(one => one.Id == id && one.Type == "worksheet").Target;
                if (target is not null && Package.Has(target))
                {
                    Sheets.Add(new XlsxSheet(this, target, name, hidden));
                }
            }
        }
    }

    private void ReadStyles(string? path)
    {
        using var part = path is null ? null : Package.Open(path);
        var own = new Dictionary<string, NumberFormat>();
        var inCells = false;
        while (part is not null && part.Read())
        {
            if (part.NodeType == System.Xml.XmlNodeType.EndElement)
            {
                inCells &= part.Name != "cellXfs";
            }
            else if (part.NodeType == System.Xml.XmlNodeType.Element)
            {
                switch (part.Name)
                {
                    case "numFmt" when part.Attribute("numFmtId") is { } id && own.Count < 10_000:
                        own[id] = NumberFormats.Of(part.Attribute("formatCode") ?? "");
                        break;
                    case "cellXfs":
                        inCells = !part.IsEmpty;
                        break;
                    case "xf" when inCells && Formats.Count < 100_000:
                        var format = part.Attribute("numFmtId") ?? "0";
                        Formats.Add(own.TryGetValue(format, out var shown) ? shown : NumberFormats.BuiltIn(format));
                        break;
                }
            }
        }
    }

    private void ReadStrings(string? path, CancellationToken cancellationToken)
    {
        using var part = path is null ? null : Package.Open(path);
        var text = new StringBuilder();
        var characters = 0L;
        var phonetic = false;
        while (part is not null && part.Read())
        {
            if (part.IsText)
            {
                // Guides to pronunciation are no part of the text.
                _ = phonetic ? text : text.Append(part.Text());
                continue;
            }

            var ends = part.NodeType == System.Xml.XmlNodeType.EndElement || part.IsEmpty;
            if (part.Name == "rPh")
            {
                phonetic = !ends;
            }
            else if (part.Name == "si" && part.NodeType == System.Xml.XmlNodeType.Element)
            {
                text.Clear();
            }

            if (part.Name == "si" && ends)
            {
                Strings.Add(Unescape(text.ToString()));
                characters += text.Length;
                if (Strings.Count % 1024 == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                }

                if (Strings.Count > MostStrings || characters > MostCharacters)
                {
                    throw new UnreadableFileException(RefusalCodes.Unpacked, Refusals.TooMuchText);
                }
            }
        }
    }
}
