using System.Globalization;
using System.Text.RegularExpressions;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Sheets.Marking;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>
/// The file as it was sent, with what is wrong coloured and commented. A .xlsx is marked in place; .csv and .xls, and a .xlsx
/// that cannot be marked in place, become a .xlsx with all their sheets and cells.
/// </summary>
public static partial class AnnotatedWorkbook
{
    private const int LongestSheetName = 31;

    /// <summary>Writes it.</summary>
    /// <param name="content">The file as sent.</param>
    /// <param name="fileName">Its name.</param>
    /// <param name="reading">What it was found to say; not refused.</param>
    /// <param name="limits">How much to read at most.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static byte[] Write(ReadOnlyMemory<byte> content, string fileName, PayrollReading reading, ReadingLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(limits);
        if (reading.Refusal is not null)
        {
            throw new ArgumentException("A refused file has nothing to mark.", nameof(reading));
        }

        IReadOnlyList<string> names = reading.SheetNames.Count > 0 ? reading.SheetNames : [reading.SheetName!];
        var marks = MarksOf(reading, FirstCells(content, fileName, names, reading, limits, cancellationToken));
        if (FileProbe.FormOf(content.Span, fileName, limits) == FileForm.Package)
        {
            try
            {
                return MarkPackage(content, names, marks, limits, cancellationToken);
            }
            catch (Exception unusual) when (unusual is NotSupportedException or UnreadableFileException or InvalidDataException)
            {
                // Readable, but made in a way that cannot be marked in place; the values are what the clerk needs.
            }
        }

        using var source = SheetSources.Open(content, fileName, limits, HeaderAliases.IsKnown, cancellationToken);
        try
        {
            return MarkCopy(source.Sheets);
        }
        catch (UnreadableFileException)
        {
            // A sheet that nobody had to read cannot be: what was read is what the clerk needs.
            return MarkCopy([.. names.Distinct(StringComparer.Ordinal).Select(name => Open(source, name))]);
        }

