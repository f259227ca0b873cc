using System.Text.RegularExpressions;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>Reads an enterprise's own attendance sheet, whichever of <see cref="SheetShape"/> it is laid out as.</summary>
public static class AttendanceReader
{
    private const string NoHeader =
        "没有找到考勤表的表头。表头应在前 30 行内，有“姓名”列，并有“出勤天数”列，或者 1 到 31 的每日列，或者日期和打卡时间列。请检查表头名称，或者下载模板填写。";

    /// <summary>Reads a .xlsx, .xls or .csv file. No content makes it throw: an unreadable file gives a refusal.</summary>
    /// <param name="content">The file as sent.</param>
    /// <param name="fileName">Its name; only the extension matters.</param>
    /// <param name="month">The month it is filed for.</param>
    /// <param name="limits">How much to read at most.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <param name="mapping">What the enterprise said of its headers and marks.</param>
    /// <param name="edits">Cells set right on the screen.</param>
    public static AttendanceReading Read(
        ReadOnlyMemory<byte> content, string fileName, DateOnly month, ReadingLimits limits, CancellationToken cancellationToken,
        AttendanceMapping? mapping = null, CellEdits? edits = null)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        ArgumentNullException.ThrowIfNull(limits);
        using var limit = new CancellationTokenSource(limits.MaxTime);
        using var clock = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            using var file = SheetSources.Open(content, fileName, limits, HeaderWords.IsKnown, clock.Token);
            return ReadBest(file.Sheets, month, limits, mapping ?? AttendanceMapping.None, edits ?? CellEdits.None, clock.Token) with
            {
                CanMark = file.CanMark,
            };
        }
        catch (UnreadableFileException unreadable)
        {
            return AttendanceReading.Refused(unreadable.Code, unreadable.Message.Replace("工资表", "考勤表", StringComparison.Ordinal));
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return AttendanceReading.Refused(RefusalCodes.TooSlow, Refusals.TooSlow.Replace("工资表", "考勤表", StringComparison.Ordinal));
        }
    }

    private static AttendanceReading ReadBest(
        IReadOnlyList<ISheetSource> sheets, DateOnly month, ReadingLimits limits, AttendanceMapping mapping, CellEdits edits,
            CancellationToken cancellationToken)
    {
        List<FoundSheet> found = [];
        foreach (var sheet in sheets)
        {
            if (FoundSheet.Look(new TimedSheet(sheet), month, mapping, cancellationToken) is { } one)
            {
                found.Add(one);
            }
        }

        // The sheet of the month before another month's, the summary before what it sums up; the first of several alike.
        var open = found.FindAll(one => !one.Source.Hidden && !one.IsRoster);
        if (open.Count > 1 && open.FindAll(one => one.HasNames(cancellationToken)) is { Count: > 0 } named)
        {
            open = named;
        }

        if (open.Count == 0)
        {
            return found.Find(one => one.Source.Hidden) is { } unseen
                ? AttendanceReading.Refused(RefusalCodes.NoHeader, $"考勤表在隐藏的工作表“{unseen.Source.Name}”中，系统不读取隐藏的工作表。请取消隐藏，保存后重新上传。")
                : found.Exists(one => one.IsRoster)
                    ? AttendanceReading.Refused(RefusalCodes.NoHeader, "这是排班表，不是考勤表：排班写的是安排，不是实际出勤。请上传考勤汇总或者打卡记录。")
                    : Unknown(sheets, month, mapping, cancellationToken);
        }

        var chosen = open.OrderBy(one => one.Period.OtherMonth is null || one.Header.Shape is SheetShape.PersonDays or SheetShape.Punches ? 0
            : 1).ThenBy(one => Rank(one.Header.Shape!.Value)).ThenBy(one => one.Header.Of(AttendanceField.DaysWorked) is null).First();
        var hidden = found.Where(one => one.Source.Hidden && !one.IsRoster && one.Header.Shape == chosen.Header.Shape)
            .Select(one => $"“{one.Source.Name}”（隐藏）");
        var alike = open.FindAll(one => one != chosen && one.Header.Shape == chosen.Header.Shape && one.Period.OtherMonth is null);

        // A sheet with the month's days over it and no 姓名 is told too: perhaps its words are drawn.
        var headless = sheets.Where(sheet => !sheet.Hidden && !found.Exists(one => one.Source.Name == sheet.Name)
                && FoundSheet.FirstRows(sheet, cancellationToken).Exists(row => row.Cells.Count(cell => SheetPeriod.TryWhole(cell, out _)) >= 28))
            .Select(sheet => $"“{sheet.Name}”（没有“姓名”列）");
        return new SheetsTogether(month, limits, mapping, edits).Read(chosen, alike, [.. hidden, .. headless], cancellationToken);
    }

    private static int Rank(SheetShape shape) => shape switch
    {
        SheetShape.Monthly => 0,
        SheetShape.Days => 1,
        SheetShape.DayPairs => 2,
        SheetShape.PersonDays => 3,
        SheetShape.Punches => 4,
        SheetShape.Cards => 5,
        _ => 6,
    };

    // Days of another month, or columns that somebody may explain.
    private static AttendanceReading Unknown(
        IReadOnlyList<ISheetSource> sheets, DateOnly month, AttendanceMapping mapping, CancellationToken cancellationToken)
    {
        foreach (var sheet in sheets.Where(sheet => !sheet.Hidden))
        {
            var rows = FoundSheet.FirstRows(sheet, cancellationToken);
            if (rows.SelectMany(row => row.Cells.Where(cell => SheetPeriod.TryWhole(cell, out _)).GroupBy(_ => row.Number)
                    .Where(same => same.Count() >= AttendanceHeader.FewestDays).SelectMany(same => same)).FirstOrDefault() is { Text: not null } first
                && SheetPeriod.TryWhole(first, out var day) && (day.Year, day.Month) != (month.Year, month.Month))
            {
                return AttendanceReading.Refused(AttendanceIssueCodes.OtherMonth,
                    $"“{sheet.Name}”的日期列是{SheetPeriod.Show(day)}的，申报的是{SheetPeriod.Show(month)}。请重新选择月份，或者上传{SheetPeriod.Show(month)}的考勤表。");
            }

            var period = new SheetPeriod(month, []);
            if (new AttendanceHeaders(period, mapping).Guess(rows) is { Columns.Count: >= 3 } guess && guess.Known > 0)
            {
                return AttendanceReading.Refused(RefusalCodes.NoHeader, NoHeader) with
                {
                    SheetName = sheet.Name,
                    HeaderRow = guess.Row,
                    Columns = guess.Columns,
                    Mapping = mapping
                };
            }
        }

        return AttendanceReading.Refused(RefusalCodes.NoHeader, NoHeader);
    }
}

