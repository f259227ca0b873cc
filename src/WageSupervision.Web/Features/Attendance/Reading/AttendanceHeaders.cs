using System.Globalization;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>Finds the header of an attendance sheet, and says what its columns are.</summary>
/// <param name="period">The month it is filed for, and what the sheet says of it.</param>
/// <param name="mapping">What the enterprise has said of its headers.</param>
internal sealed class AttendanceHeaders(SheetPeriod period, AttendanceMapping mapping)
{
    private const int MostRows = 4;

    /// <summary>The rows among the first with the most known columns; <c>null</c> where none has a name and something to count.</summary>
    public AttendanceHeader? Find(IReadOnlyList<SheetRow> rows) =>
        Candidates(rows).Where(header => header.Shape is not null).MaxBy(header => (header.Known * 10) - (header.Row - header.FirstRow));

    /// <summary>The row that looks most like a header although too little of it is recognised; somebody may say what it means.</summary>
    public AttendanceHeader? Guess(IReadOnlyList<SheetRow> rows)
    {
        var likely = rows.Where(row => row.Number <= HeaderFinder.LastRow && row.Cells.Count >= 3
            && row.Cells.All(cell => cell.Text.Length <= 20 && !SheetPeriod.TryWhole(cell, out _) && (cell.Kind == CellKind.Text || DayOf(cell) is not null))
                && rows.Any(below => below.Number > row.Number)).ToList();

        // Two rows, where what is known stands in both of them: 姓名 in the upper, kinds of overtime in the lower.
        return likely.Select(row => Read([row])).Concat(likely.Zip(likely.Skip(1)).Where(pair => pair.Second.Number == pair.First.Number + 1)
                .Select(pair => Read([pair.First, pair.Second])))
            .OrderByDescending(header => (header.Known, header.FirstRow - header.Row, header.Columns.Count)).FirstOrDefault();
    }

    /// <summary>Names of weekdays in a row of their own under or over the days.</summary>
    public static bool IsWeekday(string text) => WeekdayOf(text) is not null || LenientText.Fold(text) is "" or "星期" or "周";

    /// <summary>The weekday, Monday as 1; <c>null</c> for any other text.</summary>
    public static int? WeekdayOf(string text)
    {
        var bare = LenientText.Fold(text).Replace("星期", "", StringComparison.Ordinal).Replace("礼拜", "", StringComparison.Ordinal)
            .Replace("周", "", StringComparison.Ordinal);
        return bare is "天" ? 7 : bare.Length == 1 && "一二三四五六日".IndexOf(bare[0], StringComparison.Ordinal) is >= 0 and var at ? at + 1 : null;
    }

    private IEnumerable<AttendanceHeader> Candidates(IReadOnlyList<SheetRow> rows)
    {
        for (var i = 0; i < rows.Count && rows[i].Number <= HeaderFinder.LastRow; i++)
        {
            List<SheetRow> window = [];
            for (var j = i; j < rows.Count && window.Count < MostRows && (window.Count == 0 || rows[j].Number <= window[^1].Number + 2); j++)
            {
                window.Add(rows[j]);
                if (MayBeHeader(window))
                {
                    yield return Read(window);
                }
            }
        }
    }

    // One row of them has 姓名. Under it a further header row has nothing; a worker's row has a name there, and its numbers are no days.
    private bool MayBeHeader(List<SheetRow> window)
    {
        var named = window.FindIndex(row => row.Cells.Any(IsName));
        if (named < 0)
        {
            return false;
        }

        var column = window[named].Cells.First(IsName).Column;
        return window.TrueForAll(row => row.Cells.Count > 0) && window.Skip(named + 1).All(row => row.Text(column).Length == 0
            && row.Cells.All(cell => cell.Kind is not (CellKind.Number or CellKind.Boolean) || DayOf(cell) is not null)
            && row.Cells.Any(cell => IsWeekday(cell.Text) || DayOf(cell) is not null || PartOf(cell.Text) is not DayPart.Whole
                || HeaderWords.Read(cell.Text, null) is { Field: not null } or { IsAside: true } || IsUnderGroup(window[named], cell)));
    }

    private static bool IsUnderGroup(SheetRow upper, SheetCell cell) =>
        upper.Cells.LastOrDefault(over => over.Column <= cell.Column) is { Text: { } group } && HeaderWords.Read(cell.Text, group).Field is not null;

    private bool IsName(SheetCell cell) => HeaderWords.IsName(cell.Text) || mapping.FieldOf(KeyOf(cell.Text, null))?.Field == AttendanceField.Name;