        byte[] MarkCopy(IReadOnlyList<ISheetSource> sheets)
        {
            List<string> copies = [];
            foreach (var sheet in sheets)
            {
                copies.Add(NameOf(sheet, copies));
            }

            var plain = WorkbookWriter.WriteCells(sheets.Select((sheet, i) =>
                (copies[i], sheet.Hidden, sheet.Rows(cancellationToken).Select(row => row with { Cells = [.. row.Cells.Select(Safe)] }))));
            return MarkPackage(
                plain, [.. names.Select(name => copies[sheets.Index().First(one => !one.Item.Hidden && one.Item.Name == name).Index])], marks, Ours(limits),
                cancellationToken);
        }
    }

    // What was written here is no upload any more.
    private static ReadingLimits Ours(ReadingLimits limits) => limits with { MaxBytes = long.MaxValue, MaxRatio = int.MaxValue };

    private static string NameOf(ISheetSource sheet, List<string> before)
    {
        var name = SheetNameSigns().Replace(Path.GetFileNameWithoutExtension(sheet.IsText ? sheet.Name : sheet.Name + ".x"), " ").Trim('\'', ' ');
        name = name.Length is 0 ? "工资表" : name.Length > LongestSheetName - 3 ? name[..(LongestSheetName - 3)] : name;
        return before.Contains(name, StringComparer.OrdinalIgnoreCase) ? string.Create(CultureInfo.InvariantCulture, $"{name} {before.Count + 1}") : name;
    }

    private static byte[] MarkPackage(
        ReadOnlyMemory<byte> content, IReadOnlyList<string> names, ILookup<int, SheetMark> marks, ReadingLimits limits, CancellationToken cancellationToken)
    {
        byte[]? marked = null;
        foreach (var sheet in marks.Select(sheet => sheet.Key).DefaultIfEmpty())
        {
            marked = MarkSheet(marked ?? content, names[sheet], [.. marks[sheet]], marked is null ? limits : Ours(limits), cancellationToken);
        }

        return marked!;
    }

    private static byte[] MarkSheet(
        ReadOnlyMemory<byte> content, string sheetName, IReadOnlyList<SheetMark> marks, ReadingLimits limits, CancellationToken cancellationToken)
    {
        string path;
        string? styles;
        using (var looked = new XlsxPackage(SheetSources.AsStream(content), limits))
        {
            var workbook = XlsxWorkbook.Open(looked, cancellationToken);
            path = workbook.Sheets.OfType<XlsxSheet>().First(sheet => !sheet.Hidden && sheet.Name == sheetName).Path;
            styles = workbook.StylesPath;
        }

        using var package = new XlsxPackage(SheetSources.AsStream(content), limits);
        return PackageMarker.Mark(package, path, styles, marks);
    }

    /// <summary>The first filled cell of each row that an issue concerns as a whole, by the row among those of all sheets.</summary>
    private static Dictionary<int, int> FirstCells(
        ReadOnlyMemory<byte> content, string fileName, IReadOnlyList<string> names, PayrollReading reading, ReadingLimits limits,
        CancellationToken cancellationToken)
    {
        var rows = reading.Errors.Concat(reading.Warnings).Where(issue => issue.Column.Length == 0).Select(issue => issue.RowKey).ToHashSet();
        if (rows.Count == 0)
        {
            return [];
        }

        using var source = SheetSources.Open(content, fileName, limits, HeaderAliases.IsKnown, cancellationToken);
        return names.SelectMany((name, at) => Open(source, name).Rows(cancellationToken)
                .Select(row => (Key: SheetRowNumber.Of(at, row.Number), First: row.Cells[0].Column)).Where(row => rows.Contains(row.Key)))
            .ToDictionary(row => row.Key, row => row.First);
    }

    private static ISheetSource Open(SheetSources source, string name) => source.Sheets.First(sheet => !sheet.Hidden && sheet.Name == name);

    /// <summary>Text that would run as a formula gets its apostrophe; plain numbers of a CSV become numbers; a dash stays a dash.</summary>
    private static SheetCell Safe(SheetCell cell) => cell.Kind != CellKind.Text ? cell
        : PlainNumber().IsMatch(cell.Text) ? cell with { Kind = CellKind.Number }
        : CellReader.IsBlank(cell) || LenientText.TryMoney(cell.Text, out _) ? cell
        : cell with { Text = FormulaGuard.Neutralise(cell.Text) };

    // Long numbers are identity numbers and accounts, of which a spreadsheet keeps fifteen digits.
    [GeneratedRegex(@"^-?(0|[1-9][0-9]{0,9})(\.[0-9]{1,6})?$", RegexOptions.NonBacktracking)]
    private static partial Regex PlainNumber();

    [GeneratedRegex(@"[\[\]:*?/\\]", RegexOptions.NonBacktracking)]
    private static partial Regex SheetNameSigns();

    // One a cell, errors before warnings; what concerns a whole row stands at the row's first cell. By the sheet among those read.
    private static ILookup<int, SheetMark> MarksOf(PayrollReading reading, Dictionary<int, int> firstCells)
    {
        var marks = new SortedDictionary<(int Key, int Column), (bool IsError, List<string> Texts)>();
        foreach (var (issue, isError) in reading.Errors.Select(issue => (issue, true)).Concat(reading.Warnings.Select(issue => (issue, false))))
        {
            var column = issue.Column.Length > 0 ? ColumnLetters.IndexOf(issue.Column) : firstCells.GetValueOrDefault(issue.RowKey);
            var place = (issue.RowKey, column);
            if (!marks.TryGetValue(place, out var mark))
            {
                marks[place] = mark = (isError, []);
            }

            mark.Texts.Add($"【{(isError ? "须改正" : "请看一看")}】{issue.Message}\n应当是：{issue.Expected}\n怎么改：{issue.Fix}");
        }

        return marks.ToLookup(
            pair => SheetRowNumber.Sheet(pair.Key.Key),
            pair => new SheetMark(SheetRowNumber.Row(pair.Key.Key), pair.Key.Column, pair.Value.IsError, string.Join("\n\n", pair.Value.Texts)));
    }
}
