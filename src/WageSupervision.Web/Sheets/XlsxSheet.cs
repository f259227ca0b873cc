using System.Globalization;
using System.Text;
using System.Xml;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Sheets;

/// <summary>One worksheet, read row by row; its declared dimension is not looked at.</summary>
internal sealed class XlsxSheet(XlsxWorkbook workbook, string path, string name, bool hidden) : ISheetSource
{
    private const int LastRow = 1_048_576;
    private const long LargestToSearch = 8 * 1024 * 1024;
    private const int MostMerges = 20_000;
    private const int LongestText = 100_000;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    /// <summary>Its part of the package.</summary>
    public string Path => path;

    public string Name => name;

    public bool Hidden => hidden;

    public bool IsText => false;

    public IReadOnlySet<int> HiddenColumns(CancellationToken cancellationToken)
    {
        HashSet<int> hidden = [];
        using var part = Open();
        while (part.ReadElement() && part.Name != "sheetData")
        {
            if (part.Name == "col" && part.Attribute("hidden") is "1" or "true"
                && int.TryParse(part.Attribute("min"), NumberStyles.None, CultureInfo.InvariantCulture, out var first)
                && int.TryParse(part.Attribute("max"), NumberStyles.None, CultureInfo.InvariantCulture, out var last))
            {
                hidden.UnionWith(Enumerable.Range(first - 1, Math.Max(0, Math.Min(last, workbook.Package.Limits.MaxColumns) - first + 1)));
            }
        }

        return hidden;
    }

    /// <summary>What is merged stands behind all rows: of a large sheet it is not asked.</summary>
    public IReadOnlyList<MergedRange>? Merged(CancellationToken cancellationToken)
    {
        if (workbook.Package.SizeOf(path) > LargestToSearch)
        {
            return null;
        }

        List<MergedRange> merged = [];
        using var part = Open();
        while (part.ReadElement() && merged.Count < MostMerges)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part.Name == "mergeCell" && part.Attribute("ref")?.Split(':') is [var first, var last])
            {
                merged.Add(new MergedRange(RowOf(first), ColumnLetters.IndexOf(first), RowOf(last), ColumnLetters.IndexOf(last)));
            }
        }

        return merged;
    }

    public IEnumerable<SheetRow> Rows(CancellationToken cancellationToken)
    {
        using var part = Open();
        var counter = new SheetCounter(workbook.Package.Limits, cancellationToken);
        var cells = new List<SheetCell>();
        var row = 0;
        while (part.Read())
        {
            if (part.NodeType == XmlNodeType.EndElement && part.Name == "sheetData")
            {
                part.Finish();
                yield break;
            }

            if (part.NodeType != XmlNodeType.Element || part.Name != "row")
            {
                continue;
            }

            row = NextRow(part.Attribute("r"), row);
            var isHidden = part.Attribute("hidden") is "1" or "true";
            counter.Look();
            if (part.IsEmpty)
            {
                continue;
            }

            cells.Clear();
            ReadCells(part, counter, cells);
            if (cells.Count > 0)
            {
                counter.CountRow();
                yield return new SheetRow(row, cells.ToArray()) { Hidden = isHidden };
            }
        }
    }

    private XmlPart Open() => workbook.Package.Open(path) ?? throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);

    private static int RowOf(string reference) => int.TryParse(reference.AsSpan().TrimStart(Letters), NumberStyles.None, CultureInfo.InvariantCulture,
        out var row)
        ? row : throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);

    private static int NextRow(string? reference, int previous)
    {
        var row = previous + 1;
        if (reference is not null && !int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out row))
        {
            row = 0;
        }

        return row > previous && row <= LastRow ? row : throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);
    }

    private void ReadCells(XmlPart part, SheetCounter counter, List<SheetCell> cells)
    {
        var column = -1;
        while (part.Read() && !(part.NodeType == XmlNodeType.EndElement && part.Name == "row"))
        {
            if (part.NodeType != XmlNodeType.Element || part.Name != "c")
            {
                continue;
            }

            var at = column + 1;
            var type = "n";
            string? style = null;
            while (part.NextAttribute())
            {
                switch (part.Name)
                {
                    case "r":
                        at = ColumnLetters.IndexOf(part.Value);
                        break;
                    case "t":
                        type = part.Value;
                        break;
                    case "s":
                        style = part.Value;
                        break;
                }
            }

            part.EndAttributes();
            if (at <= column)
            {
                throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);
            }

            column = at;
            counter.CountCell();
            if (!part.IsEmpty && ReadCell(part, column, type, style) is { } cell)
            {
                counter.CheckColumn(column);
                cells.Add(cell);
            }
        }
    }

    private SheetCell? ReadCell(XmlPart part, int column, string type, string? style)
    {
        var formula = false;
        var phonetic = false;
        var text = "";
        StringBuilder? joined = null;
        var inside = false;
        while (part.Read() && !(part.NodeType == XmlNodeType.EndElement && part.Name == "c"))
        {
            if (part.NodeType == XmlNodeType.Element)
            {
                inside = !part.IsEmpty && part.Name is "v" or "t";
                formula |= part.Name == "f";
                phonetic |= part.Name == "rPh" && !part.IsEmpty;
            }
            else if (part.NodeType == XmlNodeType.EndElement)
            {
                inside = false;
                phonetic &= part.Name != "rPh";
            }
            else if (inside && !phonetic && part.IsText)
            {
                // Nearly always there is one piece of text.
                if (text.Length == 0)
                {
                    text = part.Text();
                }
                else
                {
                    (joined ??= new StringBuilder(text)).Append(part.Text());
                }

                if (joined?.Length > LongestText)
                {
                    throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.LongText);
                }
            }
        }

        return Cell(column, type, style, formula, joined?.ToString() ?? text);
    }

    private SheetCell? Cell(int column, string type, string? style, bool formula, string value)
    {
        switch (type)
        {
            case "s" when string.IsNullOrWhiteSpace(value):
                // Some programs write blank cells so, and spreadsheet programs open them.
                return null;
            case "s":
                value = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < workbook.Strings.Count
                    ? workbook.Strings[index]
                    : throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);
                break;
            case "inlineStr" or "str":
                value = XlsxWorkbook.Unescape(value);
                break;
        }

        if (string.IsNullOrWhiteSpace(value))
        {
            return formula && type is "n" ? new SheetCell(column, CellKind.FormulaWithoutValue, "") : null;
        }

        switch (type)
        {
            case "n":
                var format = workbook.Format(style);
                return format == NumberFormat.Date && SerialDate.TryRead(value, workbook.From1904, out var day)
                    ? SerialDate.Cell(column, day, SerialDate.MinuteOf(value))
                    : new SheetCell(column, CellKind.Number, value.Trim(), format == NumberFormat.Percent);
            case "b":
                return new SheetCell(column, CellKind.Boolean, value is "1" or "true" ? "TRUE" : "FALSE");
            case "e":
                return new SheetCell(column, CellKind.Error, value);
            case "d" when LenientText.TryDate(value, out var written):
                return SerialDate.Cell(column, written, SerialDate.MinuteOfWritten(value));
            default:
                return new SheetCell(column, CellKind.Text, value);
        }
    }
}