    private AttendanceHeader Read(List<SheetRow> window)
    {
        List<AttendanceColumn> columns = [];
        List<(int Index, int Weekday)> weekdays = [];
        var underResult = false;
        var spread = new string[window.Count];
        var spreadCells = new SheetCell?[window.Count];
        Dictionary<string, int> times = [];
        var last = window.Max(row => row.Cells[^1].Column);
        for (var index = 0; index <= last; index++)
        {
            var below = false;
            for (var i = window.Count - 1; i >= 0; i--)
            {
                if (window[i][index] is { } cell)
                {
                    (spread[i], spreadCells[i]) = (cell.Text, cell);
                }
                else if (!below)
                {
                    (spread[i], spreadCells[i]) = ("", null);
                }

                below |= window[i][index] is not null;
            }

            if (!below)
            {
                continue;
            }

            var own = Enumerable.Range(0, window.Count).Last(i => window[i][index] is not null);
            var text = window[own].Text(index);
            var group = Enumerable.Range(0, own).Reverse().Select(i => spread[i] ?? "").FirstOrDefault(over => over.Length > 0) ?? "";
            if (DayColumn(window, spreadCells, own, index, text) is { } day)
            {
                columns.Add(day);
                underResult |= HeaderWords.Read(group, null).Field == AttendanceField.Result;
                continue;
            }

            // Weekdays alone under 考勤结果, in a clock's export: which days they are follows from their order.
            if (WeekdayOf(text) is { } weekday)
            {
                weekdays.Add((index, weekday));
                underResult |= HeaderWords.Read(group, null).Field == AttendanceField.Result;
            }

            columns.Add(Named(text, group, index, columns, times));
        }

        var gaps = DayGaps.Of(columns, period, [.. period.DaysOf(weekdays)]);
        columns.RemoveAll(column => gaps.Days.Exists(day => day.Place.Index == column.Place.Index));
        columns.AddRange(gaps.Days);
        Clarify(columns);
        var parts = columns.Count(column => column is { Field: AttendanceField.OvertimeHours, IsTotal: false, IsWhole: false });
        if (parts >= 2 && columns.FindIndex(column => column is { Field: AttendanceField.OvertimeHours, IsWhole: true }) is >= 0 and var whole)
        {
            columns[whole] = columns[whole] with { IsTotal = true };
        }

        return new AttendanceHeader(window[0].Number, window[^1].Number, [.. columns.OrderBy(column => column.Place.Index)])
        {
            OpenDays = gaps.Open,
            DaysAreNotes = underResult && columns.Exists(column => column.Field == AttendanceField.DaysWorked),
        };
    }

