using System.Globalization;
using System.Text;
using System.Xml;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>One worksheet, read row by row; its declared dimension is not looked at.</summary>
internal sealed class XlsxSheet(XlsxWorkbook workbook, string path, string name, bool hidden) : ISheetSource
{
    private const int LastRow = 1_048_576;

    /// <summary>Its part of the package.</summary>
    public string Path => path;

    public string Name => name;

    public bool Hidden => hidden;

    public bool IsText => false;

    public IEnumerable<SheetRow> Rows(CancellationToken cancellationToken)
    {
        using var part = workbook.Package.Open(path) ?? throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);
        var counter = new SheetCounter(workbook.Package.Limits, cancellationToken);
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
            counter.Look();
            if (part.IsEmpty)
            {
                continue;
            }

            var cells = ReadCells(part, counter);
            if (cells.Count > 0)
            {
                counter.CountRow();
                yield return new SheetRow(row, cells);
            }
        }
    }

    private static int NextRow(string? reference, int previous)
    {
        var row = previous + 1;
        if (reference is not null && !int.TryParse(reference, NumberStyles.None, CultureInfo.InvariantCulture, out row))
        {
            row = 0;
        }

        return row > previous && row <= LastRow ? row : throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);
    }

    private List<SheetCell> ReadCells(XlsxPackage.PartReader part, SheetCounter counter)
    {
        var cells = new List<SheetCell>();
        var column = -1;
        while (part.Read() && !(part.NodeType == XmlNodeType.EndElement && part.Name == "row"))
        {
            if (part.NodeType != XmlNodeType.Element || part.Name != "c")
            {
                continue;
            }

            var at = part.Attribute("r") is { } reference ? ColumnLetters.IndexOf(reference) : column + 1;
            if (at <= column)
            {
                throw new UnreadableFileException(RefusalCodes.Damaged, Refusals.Damaged);
            }

            column = at;
            counter.CountCell();
            if (!part.IsEmpty && ReadCell(part, column) is { } cell)
            {
                counter.CheckColumn(column);
                cells.Add(cell);
            }
        }

        return cells;
    }

    private SheetCell? ReadCell(XlsxPackage.PartReader part, int column)
    {
        var type = part.Attribute("t") ?? "n";
        var style = part.Attribute("s");
        var formula = false;
        var phonetic = false;
        var text = new StringBuilder();
        var inside = "";
        while (part.Read() && !(part.NodeType == XmlNodeType.EndElement && part.Name == "c"))
        {
            if (part.NodeType == XmlNodeType.Element)
            {
                inside = part.IsEmpty ? "" : part.Name;
                formula |= part.Name == "f";
                phonetic |= part.Name == "rPh" && !part.IsEmpty;
            }
            else if (part.NodeType == XmlNodeType.EndElement)
            {
                inside = "";
                phonetic &= part.Name != "rPh";
            }
            else if (part.IsText && inside is "v" or "t" && !phonetic)
            {
                text.Append(part.Text());
            }
        }

        return Cell(column, type, style, formula, text.ToString());
    }

    private SheetCell? Cell(int column, string type, string? style, bool formula, string value)
    {
        switch (type)
        {
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

        return type switch
        {
            "b" => new SheetCell(column, CellKind.Boolean, value is "1" or "true" ? "TRUE" : "FALSE"),
            "e" => new SheetCell(column, CellKind.Error, value),
            "n" when workbook.IsDate(style) && SerialDate.TryRead(value, workbook.From1904, out var day) =>
                new SheetCell(column, CellKind.Date, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            "n" => new SheetCell(column, CellKind.Number, value.Trim()),
            _ => new SheetCell(column, CellKind.Text, value),
        };
    }
}

/// <summary>Counts what a sheet holds against the limits.</summary>
internal sealed class SheetCounter(ReadingLimits limits, CancellationToken cancellationToken)
{
    private int _rows;
    private int _cells;
    private int _looks;

    public void Look()
    {
        if ((++_looks & 0xFF) == 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }

    public void CountRow() => Check(++_rows <= limits.MaxRows, $"{limits.MaxRows:#,##0} 行");

    public void CountCell() => Check(++_cells <= limits.MaxCells, $"{limits.MaxCells:#,##0} 个单元格");

    public void CheckColumn(int column) => Check(column < limits.MaxColumns, $"{limits.MaxColumns} 列");

    private static void Check(bool within, string limit)
    {
        if (!within)
        {
            throw new UnreadableFileException(
                RefusalCodes.TooManyCells, $"工作表超过 {limit}，系统没有读取。请只保留工资表本身，删去无关的行和列，或者按部门分成几个文件上传。");
        }
    }
}

/// <summary>Days as spreadsheets count them.</summary>
internal static class SerialDate
{
    /// <summary>Reads a serial number; the day 1900-02-29, which never was, makes the count start on 1899-12-30.</summary>
    public static bool TryRead(string number, bool from1904, out DateOnly day)
    {
        day = default;
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) || !(serial >= 1 && serial < 110_000))
        {
            return false;
        }

        day = (from1904 ? new DateOnly(1904, 1, 1) : new DateOnly(1899, 12, 30)).AddDays((int)serial);
        return true;
    }
}
