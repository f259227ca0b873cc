using System.Globalization;
using System.IO.Compression;
using System.Text;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Sheets;

/// <summary>How a written sheet looks.</summary>
/// <param name="TitleRows">Rows above the header, each across the whole width; the first is the title.</param>
/// <param name="Columns">Width in characters and kind of every column.</param>
/// <param name="TotalsRow">Whether the last row is a 合计 row, in bold.</param>
public sealed record WorkbookLayout(int TitleRows, IReadOnlyList<(double Width, FieldKind Kind)> Columns, bool TotalsRow = false);

/// <summary>
/// Writes one sheet as .xlsx from hand-written parts: header bold and frozen, long numbers as text so that no digit is lost,
/// nothing that could run as a formula.
/// </summary>
public static class WorkbookWriter
{
    private const int Plain = 0;
    private const int AsText = 1;
    private const int AsMoney = 2;
    private const int AsDate = 3;
    private const int Header = 4;
    private const int Title = 5;
    private const int TotalMoney = 6;
    private const int Total = 7;
    private const int Subtitle = 8;
    private const int AsRate = 9;
    private const int AsMoment = 10;
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Declaration = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string SheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Writes the sheet.</summary>
    /// <param name="sheetName">At most 31 characters, none of <c>[]:*?/\</c>.</param>
    /// <param name="rows">The rows, title rows and header included; text, numbers, days or <c>null</c>.</param>
    /// <param name="layout">How it looks.</param>
    public static byte[] Write(string sheetName, IReadOnlyList<IReadOnlyList<object?>> rows, WorkbookLayout layout)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(layout);
        return Package([(sheetName, false, sheet => WriteSheet(sheet, rows, layout))]);
    }

    /// <summary>Writes cells where they stand and as what they are, without any layout.</summary>
    /// <param name="sheets">Names at most 31 characters, none of <c>[]:*?/\</c>, no two alike; whether each is hidden.</param>
    internal static byte[] WriteCells(IEnumerable<(string Name, bool Hidden, IEnumerable<SheetRow> Rows)> sheets) =>
        Package([.. sheets.Select(sheet => (sheet.Name, sheet.Hidden, (Action<StreamWriter>)(writer => WriteCells(writer, sheet.Rows))))]);

    private static void WriteCells(StreamWriter sheet, IEnumerable<SheetRow> rows)
    {
        sheet.Write($"{Declaration}\n<worksheet xmlns=\"{Main}\"><sheetData>");
        foreach (var row in rows)
        {
            sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{row.Number}\">"));
            foreach (var cell in row.Cells)
            {
                WriteKept(sheet, ColumnLetters.Of(cell.Column) + row.Number.ToString(CultureInfo.InvariantCulture), cell);
            }

            sheet.Write("</row>");
        }

        sheet.Write("</sheetData></worksheet>");
    }

    private static void WriteKept(StreamWriter sheet, string reference, SheetCell cell)
    {
        var text = Escape(cell.Text);
        sheet.Write(cell.Kind switch
        {
            CellKind.Number => $"<c r=\"{reference}\" s=\"{(cell.Percent ? AsRate : HasTrailingZero(text) ? AsMoney : Plain)}\"><v>{text}</v></c>",
            CellKind.Boolean => $"<c r=\"{reference}\" t=\"b\"><v>{(cell.Text == "TRUE" ? 1 : 0)}</v></c>",
            CellKind.Error => $"<c r=\"{reference}\" t=\"e\"><v>{text}</v></c>",
            CellKind.Date when DateOnly.TryParseExact(cell.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) =>
                cell.Minute == 0 ? $"<c r=\"{reference}\" s=\"{AsDate}\"><v>{Serial(day)}</v></c>"
                : string.Create(CultureInfo.InvariantCulture,
                    $"<c r=\"{reference}\" s=\"{AsMoment}\"><v>{Serial(day)}{cell.Minute / 1440m:.##########}</v></c>"),
            CellKind.FormulaWithoutValue => "",
            _ => $"<c r=\"{reference}\" s=\"{AsText}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>",
        });
    }

    // 3000.00 is to stay what it is, and not to become 3000.
    private static bool HasTrailingZero(string number) => number is [.., '.', _, '0'];

    private static byte[] Package(IReadOnlyList<(string Name, bool Hidden, Action<StreamWriter> Write)> sheets)
    {
        string Each(Func<int, string> text) => string.Concat(Enumerable.Range(1, sheets.Count).Select(text));
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            Part(archive, "[Content_Types].xml", $"""
                {Declaration}
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                <Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                {Each(i => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"{SheetType}\"/>")}
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
                """);
            Part(archive, "_rels/.rels", $"""
                {Declaration}
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="{OfficeRelations}/officeDocument" Target="xl/workbook.xml"/></Relationships>
                """);
            Part(archive, "xl/workbook.xml", $"""
                {Declaration}
                <workbook xmlns="{Main}" xmlns:r="{OfficeRelations}"><sheets>
                {Each(i =>
                    $"<sheet name=\"{Escape(sheets[i - 1].Name)}\" sheetId=\"{i}\"{(sheets[i - 1].Hidden ? " state=\"hidden\"" : "")} r:id=\"rId{i}\"/>")}
                </sheets></workbook>
                """);
            Part(archive, "xl/_rels/workbook.xml.rels", $"""
                {Declaration}
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                {Each(i => $"<Relationship Id=\"rId{i}\" Type=\"{OfficeRelations}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>")}
                <Relationship Id="rIdStyles" Type="{OfficeRelations}/styles" Target="styles.xml"/></Relationships>
                """);
            Part(archive, "xl/styles.xml", Styles);
            for (var i = 0; i < sheets.Count; i++)
            {
                using var sheet = new StreamWriter(Entry(archive, string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{i + 1}.xml")),
                    new UTF8Encoding(false));
                sheets[i].Write(sheet);
            }
        }

        return file.ToArray();
    }

    private static string Styles => $"""
        {Declaration}
        <styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd"/></numFmts>
        <fonts count="3"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><name val="宋体"/>
        </font></fonts>
        <fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid">
        <fgColor rgb="FFE8EEF7"/><bgColor indexed="64"/></patternFill></fill></fills>
        <borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/>
        <bottom style="thin"/><diagonal/></border></borders>
        <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
        <cellXfs count="11"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="2" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">
        <alignment horizontal="center" vertical="center" wrapText="1"/></xf>
        <xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>
        <xf numFmtId="2" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>
        <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
        <xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="left"/></xf>
        <xf numFmtId="10" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>
        <xf numFmtId="22" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>
        <cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>
        """;

    private static void WriteSheet(StreamWriter sheet, IReadOnlyList<IReadOnlyList<object?>> rows, WorkbookLayout layout)
    {
        var last = ColumnLetters.Of(layout.Columns.Count - 1);
        var frozen = layout.TitleRows + 1;
        sheet.Write(string.Create(CultureInfo.InvariantCulture, $"{Declaration}\n<worksheet xmlns=\"{Main}\"><sheetViews><sheetView workbookViewId=\"0\">"));
        sheet.Write(string.Create(CultureInfo.InvariantCulture,
            $"<pane xSplit=\"2\" ySplit=\"{frozen}\" topLeftCell=\"C{frozen + 1}\" activePane=\"bottomRight\" state=\"frozen\"/>"));
        sheet.Write("</sheetView></sheetViews><cols>");
        for (var i = 0; i < layout.Columns.Count; i++)
        {
            var (width, kind) = layout.Columns[i];
            sheet.Write(string.Create(CultureInfo.InvariantCulture,
                $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width}\" style=\"{Style(kind)}\" customWidth=\"1\"/>"));
        }

        sheet.Write("</cols><sheetData>");
        for (var i = 0; i < rows.Count; i++)
        {
            sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<row r=\"{i + 1}\">"));
            for (var column = 0; column < rows[i].Count; column++)
            {
                if (rows[i][column] is { } value)
                {
                    var style = StyleOf(i, rows.Count, layout, layout.Columns[column].Kind);
                    WriteCell(sheet, ColumnLetters.Of(column) + (i + 1).ToString(CultureInfo.InvariantCulture), value, style);
                }
            }

            sheet.Write("</row>");
        }

        sheet.Write("</sheetData>");
        if (layout.TitleRows > 0 && layout.Columns.Count > 1)
        {
            var merges = Enumerable.Range(1, layout.TitleRows).Select(row => $"<mergeCell ref=\"A{row}:{last}{row}\"/>");
            sheet.Write(string.Create(CultureInfo.InvariantCulture, $"<mergeCells count=\"{layout.TitleRows}\">{string.Concat(merges)}</mergeCells>"));
        }

        sheet.Write("<pageSetup paperSize=\"9\" orientation=\"landscape\"/></worksheet>");
    }

    private static int StyleOf(int row, int rows, WorkbookLayout layout, FieldKind kind)
    {
        if (row < layout.TitleRows)
        {
            return row == 0 ? Title : Subtitle;
        }

        if (row == layout.TitleRows)
        {
            return Header;
        }

        return layout.TotalsRow && row == rows - 1 ? (kind == FieldKind.Money ? TotalMoney : Total) : Style(kind);
    }

    private static int Style(FieldKind kind) => kind switch
    {
        FieldKind.Digits => AsText,
        FieldKind.Money => AsMoney,
        FieldKind.Date => AsDate,
        _ => Plain,
    };

    private static void WriteCell(StreamWriter sheet, string reference, object value, int style)
    {
        var number = value switch
        {
            decimal amount => amount.ToString(CultureInfo.InvariantCulture),
            int count => count.ToString(CultureInfo.InvariantCulture),
            DateOnly day => Serial(day),
            _ => null,
        };
        sheet.Write(number is not null
            ? $"<c r=\"{reference}\" s=\"{style}\"><v>{number}</v></c>"
            : $"<c r=\"{reference}\" s=\"{style}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{Escape(FormulaGuard.Neutralise(value.ToString()))}</t>"
                + $"</is></c>");
    }

    private static string Serial(DateOnly day) => (day.DayNumber - new DateOnly(1899, 12, 30).DayNumber).ToString(CultureInfo.InvariantCulture);

    /// <summary>Escapes markup and leaves out what XML cannot hold.</summary>
    internal static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '&':
                    escaped.Append("&amp;");
                    break;
                case '<':
                    escaped.Append("&lt;");
                    break;
                case '>':
                    escaped.Append("&gt;");
                    break;
                case '"':
                    escaped.Append("&quot;");
                    break;
                case '\r':
                    // Written as itself it would come back as a line feed.
                    escaped.Append("&#13;");
                    break;
                case var _ when char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]):
                    escaped.Append(c).Append(text[++i]);
                    break;
                case '\t' or '\n' or (>= ' ' and < '\uD800') or (> '\uDFFF' and < '\uFFFE'):
                    escaped.Append(c);
                    break;
            }
        }

        return escaped.ToString();
    }

    private static void Part(ZipArchive archive, string path, string content)
    {
        using var writer = new StreamWriter(Entry(archive, path), new UTF8Encoding(false));
        writer.Write(content);
    }

    private static Stream Entry(ZipArchive archive, string path)
    {
        var entry = archive.CreateEntry(path, CompressionLevel.Fastest);

        // A fixed time makes equal sheets equal files.
        entry.LastWriteTime = new DateTimeOffset(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return entry.Open();
    }
}