/// <summary>A sheet that has a header of attendance.</summary>
/// <param name="Source">The sheet.</param>
/// <param name="Header">Its header.</param>
/// <param name="Period">Its month.</param>
/// <param name="Titles">What stands over its header.</param>
internal sealed partial record FoundSheet(ISheetSource Source, AttendanceHeader Header, SheetPeriod Period, IReadOnlyList<string> Titles)
{
    /// <summary>Whether it says who is to work when, and not who worked.</summary>
    public bool IsRoster => Titles.Append(Source.Name).Any(title => LenientText.Fold(title).Replace(" ", "", StringComparison.Ordinal) is var text
        && (text.Replace("超排班", "", StringComparison.Ordinal).Contains("排班", StringComparison.Ordinal)
            || text.Contains("班表", StringComparison.Ordinal)) && !text.Contains("考勤汇总", StringComparison.Ordinal)
        && text.Length <= 40);

    /// <summary>Whether anybody stands on it.</summary>
    public bool HasNames(CancellationToken cancellationToken)
    {
        var kinds = new AttendanceRows(Header);
        return Header.IsCards || Source.Rows(cancellationToken).SkipWhile(row => row.Number <= Header.Row)
            .Any(row => kinds.Of(row) == AttendanceRowKind.Worker);
    }

    /// <summary>The same sheet as the further one of its file.</summary>
    /// <param name="ordinal">From 1.</param>
    public FoundSheet At(int ordinal) => this with
    {
        Source = new FurtherSheet(Source, ordinal),
        Header = Header with { FirstRow = SheetRowNumber.Of(ordinal, Header.FirstRow), Row = SheetRowNumber.Of(ordinal, Header.Row) },
    };

    /// <summary>Looks for a header; <c>null</c> where there is none.</summary>
    public static FoundSheet? Look(ISheetSource sheet, DateOnly month, AttendanceMapping mapping, CancellationToken cancellationToken)
    {
        var rows = FirstRows(sheet, cancellationToken);
        var wide = new SheetPeriod(month, TitlesOf(rows, int.MaxValue, sheet));
        var header = new AttendanceHeaders(wide, mapping).Find(rows);
        if ((header ?? CardReader.Find(rows, wide)) is not { } found)
        {
            return null;
        }

        var titles = TitlesOf(rows, found.FirstRow, sheet);
        var period = new SheetPeriod(month, titles);
        var dates = rows.Where(row => row.Number >= found.FirstRow && row.Number <= found.Row)
            .Select(row => row.Cells.Where(cell => SheetPeriod.TryWhole(cell, out _)).Select(cell => SheetPeriod.TryWhole(cell, out var day) ? day
                : default).ToList())
            .MaxBy(days => days.Count);
        period.Take(dates ?? []);
        period.TakeWrapped([.. found.DayColumns.Where(column => column.Part is DayPart.Whole or DayPart.Arrival).Select(column => column.Day!.Value)]);
        if (period.IsAcross && dates is { Count: > 0 })
        {
            // Read anew, now that the days of the month before count too.
            found = new AttendanceHeaders(period, mapping).Find(rows) ?? found;
        }

        // On a sheet of overtime the numbers under the days are its hours, and nothing is said of the days worked.
        if (found.Shape == SheetShape.Days && found.Of(AttendanceField.DaysWorked) is null && titles.Exists(title => OvertimeSheet().IsMatch(title)))
        {
            found = found with { Columns = [.. found.Columns.Select(column => column.Day is null ? column : column with { Part = DayPart.Overtime })] };
        }

        return new FoundSheet(sheet, found, period, titles);
    }

    [GeneratedRegex("加班(?:时间|工时|小时|补贴)?(?:统计|明细|登记|汇总|记录)?表|加班(?:统计|明细|登记|汇总|记录)", RegexOptions.NonBacktracking)]
    private static partial Regex OvertimeSheet();

    /// <summary>The rows in which a header may stand.</summary>
    public static List<SheetRow> FirstRows(ISheetSource sheet, CancellationToken cancellationToken) =>
        [.. sheet.Rows(cancellationToken).TakeWhile(row => row.Number <= HeaderFinder.LastRow + 3)];

    private static List<string> TitlesOf(List<SheetRow> rows, int before, ISheetSource sheet) =>
    [
        .. rows.TakeWhile(row => row.Number < before && (before < int.MaxValue || !row.Cells.Any(cell => HeaderWords.IsName(cell.Text))))
            .Take(8).Select(row => string.Join(' ', row.Cells.Take(12).Select(cell => cell.Text.Length <= 200 ? cell.Text : cell.Text[..200]))),
        sheet.IsText ? "" : sheet.Name,
    ];
}