    // What a column is beside others: 节假日, 公休日 and 加点 side by side are overtime unless a column of its own counts that, 旷工 beside
    // 上班缺卡次数 is what a clock makes of a missing punch, and what stands behind a second 姓名 is another table.
    private void Clarify(List<AttendanceColumn> columns)
    {
        var second = columns.Where(column => HeaderWords.IsName(column.Word)).Skip(1).Select(column => column.Place.Index).DefaultIfEmpty(int.MaxValue).First();
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].Place.Index > second && columns[i].Field is { } field && AttendanceFields.IsQuantity(field)
                && mapping.FieldOf(columns[i].Key) is null)
            {
                columns[i] = Retyped(columns[i], null, columns[i].Unit);
            }
        }

        bool IsKind(AttendanceColumn column) => column.Day is null && mapping.FieldOf(column.Key) is null && HeaderWords.IsKind(column.Key.Split('(')[0])
            && (column.Field is null ? !column.IsAside : column.Field == AttendanceField.OvertimeHours);
        var kinds = columns.Where(IsKind).Select(column => column.Place.Index).ToHashSet();
        var isWhole = columns.Exists(column => column.Field == AttendanceField.OvertimeHours && !kinds.Contains(column.Place.Index));
        var isClock = columns.Exists(column => column.Key.Contains("上班缺卡", StringComparison.Ordinal)
            || (column.Field == AttendanceField.DaysWorked && column.Key.Contains("标准实际", StringComparison.Ordinal)));
        for (var i = 0; i < columns.Count; i++)
        {
            var column = columns[i];
            if (!isWhole && kinds.Contains(column.Place.Index) && (kinds.Contains(column.Place.Index - 1) || kinds.Contains(column.Place.Index + 1)))
            {
                var unit = HeaderWords.UnitOf(column.Key);
                columns[i] = unit is QuantityUnit.Days or QuantityUnit.Hours ? Retyped(column, AttendanceField.OvertimeHours, unit)
                    : Retyped(column, null, unit) with { IsUnclear = true };
            }
            else if (isClock && column.Field == AttendanceField.AbsentDays && mapping.FieldOf(column.Key) is null)
            {
                columns[i] = column with { IsByClock = true };
            }
        }
    }

    private static AttendanceColumn Retyped(AttendanceColumn column, AttendanceField? field, QuantityUnit unit) =>
        column with { Field = field, Unit = unit, IsAside = false };

    private AttendanceColumn? DayColumn(List<SheetRow> window, SheetCell?[] spread, int own, int index, string text)
    {
        var part = PartOf(text);
        for (var i = window.Count - 1; i >= 0; i--)
        {
            // Only over 上班 and 下班 a day holds for further columns to its right.
            var cell = window[i][index] ?? (part != DayPart.Whole && i < own ? spread[i] : null);
            if (cell is { } filled && DayOf(filled) is { } number)
            {
                var header = string.Create(CultureInfo.InvariantCulture, $"{number}日{(part == DayPart.Whole ? "" : text.Trim())}");
                return new AttendanceColumn(new PayrollColumn(header, ColumnLetters.Of(index), index, null), null, number) { Part = part };
            }
        }

        return null;
    }

    private AttendanceColumn Named(string text, string group, int index, List<AttendanceColumn> before, Dictionary<string, int> times)
    {
        var meaning = HeaderWords.Read(text, group);
        var alone = group.Length > 0 && meaning.Field is null && !meaning.IsAside ? HeaderWords.Read(text, null) : meaning;
        meaning = alone.Field is not null || alone.IsAside ? alone : meaning;
        var shown = group.Length is > 0 and <= 20 && (meaning.Field is null || HeaderWords.Read(text, null).Field is null)
            && HeaderFinder.Squeeze(group) != HeaderFinder.Squeeze(text) ? group + " " + text : text;
        var key = KeyOf(text, group);
        var count = times[key] = times.GetValueOrDefault(key) + 1;
        key = count == 1 ? key : string.Create(CultureInfo.InvariantCulture, $"{key}#{count}");
        if (mapping.FieldOf(key) is { } said)
        {
            meaning = said.Field == AttendanceField.OvertimeDays ? new HeaderMeaning(AttendanceField.OvertimeHours, QuantityUnit.Days, false, false)
                : meaning with { Field = said.Field, IsAside = said.Field is null, IsTold = false };
        }

        // What stands once stands in its first column; the second is left over, and told.
        if (meaning.Field is { } one && !AttendanceFields.IsAdditive(one)
            && one is not (AttendanceField.Arrival or AttendanceField.Departure or AttendanceField.Remark or AttendanceField.Punch)
            && before.Exists(column => column.Field == one))
        {
            meaning = new HeaderMeaning(null, meaning.Unit, false, one is AttendanceField.Name or AttendanceField.Signature or AttendanceField.StaffNumber);
        }

        return new AttendanceColumn(
            new PayrollColumn(HeaderFinder.Squeeze(shown), ColumnLetters.Of(index), index, Plain(meaning.Field)) { Key = key }, meaning.Field, null)
        {
            Word = text,
            Unit = meaning.Unit,
            IsTotal = meaning.IsTotal,
            IsWhole = meaning.IsWhole,
            IsAside = meaning.IsAside,
            IsToldAside = meaning.IsAside && meaning.IsTold,
        };
    }

    private static string KeyOf(string text, string? group) => HeaderAliases.KeyOf(text, string.IsNullOrEmpty(group) || group.Length > 20 ? [] : [group]);

    private static PayrollField? Plain(AttendanceField? field) => field switch
    {
        AttendanceField.Name => PayrollField.Name,
        AttendanceField.IdentityNumber => PayrollField.IdentityNumber,
        _ => null,
    };

    private int? DayOf(SheetCell cell) => period.DayOf(cell);

    private static DayPart PartOf(string text) => LenientText.Fold(text).Replace(" ", "", StringComparison.Ordinal) switch
    {
        "上班" or "签到" or "进" or "上" or "上班时间" or "签到时间" or "上班打卡" => DayPart.Arrival,
        "下班" or "签退" or "出" or "下" or "下班时间" or "签退时间" or "下班打卡" => DayPart.Departure,
        "上午" => DayPart.Morning,
        "下午" => DayPart.Afternoon,
        "加班" or "晚上" => DayPart.Overtime,
        _ => DayPart.Whole,
    };
}
