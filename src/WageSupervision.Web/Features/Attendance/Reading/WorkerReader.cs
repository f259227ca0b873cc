using System.Globalization;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>Reads sheets of one row a worker, with or without days; a worker may have further rows under the first (上午, 下午, 加班).</summary>
internal sealed class WorkerReader(
    AttendanceHeader header, SheetPeriod period, DateOnly month, IssueList issues, LineMaker maker, DayMarks marks, QuestionList questions, bool asksNumbers)
{
    private readonly List<AttendanceLine> lines = [];
    private readonly List<SheetRow> rows = [];
    private readonly AttendanceColumn name = header.Of(AttendanceField.Name)!;
    private readonly List<AttendanceColumn> dayColumns = header.Shape is SheetShape.Days or SheetShape.DayPairs or SheetShape.Cards
        ? [.. header.DayColumns] : [];
    private readonly SheetSums sums = new(header, issues);
    private (int Row, PayrollColumn Column, int Count)? restWithPunch;
    private (int Row, PayrollColumn Column, int Count)? partOnly;
    private (int Row, PayrollColumn Column, int Count, string Text)? unread;
    private bool hasWords;

    /// <summary>How many workers began.</summary>
    public int Workers { get; private set; }

    /// <summary>A row with a name.</summary>
    public void Begin(SheetRow row)
    {
        Flush();
        Workers++;
        rows.Add(row);
        sums.Add(row);
    }

    /// <summary>A row of sums.</summary>
    public void Total(SheetRow row)
    {
        Flush();
        sums.Compare(row);
    }

    /// <summary>A row without a name: a further row of the last worker, or nothing of anybody's.</summary>
    public void Continue(SheetRow row)
    {
        if (rows.Count > 0 && row.Number == rows[^1].Number + 1 && PartOf(row, dayColumns) is not null)
        {
            rows.Add(row);
        }
        else if (sums.IsSubtotal(row))
        {
            Total(row);
        }
        else if (maker.Quantities.Any(column => CellReader.Quietly(row[column.Place.Index]) is > 0)
            || (dayColumns.Exists(column => !CellReader.IsBlank(row[column.Place.Index]))
                && !dayColumns.TrueForAll(column => AttendanceHeaders.IsWeekday(row.Text(column.Place.Index)))))
        {
            Flush();
            Workers++;
            issues.Error(row.Number, name.Place, IssueCodes.NameMissing, "有出勤，没有姓名", "员工姓名", "填上姓名；一人有几行的，每行写明上午、下午或者加班；不是员工的，删去这一行");
        }
    }

    /// <summary>All lines.</summary>
    public IReadOnlyList<AttendanceLine> End()
    {
        Flush();
        if (restWithPunch is { } punched)
        {
            issues.Warn(punched.Row, punched.Column, AttendanceIssueCodes.RestWithPunch, $"有 {punched.Count} 格“休息并打卡”，没有算出勤，也没有算加班", "加班写明小时数",
                "休息日加班的，在这一格写“加”和小时数，或者在加班列写明");
        }

        if (partOnly is { } part)
        {
            issues.Warn(part.Row, part.Column, AttendanceIssueCodes.PartOfDay, $"有 {part.Count} 格只写了不满一天的假，没有写其余时间，没有算出勤", "如“事4/√”", "其余时间出勤的，写成“事4/√”");
        }

        if (unread is { } notes)
        {
            issues.Warn(notes.Row, notes.Column, AttendanceIssueCodes.Mark, $"“考勤结果”有 {notes.Count:#,##0} 格没有认出，第一处写的是“{notes.Text}”；以汇总的各列为准",
                "各列与每日一致", "各列不对的，改正各列");
        }

        // Times of day tell who was there, and nothing of leave and overtime.
        return header.Shape == SheetShape.Days && (header.IsOvertimeOnly || !hasWords)
            ? [.. lines.Select(line => maker.WithoutUnsaid(line, new DayCounts(), keeps: false) is var said && header.IsOvertimeOnly
                ? said with { OvertimeHours = line.OvertimeHours } : said)]
            : lines;
    }

    /// <summary>上午, 下午, 加班 at the left of the days; <c>null</c> where the row says nothing of the kind.</summary>
    public static string? PartOf(SheetRow row, List<AttendanceColumn> dayColumns) => dayColumns.Count == 0 ? null
        : row.Cells.TakeWhile(cell => cell.Column < dayColumns[0].Place.Index)
            .Select(cell => LenientText.Fold(cell.Text).Replace(" ", "", StringComparison.Ordinal))
            .FirstOrDefault(text => text is "上午" or "下午" or "晚上" or "加班" or "加班工时" or "加班小时" or "加班时间" or "加班(小时)" or "出勤" or "白班" or "白天" or "正常"
                or "补休" or "调休" or "夜班");

    private void Flush()
    {
        if (rows.Count > 0 && Read(rows[0], rows) is { } line)
        {
            lines.Add(line);
        }

        rows.Clear();
    }

    private AttendanceLine? Read(SheetRow row, List<SheetRow> all)
    {
        var before = issues.ErrorCount;
        var worker = maker.Name(row);
        var number = maker.Identity(row);
        var own = maker.Own(row);
        if (header.Shape == SheetShape.Monthly && !own.ContainsKey(AttendanceField.DaysWorked))
        {
            var column = maker.Quantities.First(one => one.Field == AttendanceField.DaysWorked).Place;
            if (CellReader.IsBlank(row[column.Index]))
            {
                issues.Error(row.Number, column, AttendanceIssueCodes.DaysMissing, "没有填出勤天数", "天数，如 21.5", "填实际出勤的天数；整月没有出勤的填 0");
            }
        }

        var days = new SortedDictionary<int, string>();
        var asked = false;
        var counts = dayColumns.Count == 0 ? null : Marks(all, own, days, ref asked);
        return maker.Make(row, (worker, number), own, counts, days, before) is not { } line || asked ? null
            : header.Shape is SheetShape.DayPairs or SheetShape.Cards ? maker.WithoutUnsaid(line, counts!, keeps: false) : line;
    }

    private DayCounts Marks(List<SheetRow> all, Dictionary<AttendanceField, decimal> own, SortedDictionary<int, string> texts, ref bool asked)
    {
        var counts = new DayCounts();
        Dictionary<int, DayCounts> byDay = [];
        Dictionary<int, DayCounts> further = [];
        var needsHours = !own.ContainsKey(AttendanceField.OvertimeHours);
        var halves = all.Exists(row => PartOf(row, dayColumns) is "下午") || dayColumns.Exists(column => column.Part == DayPart.Afternoon);
        foreach (var row in all)
        {
            var part = PartOf(row, dayColumns);
            foreach (var group in dayColumns.GroupBy(column => (column.Day, column.Part is DayPart.Arrival or DayPart.Departure)))
            {
                if (group.Key.Item2)
                {
                    Pair(row, [.. group], texts, byDay, ref asked);
                    continue;
                }

                foreach (var column in group)
                {
                    if (Filled(row, column) is not { } text)
                    {
                        continue;
                    }

                    var half = halves && (part is "上午" or "下午" || column.Part is DayPart.Morning or DayPart.Afternoon);
                    var labelled = DayMarks.NumberOf(text) is null ? text
                        : column.Part == DayPart.Overtime || part?.StartsWith("加班", StringComparison.Ordinal) == true || part == "晚上" ? "加" + text
                        : part is "补休" or "调休" ? $"{part}{text}小时" : text;
                    hasWords |= !DayMarks.IsOnlyTimes(text);
                    if (Read(row, column, labelled, needsHours, ref asked) is not { } mark)
                    {
                        continue;
                    }

                    counts.IsPart |= mark.IsUnread;
                    At(part is "补休" or "调休" ? further : byDay, column.Day!.Value).Add(mark.Counts, half && !mark.IsNumber ? 0.5m : 1);
                    Note(texts, column.Day!.Value, text);
                }
            }
        }

        // A line 补休 with its hours tells again what G in 上午 and 下午 tells of the same day, and more exactly.
        foreach (var (day, line) in further)
        {
            var marked = At(byDay, day);
            if (marked[AttendanceField.OtherLeaveDays] > 0 && line[AttendanceField.OtherLeaveDays] > 0)
            {
                marked.Replace(AttendanceField.OtherLeaveDays, 0);
            }

            marked.Add(line);
        }

        foreach (var (day, one) in byDay)
        {
            // Where a column counts the days worked, the count is held against it instead.
            if (one.Days > 1.0001m && !marks.InUnits && !own.ContainsKey(AttendanceField.DaysWorked))
            {
                issues.Error(all[0].Number, dayColumns.First(column => column.Day == day).Place, AttendanceIssueCodes.Mark,
                    $"{day} 日的记号合起来超过了一天", "一天以内", "上午、下午各算半天；核对这一天的几格", texts[day]);
            }

            counts.Add(one);
        }

        return counts;
    }

    // 上班 and 下班 of a day: a time in either is a day worked; a word in both cells, or in one of them, holds for the day.
    private void Pair(SheetRow row, List<AttendanceColumn> pair, SortedDictionary<int, string> texts, Dictionary<int, DayCounts> byDay, ref bool asked)
    {
        List<(AttendanceColumn Column, string Text)> filled =
            [.. pair.Select(column => (column, Filled(row, column))).Where(cell => cell.Item2 is not null).Select(cell => (cell.column, cell.Item2!))];
        if (filled.Count == 0)
        {
            return;
        }

        var day = pair[0].Day!.Value;
        Note(texts, day, string.Join(' ', filled.Select(cell => cell.Text).Distinct()));
        if (filled.Exists(cell => DayMarks.HasTime(cell.Text) || DayMarks.NumberOf(cell.Text) is > 0 and < 1))
        {
            At(byDay, day).Add(AttendanceField.DaysWorked, 1);
            return;
        }

        var words = filled.DistinctBy(cell => cell.Text).ToList();
        foreach (var (column, text) in words)
        {
            if (Read(row, column, text, needsHours: true, ref asked) is { } mark)
            {
                At(byDay, day).Add(mark.Counts, 1m / words.Count);
            }
        }
    }

    private string? Filled(SheetRow row, AttendanceColumn column)
    {
        if (row[column.Place.Index] is not { } cell || CellReader.IsBlank(cell))
        {
            return null;
        }

        if (period.IsAcross || column.Day <= period.Days)
        {
            return cell.Text.Trim();
        }

        issues.Error(row.Number, column.Place, AttendanceIssueCodes.NoSuchDay, $"{SheetPeriod.Show(month)}没有 {column.Day} 日",
            $"1 日到 {period.Days} 日", "删去这一格；月份填错的，重新选择月份上传", cell.Text.Trim());
        return null;
    }

    private DayMark? Read(SheetRow row, AttendanceColumn column, string text, bool needsHours, ref bool asked)
    {
        if (asksNumbers && DayMarks.NumberOf(text) is > 0)
        {
            questions.Ask(AttendanceMapping.NumbersKey, row.Number, column.Place, text);
            asked = true;
            return null;
        }

        var mark = marks.Read(text, column.Day!.Value, needsHours);
        if (header.DaysAreNotes && (mark.Unknown ?? mark.Wrong) is not null)
        {
            unread = unread is { } first ? first with { Count = first.Count + 1 } : (row.Number, column.Place, 1, text.Length <= 40 ? text : text[..40]);
            return new DayMark { IsUnread = true };
        }

        if (mark.Unknown is { } unknown)
        {
            questions.Ask(unknown, row.Number, column.Place, text);
            asked = true;
            return null;
        }

        if (mark.Wrong is { } wrong)
        {
            issues.Error(row.Number, column.Place, AttendanceIssueCodes.Mark, wrong, "√ 出 加 事 病 休 旷 年，或者小时数，如 √、8、√加2、事4、病/√",
                "改成认得的记号；加班写小时数，如“加2”", text);
            return null;
        }

        if (mark.IsRestWithPunch)
        {
            restWithPunch = restWithPunch is { } before ? before with { Count = before.Count + 1 } : (row.Number, column.Place, 1);
        }

        if (mark.IsPartOnly)
        {
            partOnly = partOnly is { } before ? before with { Count = before.Count + 1 } : (row.Number, column.Place, 1);
        }

        return mark;
    }

    private static DayCounts At(Dictionary<int, DayCounts> byDay, int day)
    {
        if (!byDay.TryGetValue(day, out var counts))
        {
            byDay[day] = counts = new DayCounts();
        }

        return counts;
    }

    private static void Note(SortedDictionary<int, string> texts, int day, string text) =>
        texts[day] = texts.TryGetValue(day, out var earlier) ? string.Create(CultureInfo.InvariantCulture, $"{earlier} {text}") : text;
}
