using System.Globalization;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>
/// Reads the chosen sheet, and with it those laid out alike that have people of their own: a sheet for each department. A sheet that names the
/// same people again is not read, and that is told.
/// </summary>
internal sealed class SheetsTogether(DateOnly month, ReadingLimits limits, AttendanceMapping mapping, CellEdits edits)
{
    // As many as rows of several sheets can be told apart by number.
    private const int MostSheets = 200;

    /// <summary>Reads them.</summary>
    /// <param name="chosen">The sheet that is read in any case.</param>
    /// <param name="alike">Sheets of the same layout and month, in the order of the file.</param>
    /// <param name="hidden">How hidden ones like it are called.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public AttendanceReading Read(FoundSheet chosen, List<FoundSheet> alike, IReadOnlyList<string> hidden, CancellationToken cancellationToken)
    {
        // A clock's cards tell their rows apart by where they stand.
        List<FoundSheet> sheets = chosen.Header.IsCards ? [chosen] : [chosen, .. alike.Take(MostSheets - 1).Select((sheet, i) => sheet.At(i + 1))];
        List<ISheetSource> all = [.. sheets.Select(sheet => sheet.Source)];
        var first = SheetReading.Read(chosen, all, month, limits, mapping, edits, cancellationToken);
        List<AttendanceReading> read = [first];
        List<string> left = [.. (chosen.Header.IsCards ? alike : alike.Skip(MostSheets - 1)).Select(sheet => $"“{sheet.Source.Name}”")];
        if (first.Refusal is not null)
        {
            return first;
        }

        List<AttendanceLine> again = [];
        var people = first.People.ToHashSet(StringComparer.Ordinal);
        var names = first.Lines.Select(line => line.WorkerName).ToHashSet(StringComparer.Ordinal);
        for (var ordinal = 1; ordinal < sheets.Count; ordinal++)
        {
            var further = SheetReading.Read(sheets[ordinal], all, month, limits, mapping, edits, cancellationToken);
            if (further.Refusal?.Code == RefusalCodes.NoWorkers)
            {
                continue;
            }

            // One who moved, or a namesake, stands in two departments; a sheet that names most people again tells of the same ones.
            var others = further.People.Distinct().ToList();
            var only = others.Count(person => !people.Contains(person));
            if (further.Refusal is not null || (others.Count > 0 && only * 2 <= others.Count))
            {
                left.Add($"“{all[ordinal].Name}”{(only > 0 ? $"（其中 {only} 人只在那里）" : "")}");
                continue;
            }

            again.AddRange(further.Lines.Where(line => people.Contains(line.IdentityNumber ?? line.WorkerName) || names.Contains(line.WorkerName)));
            people.UnionWith(others);
            names.UnionWith(further.Lines.Select(line => line.WorkerName));
            read.Add(further);
        }

        return Together(read, [.. left, .. hidden], again, all);
    }

    private AttendanceReading Together(List<AttendanceReading> read, List<string> left, List<AttendanceLine> again, List<ISheetSource> all)
    {
        var first = read[0];
        var issues = new IssueList(all, limits);
        var which = string.Join("、", read.Select(one => one.SheetName));
        if (left.Count > 0)
        {
            issues.Warn(first.HeaderRow, null, IssueCodes.OtherSheet, $"只读取了“{which}”；{string.Join("、", left)}也像考勤表，没有读取", "一人只在一张表里",
                "如果都要申报，请合并到一张表；有人在两张表里的，合并成一行");
        }

        foreach (var line in again)
        {
            issues.Warn(line.Row, null, IssueCodes.DuplicatePerson, $"“{Mask.Name(line.WorkerName)}”在别的工作表里也有一行", "每人一行",
                "同一人（如调了部门）的合并为一行；同名的两人请都填身份证号");
        }

        return first with
        {
            SheetName = which,
            SheetNames = [.. all.Select(sheet => sheet.Name)],
            Columns = [.. read.SelectMany(one => one.Columns).DistinctBy(column => (column.Key, column.Day, column.Part))],
            Questions = [.. read.SelectMany(one => one.Questions).GroupBy(one => one.Word).Select(same =>
                same.First() with { Count = same.Sum(one => one.Count) })],
            Legend = read.SelectMany(one => one.Legend).DistinctBy(pair => pair.Key).ToDictionary(pair => pair.Key, pair => pair.Value),
            Lines = [.. read.SelectMany(one => one.Lines)],
            Errors = [.. read.SelectMany(one => one.Errors)],
            Warnings = [.. issues.Warnings, .. read.SelectMany(one => one.Warnings)],
            ToEdit = [.. read.SelectMany(one => one.ToEdit).Take(RowToEdit.Most)],
            IssuesLeftOut = read.Sum(one => one.IssuesLeftOut),
            WorkerRows = read.Sum(one => one.WorkerRows),
        };
    }
}

/// <summary>A sheet whose dates show their time of day too, as a clock's punches need it.</summary>
internal sealed class TimedSheet(ISheetSource sheet) : ISheetSource
{
    public string Name => sheet.Name;

    public bool Hidden => sheet.Hidden;

    public bool IsText => sheet.IsText;

    public IEnumerable<SheetRow> Rows(CancellationToken cancellationToken) => sheet.Rows(cancellationToken).Select(row =>
        row.Cells.Any(cell => cell.Minute > 0) ? row with { Cells = [.. row.Cells.Select(Timed)] } : row);

    public IReadOnlySet<int> HiddenColumns(CancellationToken cancellationToken) => sheet.HiddenColumns(cancellationToken);

    public IReadOnlyList<MergedRange>? Merged(CancellationToken cancellationToken) => sheet.Merged(cancellationToken);

    private static SheetCell Timed(SheetCell cell) => cell.Minute == 0 ? cell
        : cell with { Text = string.Create(CultureInfo.InvariantCulture, $"{cell.Text} {cell.Minute / 60:00}:{cell.Minute % 60:00}") };
}

/// <summary>A sheet behind others of its file: its rows count from where <see cref="SheetRowNumber"/> puts them.</summary>
internal sealed class FurtherSheet(ISheetSource sheet, int ordinal) : ISheetSource
{
    public string Name => sheet.Name;

    public bool Hidden => sheet.Hidden;

    public bool IsText => sheet.IsText;

    public IEnumerable<SheetRow> Rows(CancellationToken cancellationToken) =>
        sheet.Rows(cancellationToken).Select(row => row with { Number = SheetRowNumber.Of(ordinal, row.Number) });

    public IReadOnlySet<int> HiddenColumns(CancellationToken cancellationToken) => sheet.HiddenColumns(cancellationToken);

    public IReadOnlyList<MergedRange>? Merged(CancellationToken cancellationToken) => sheet.Merged(cancellationToken);
}
