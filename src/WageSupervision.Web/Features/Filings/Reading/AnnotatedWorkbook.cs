using System.Text.RegularExpressions;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Sheets.Marking;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>
/// The sheet as it was sent, with what is wrong coloured and commented. A .xlsx is marked in place; .csv and .xls, and a .xlsx
/// that cannot be marked in place, become a .xlsx with the same cells.
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

        var marks = MarksOf(reading, FirstCells(content, fileName, reading, limits, cancellationToken));
        if (FileProbe.FormOf(content.Span, fileName, limits) == FileForm.Package)
        {
            try
            {
                return MarkPackage(content, reading.SheetName!, marks, limits, cancellationToken);
            }
            catch (Exception unusual) when (unusual is NotSupportedException or UnreadableFileException or InvalidDataException)
            {
                // Readable, but made in a way that cannot be marked in place; the values are what the clerk needs.
            }
        }

        using var source = SheetSources.Open(content, fileName, limits, HeaderAliases.IsKnown, cancellationToken);
        var sheet = Chosen(source, reading);
        var name = SheetNameSigns().Replace(Path.GetFileNameWithoutExtension(sheet.IsText ? sheet.Name : sheet.Name + ".x"), " ").Trim('\'', ' ');
        name = name.Length is 0 ? "工资表" : name.Length > LongestSheetName ? name[..LongestSheetName] : name;
        var plain = WorkbookWriter.WriteCells(name, sheet.Rows(cancellationToken).Select(row => row with { Cells = [.. row.Cells.Select(Safe)] }));
        return MarkPackage(plain, name, marks, limits with { MaxBytes = long.MaxValue, MaxRatio = int.MaxValue }, cancellationToken);
    }

    private static byte[] MarkPackage(
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

    /// <summary>The first filled cell of each row that an issue concerns as a whole.</summary>
    private static Dictionary<int, int> FirstCells(
        ReadOnlyMemory<byte> content, string fileName, PayrollReading reading, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var rows = reading.Errors.Concat(reading.Warnings).Where(issue => issue.Column.Length == 0).Select(issue => issue.Row).ToHashSet();
        if (rows.Count == 0)
        {
            return [];
        }

        using var source = SheetSources.Open(content, fileName, limits, HeaderAliases.IsKnown, cancellationToken);
        return Chosen(source, reading).Rows(cancellationToken).Where(row => rows.Contains(row.Number))
            .ToDictionary(row => row.Number, row => row.Cells[0].Column);
    }

    private static ISheetSource Chosen(SheetSources source, PayrollReading reading) =>
        source.Sheets.First(sheet => !sheet.Hidden && sheet.Name == reading.SheetName);

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

    // One a cell, errors before warnings; what concerns a whole row stands at the row's first cell.
    private static List<SheetMark> MarksOf(PayrollReading reading, IReadOnlyDictionary<int, int> firstCells)
    {
        var marks = new SortedDictionary<(int Row, int Column), (bool IsError, List<string> Texts)>();
        foreach (var (issue, isError) in reading.Errors.Select(issue => (issue, true)).Concat(reading.Warnings.Select(issue => (issue, false))))
        {
            var column = issue.Column.Length > 0 ? ColumnLetters.IndexOf(issue.Column) : firstCells.GetValueOrDefault(issue.Row);
            var place = (issue.Row, column);
            if (!marks.TryGetValue(place, out var mark))
            {
                marks[place] = mark = (isError, []);
            }

            mark.Texts.Add($"【{(isError ? "须改正" : "请看一看")}】{issue.Message}\n应当是：{issue.Expected}\n怎么改：{issue.Fix}");
        }

        return [.. marks.Select(pair => new SheetMark(pair.Key.Row, pair.Key.Column, pair.Value.IsError, string.Join("\n\n", pair.Value.Texts)))];
    }
}
