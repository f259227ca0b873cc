using System.Globalization;
using System.Text;
using System.Xml;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Sheets;

/// <summary>
/// An "XML Spreadsheet 2003", which many programs write and name .xls. It is read through once when it is opened, so that a file
/// that was cut off is known before any of its rows is believed.
/// </summary>
internal sealed class XmlSpreadsheet
{
    private const int MostStyles = 100_000;
    private const int MostSheets = 1_000;
    private const int MostMerges = 20_000;
    private readonly string _text;
    private readonly Dictionary<string, NumberFormat> _styles = new(StringComparer.Ordinal);

    private XmlSpreadsheet(string text, ReadingLimits limits)
    {
        _text = text;
        Limits = limits;
    }

    public ReadingLimits Limits { get; }

    public List<ISheetSource> Sheets { get; } = [];

    public static XmlSpreadsheet Open(ReadOnlyMemory<byte> content, ReadingLimits limits, CancellationToken cancellationToken)
    {
        // Some programs write an empty line before the declaration, which nobody minds but the parser.
        var workbook = new XmlSpreadsheet(DecodedText.Of(content.Span).TrimStart(), limits);
        workbook.ReadThrough(cancellationToken);
        return workbook.Sheets.Count > 0 ? workbook : throw new UnreadableFileException(RefusalCodes.WrongContent, Refusals.NotASpreadsheet);
    }

    public XmlPart Read() => new(new StringReader(_text), Limits);

    public NumberFormat Format(string? style) => style is null ? NumberFormat.Plain : _styles.GetValueOrDefault(style);

