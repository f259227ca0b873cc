using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>Reads the chosen sheet.</summary>
internal static class SheetReading
{
    /// <summary>Reads it.</summary>
    /// <param name="found">The sheet.</param>
    /// <param name="all">All sheets of the file that may be read, in the order of their rows' numbers.</param>
    /// <param name="month">The month it is filed for.</param>
    /// <param name="limits">How much to read.</param>
    /// <param name="mapping">What the enterprise said.</param>
    /// <param name="edits">Cells set right on the screen.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static AttendanceReading Read(
        FoundSheet found, IReadOnlyList<ISheetSource> all, DateOnly month, ReadingLimits limits, AttendanceMapping mapping, CellEdits edits,
        CancellationToken cancellationToken)
    {
        var (sheet, header, period, titles) = found;
        if (header.Shape is not (SheetShape.PersonDays or SheetShape.Punches) && period.OtherMonth is { } other)
        {
            return AttendanceReading.Refused(AttendanceIssueCodes.OtherMonth,
                $"“{sheet.Name}”写的是{other}，申报的是{SheetPeriod.Show(month)}。请重新选择月份，或者上传{SheetPeriod.Show(month)}的考勤表。");
        }

        var issues = new IssueList(all, limits);
        var questions = new QuestionList(issues);
        IEnumerable<SheetRow> Rows()
        {
            var rows = sheet.Rows(cancellationToken).SkipWhile(row => row.Number <= header.Row).Where(row => !edits.IsNoWorker(row.Number))
                .Select(row => edits.Apply(issues.Look(row)));
            return header.IsCards ? CardReader.Rows(rows, header) : rows;
        }

        var kinds = new AttendanceRows(header);
        var said = Said(sheet, header, kinds, mapping, cancellationToken);
        var unit = NumberUnits.Of(Rows().Where(row => kinds.Of(row) is AttendanceRowKind.Worker or AttendanceRowKind.Nameless), header, titles,
            mapping.Numbers);
        var marks = new DayMarks(said, unit ?? QuantityUnit.Unsaid, month);
        var maker = new LineMaker(header, period, issues, new CellReader(issues, limits), unit ?? QuantityUnit.Unsaid);
        CheckWeekdays(sheet, header, period, month, issues, cancellationToken);
        var (lines, workers, otherMonth) = header.Shape is SheetShape.PersonDays or SheetShape.Punches
            ? ByDay(Rows(), kinds, new DayRowReader(header, period, issues, maker, marks, questions))
            : ByWorker(Rows(), kinds, new WorkerReader(header, period, month, issues, maker, marks, questions, unit is null));
        maker.End();
        if (otherMonth is not null)
        {
            return AttendanceReading.Refused(AttendanceIssueCodes.OtherMonth,
                $"“{sheet.Name}”各行是{otherMonth}的，没有{SheetPeriod.Show(month)}的。请重新选择月份，或者上传{SheetPeriod.Show(month)}的考勤表。");
        }

        if (workers == 0)
        {
            return AttendanceReading.Refused(RefusalCodes.NoWorkers, $"在“{sheet.Name}”第 {SheetRowNumber.Row(header.Row)} 行找到了表头，下面没有员工。请填上员工后重新上传。");
        }

        Tell(found, month, issues);
        var asked = questions.Tell();
        return new AttendanceReading
        {
            SheetName = sheet.Name,
            HeaderRow = header.Row,
            Shape = header.Shape!.Value,
            Columns = header.Columns,
            Questions = asked,
            Legend = said.Where(pair => mapping.MeaningOf(pair.Key) is null).ToDictionary(pair => pair.Key, pair => pair.Value),
            Mapping = mapping,
            Lines = lines,
            Errors = issues.Errors,
            Warnings = issues.Warnings,
            IssuesLeftOut = issues.LeftOut,
            WorkerRows = workers,
            ToEdit = header.IsCards ? [] : ToEdit(sheet.Rows(cancellationToken), edits, kinds, header, issues),
        };
    }

    private static (IReadOnlyList<AttendanceLine> Lines, int Workers, string? OtherMonth) ByWorker(
        IEnumerable<SheetRow> rows, AttendanceRows kinds, WorkerReader reader)
    {
        foreach (var row in rows)
        {
            switch (kinds.Of(row))
            {
                case AttendanceRowKind.Worker:
                    reader.Begin(row);
                    break;
                case AttendanceRowKind.Nameless:
                    reader.Continue(row);
                    break;
                case AttendanceRowKind.Total:
                    reader.Total(row);
                    break;
                default:
                    break;
            }
        }

        return (reader.End(), reader.Workers, null);
    }

    private static (IReadOnlyList<AttendanceLine> Lines, int Workers, string? OtherMonth) ByDay(IEnumerable<SheetRow> rows, AttendanceRows kinds,
        DayRowReader reader)
    {
        foreach (var row in rows.Where(row => kinds.Of(row) == AttendanceRowKind.Worker
            || (kinds.Of(row) == AttendanceRowKind.Nameless && kinds.HasAttendance(row))))
        {
            reader.Add(row);
        }

        var other = reader.OtherMonth;
        return (other is null ? reader.End() : [], reader.Workers, other);
    }

    /// <summary>What marks mean on this sheet: its legend, and before it the enterprise's word.</summary>
    private static Dictionary<string, DayMeaning> Said(
        ISheetSource sheet, AttendanceHeader header, AttendanceRows kinds, AttendanceMapping mapping, CancellationToken cancellationToken)
    {
        var said = header.Shape is SheetShape.Days or SheetShape.DayPairs
            ? new Dictionary<string, DayMeaning>(
                MarkLegend.Find(sheet.Rows(cancellationToken).Where(row => row.Number < header.FirstRow
                    || (row.Number > header.Row && kinds.Of(row) != AttendanceRowKind.Worker))),
                StringComparer.Ordinal)
            : new Dictionary<string, DayMeaning>(StringComparer.Ordinal);
        if (header.Shape is SheetShape.Days or SheetShape.DayPairs)
        {
            var over = sheet.Rows(cancellationToken).SkipWhile(row => row.Number < header.FirstRow).TakeWhile(row => row.Number <= header.Row + 1).ToList();
            foreach (var (code, meaning) in MarkLegend.InHeader(over, header))
            {
                said.TryAdd(code, meaning);
            }
        }

        foreach (var (word, meaning) in mapping.Words)
        {
            said[word] = meaning;
        }

        return said;
    }

    private static void CheckWeekdays(
        ISheetSource sheet, AttendanceHeader header, SheetPeriod period, DateOnly month, IssueList issues, CancellationToken cancellationToken)
    {
        var days = header.DayColumns.DistinctBy(column => column.Day).ToList();
        foreach (var row in sheet.Rows(cancellationToken).SkipWhile(row => row.Number < header.FirstRow).TakeWhile(row => row.Number <= header.Row + 1))
        {
            var weekdays = days.Select(column => (Day: column.Day!.Value, Weekday: AttendanceHeaders.WeekdayOf(row.Text(column.Place.Index)))).ToList();
            if (weekdays.Count(pair => pair.Weekday is not null) == days.Count && days.Count >= AttendanceHeader.FewestDays
                && period.OtherByWeekdays([.. weekdays.Select(pair => (pair.Day, pair.Weekday!.Value))]) is { } other)
            {
                // Where a title names this month, the weekdays were left over from an older sheet.
                Action<int, PayrollColumn?, string, string, string, string, string?> tell = period.Said is null && period.Last is null ? issues.Error
                    : issues.Warn;
                tell(row.Number, null, AttendanceIssueCodes.OtherMonth, $"星期和{SheetPeriod.Show(month)}对不上，像是{other}的表", $"{SheetPeriod.Show(month)}的考勤表",
                    "月份选错的，重新选择月份上传；沿用旧表忘了改的，把星期改过来", null);
            }
        }
    }

    private static void Tell(FoundSheet found, DateOnly month, IssueList issues)
    {
        var (_, header, period, _) = found;
        if (period.IsAcross)
        {
            issues.Warn(header.Row, null, AttendanceIssueCodes.AcrossMonths,
                $"考勤周期是 {period.First:yyyy-MM-dd} 至 {period.Last:yyyy-MM-dd}，按{SheetPeriod.Show(month)}申报", "考勤周期的最后一天在申报的月份里", "不对的，重新选择月份");
        }

        if (header.OpenDays is [var firstOpen, ..])
        {
            issues.Error(header.Row, firstOpen.Place, AttendanceIssueCodes.DayColumns,
                $"每日列里有 {header.OpenDays.Count} 列没有写几日，看不出是哪一天：{Names(header.OpenDays)}", "1 日到月末各一列",
                "表头改成几日，如“2”“3”；不是每日的，删去这一列");
        }

        var unclear = header.Columns.Where(column => column.IsUnclear).ToList();
        if (unclear.Count > 0)
        {
            issues.Error(header.Row, unclear[0].Place, AttendanceIssueCodes.OvertimeUnclear,
                $"有 {unclear.Count} 列像是加班，没有写是小时还是天：{Names(unclear)}", "加班工时，或者加班天数", "在“认列”里逐列说一次，不是加班的选“不需要”；或者在表头写明“（小时）”“（天）”");
        }

        var left = header.Columns.Where(column => column is { IsKnown: false, IsUnclear: false } && (!column.IsAside || column.IsToldAside)
            && !header.OpenDays.Contains(column)).ToList();
        if (left.Count > 0)
        {
            issues.Warn(header.Row, left[0].Place, AttendanceIssueCodes.ColumnsLeft,
                $"有 {left.Count} 列没有读：{Names(left)}",
                "出勤、加班、各种假", "是出勤、加班或者请假的，在“认列”里说一次");
        }
    }

    private static string Names(IReadOnlyList<AttendanceColumn> columns) =>
        string.Join("、", columns.Take(12).Select(column => $"{column.Place.Letters} 列“{column.Place.Header}”")) + (columns.Count > 12 ? "等" : "");

    // What a row held as it was sent decides whether it may be nobody's.
    private static List<RowToEdit> ToEdit(IEnumerable<SheetRow> asSent, CellEdits edits, AttendanceRows kinds, AttendanceHeader header, IssueList issues)
    {
        var wrong = issues.Errors.Select(issue => issue.RowKey).Where(row => row > header.Row).Distinct().Take(RowToEdit.Most).ToHashSet();
        return wrong.Count == 0 ? []
            : [.. asSent.Where(sent => wrong.Contains(sent.Number)).Take(wrong.Count).Select(sent => (Sent: sent, Row: edits.Apply(sent))).Select(pair =>
            new RowToEdit(
                pair.Row.Number,
                [
                    .. header.Columns.Where(column => column.IsKnown && column.Field != AttendanceField.Signature)
                        .Select(column => new CellToEdit($"{column.Place.Letters}{pair.Row.Number.ToString(System.Globalization.CultureInfo.InvariantCulture)}",
                            column.Place.Header, pair.Row.Text(column.Place.Index))),
                ],
                kinds.HasAttendance(pair.Sent)))];
    }
}