    private void ReadThrough(CancellationToken cancellationToken)
    {
        using var part = Read();
        string? style = null;
        XmlSpreadsheetSheet? sheet = null;
        var looks = 0;
        var options = false;
        while (part.Read())
        {
            if ((++looks & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            options &= part.NodeType != XmlNodeType.EndElement || part.Name != "WorksheetOptions";
            if (options && part.IsText && part.Text().Trim() is "SheetHidden" or "SheetVeryHidden")
            {
                sheet!.Hidden = true;
            }
            else if (part.NodeType == XmlNodeType.Element)
            {
                switch (part.Name)
                {
                    case "Style":
                        style = part.LocalAttribute("ID");
                        if (style is not null && part.LocalAttribute("Parent") is { } parent)
                        {
                            Add(style, Format(parent));
                        }

                        break;
                    case "NumberFormat" when style is not null:
                        Add(style, FormatOf(part.LocalAttribute("Format") ?? ""));
                        break;
                    case "Worksheet":
                        sheet = new XmlSpreadsheetSheet(this, Sheets.Count, part.LocalAttribute("Name") ?? "");
                        Sheets.Add(Sheets.Count < MostSheets ? sheet : throw new UnreadableFileException(RefusalCodes.TooManyCells, Refusals.TooManySheets));
                        break;
                    case "Table" when sheet is not null:
                        ReadTable(part, sheet, cancellationToken);
                        break;
                    case "WorksheetOptions" when sheet is not null:
                        options = !part.IsEmpty;
                        break;
                }
            }
        }
    }

    /// <summary>What of a table does not stand in its rows.</summary>
    private void ReadTable(XmlPart part, XmlSpreadsheetSheet sheet, CancellationToken cancellationToken)
    {
        if (part.IsEmpty)
        {
            return;
        }

        var counter = new SheetCounter(Limits, cancellationToken);
        var place = new XmlSpreadsheetPlace();
        var column = 0;
        while (part.Read() && !(part.NodeType == XmlNodeType.EndElement && part.Name == "Table"))
        {
            if (part.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (part.Name)
            {
                case "Column":
                    var first = XmlSpreadsheetPlace.Number(part, "Index") is { } index ? index - 1 : column;
                    column = first + 1 + (XmlSpreadsheetPlace.Number(part, "Span") ?? 0);
                    sheet.Add(first, Math.Min(column - 1, Limits.MaxColumns - 1), part.LocalAttribute("StyleID"), part.LocalAttribute("Hidden") == "1");
                    break;
                case "Row":
                    counter.Look();
                    place.NextRow(part);
                    break;
                case "Cell":
                    counter.CountCell();
                    if (place.NextCell(part) is { } merged && sheet.MergedRanges.Count < MostMerges)
                    {
                        sheet.MergedRanges.Add(merged);
                    }

                    break;
            }
        }
    }

    private void Add(string style, NumberFormat format)
    {
        _styles[style] = _styles.Count < MostStyles ? format : throw new UnreadableFileException(RefusalCodes.Suspicious, Refusals.Suspicious);
    }

    /// <summary>Formats have names here, and codes where they have no name.</summary>
    private static NumberFormat FormatOf(string format) => format switch
    {
        "General Date" or "Long Date" or "Medium Date" or "Short Date" => NumberFormat.Date,
        "Percent" => NumberFormat.Percent,
        "General" or "General Number" or "Standard" or "Fixed" or "Currency" or "Euro Currency" or "Scientific"
            or "Yes/No" or "True/False" or "On/Off" or "Long Time" or "Medium Time" or "Short Time" => NumberFormat.Plain,
        _ => NumberFormats.Of(format),
    };
}

/// <summary>One sheet of it.</summary>
internal sealed class XmlSpreadsheetSheet(XmlSpreadsheet workbook, int index, string name) : ISheetSource
{
    private readonly HashSet<int> _hiddenColumns = [];
    private readonly Dictionary<int, string> _columnStyles = [];

    public string Name => name;

    public bool Hidden { get; set; }

    public bool IsText => false;

    public List<MergedRange> MergedRanges { get; } = [];

    public IReadOnlySet<int> HiddenColumns(CancellationToken cancellationToken) => _hiddenColumns;

    public IReadOnlyList<MergedRange> Merged(CancellationToken cancellationToken) => MergedRanges;

    /// <summary>Columns from 0, the last inclusive.</summary>
    public void Add(int first, int last, string? style, bool hidden)
    {
        for (var column = Math.Max(0, first); column <= last; column++)
        {
            if (hidden)
            {
                _hiddenColumns.Add(column);
            }

            if (style is not null)
            {
                _columnStyles[column] = style;
            }
        }
    }

    public IEnumerable<SheetRow> Rows(CancellationToken cancellationToken)
    {
        using var part = workbook.Read();
        for (var sheets = -1; sheets < index;)
        {
            sheets += part.ReadElement() ? part.Name == "Worksheet" ? 1 : 0 : throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);
        }

        var counter = new SheetCounter(workbook.Limits, cancellationToken);
        var place = new XmlSpreadsheetPlace();
        while (part.Read() && !(part.NodeType == XmlNodeType.EndElement && part.Name is "Table" or "Worksheet"))
        {
            if (part.NodeType != XmlNodeType.Element || part.Name != "Row")
            {
                continue;
            }

            counter.Look();
            place.NextRow(part);
            var hidden = part.LocalAttribute("Hidden") == "1";
            var cells = part.IsEmpty ? [] : ReadCells(part, place, counter);
            if (cells.Count > 0)
            {
                counter.CountRow();
                yield return new SheetRow(place.Row, cells) { Hidden = hidden };
            }
        }
    }

    private List<SheetCell> ReadCells(XmlPart part, XmlSpreadsheetPlace place, SheetCounter counter)
    {
        var cells = new List<SheetCell>();
        var rowStyle = part.LocalAttribute("StyleID");
        while (part.Read() && !(part.NodeType == XmlNodeType.EndElement && part.Name == "Row"))
        {
            if (part.NodeType == XmlNodeType.Element && part.Name == "Cell")
            {
                counter.CountCell();
                place.NextCell(part);
                var column = place.Column;
                if (ReadCell(part, column, workbook.Format(part.LocalAttribute("StyleID") ?? rowStyle ?? _columnStyles.GetValueOrDefault(column))) is { } cell)
                {
                    counter.CheckColumn(column);
                    cells.Add(cell);
                }
            }
        }

        return cells;
    }

    private static SheetCell? ReadCell(XmlPart part, int column, NumberFormat format)
    {
        var formula = part.LocalAttribute("Formula") is not null;
        var ended = part.IsEmpty;
        string? type = null;
        var text = new StringBuilder();
        var inData = false;
        var inComment = false;
        while (!ended && part.Read() && !(part.NodeType == XmlNodeType.EndElement && part.Name == "Cell"))
        {
            if (part.NodeType == XmlNodeType.Element && !part.IsEmpty)
            {
                // A comment has data too, which is not the cell's.
                inComment |= part.Name == "Comment";
                if (part.Name == "Data" && !inComment)
                {
                    inData = true;
                    type = part.LocalAttribute("Type");
                }
            }
            else if (part.NodeType == XmlNodeType.EndElement)
            {
                inComment &= part.Name != "Comment";
                inData &= part.Name != "Data";
            }
            else if (inData && part.IsText)
            {
                text.Append(part.Text());
            }
        }

        var value = text.ToString();
        return string.IsNullOrWhiteSpace(value) ? formula ? new SheetCell(column, CellKind.FormulaWithoutValue, "") : null : Cell(column, type, value, format);
    }

    private static SheetCell Cell(int column, string? type, string value, NumberFormat format) => type switch
    {
        "Number" when format == NumberFormat.Date && SerialDate.TryRead(value, false, out var day) => SerialDate.Cell(column, day, SerialDate.MinuteOf(value)),
        "Number" => new SheetCell(column, CellKind.Number, value.Trim(), format == NumberFormat.Percent),
        "DateTime" when LenientText.TryDate(value, out var day) => SerialDate.Cell(column, day, SerialDate.MinuteOfWritten(value)),

        // A time of day is one of the last day of 1899.
        "DateTime" when DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var time) =>
            new SheetCell(column, CellKind.Number, time.TimeOfDay.TotalDays.ToString("R", CultureInfo.InvariantCulture)),
        "Boolean" => new SheetCell(column, CellKind.Boolean, value.Trim() is "1" or "true" ? "TRUE" : "FALSE"),
        "Error" => new SheetCell(column, CellKind.Error, value.Trim()),
        _ => new SheetCell(column, CellKind.Text, value),
    };
}
