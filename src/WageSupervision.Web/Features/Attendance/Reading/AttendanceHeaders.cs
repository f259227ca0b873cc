using System.Collections.Frozen;
using System.Globalization;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>One column of an attendance sheet.</summary>
/// <param name="Place">Where it stands and what it is called; its field only says whether it is 姓名 or 身份证号.</param>
/// <param name="Field">What it means; <c>null</c> for a day or for what is left over.</param>
/// <param name="Day">The day of the month, from 1; <c>null</c> for any other column.</param>
public sealed record AttendanceColumn(PayrollColumn Place, AttendanceField? Field, int? Day)
{
    /// <summary>Whether it means anything to the portal.</summary>
    public bool IsKnown => Field is not null || Day is not null;
}

/// <summary>A header as found: its last row and its columns.</summary>
internal sealed record AttendanceHeader(int Row, IReadOnlyList<AttendanceColumn> Columns)
{
    private const int FewestDays = 5;

    /// <summary>Columns of days.</summary>
    public IEnumerable<AttendanceColumn> DayColumns => Columns.Where(column => column.Day is not null);

    /// <summary>Whether it has one column a day.</summary>
    public bool IsDaily => DayColumns.Count() >= FewestDays;

    /// <summary>Whether it has a name and something to count.</summary>
    public bool IsHeader => Columns.Any(column => column.Field == AttendanceField.Name) && (IsDaily || Columns.Any(column => column.Field == AttendanceField.DaysWorked));
}

/// <summary>Finds the header of an attendance sheet, and says what its columns are.</summary>
internal static class AttendanceHeaders
{
    private static readonly FrozenDictionary<string, AttendanceField> Exact = Build(
        (AttendanceField.Name, "姓名 员工姓名 职工姓名 工人姓名 人员姓名 劳动者姓名 名字 员工"),
        (AttendanceField.IdentityNumber, "身份证号 身份证号码 证件号码 证件号 公民身份号码 居民身份证号 身份证 身份号码 员工身份证号"),
        (AttendanceField.DaysWorked, "出勤天数 出勤 实际出勤 实际出勤天数 实出勤 实出勤天数 工作天数 出勤日数 上班天数 出勤合计 出勤工日 合计出勤 实际工作天数"),
        (AttendanceField.OvertimeHours, "加班工时 加班小时 加班时间 加班时数 加班小时数 加班总工时 加班时长 加班加点时间 加班合计 加班 平时加班 平时加班工时 周末加班 周末加班工时 休息日加班 休息日加班工时 节假日加班 节假日加班工时 法定节假日加班"),
        (AttendanceField.SickDays, "病假天数 病假 病假日数"),
        (AttendanceField.PersonalLeaveDays, "事假天数 事假 事假日数"),
        (AttendanceField.AbsentDays, "旷工天数 旷工 旷工日数"),
        (AttendanceField.AnnualLeaveDays, "年休假天数 年休假 年假 年假天数 带薪年休假 带薪年假"),
        (AttendanceField.OtherLeaveDays, "其他假天数 其他假 其他假期 婚假 产假 丧假 婚丧假 陪产假 护理假 育儿假 工伤 工伤假 调休 调休天数 婚假天数 产假天数 丧假天数 工伤假天数 公假"),
        (AttendanceField.Remark, "备注 说明"),
        (AttendanceField.Signature, "本人签字 本人签名 员工签字 员工签名 签字 签名 签字确认 员工确认 本人确认 确认签字 劳动者签字 劳动者签名"));

    /// <summary>The field's standard header.</summary>
    public static string Label(AttendanceField field) => field switch
    {
        AttendanceField.Name => "姓名",
        AttendanceField.IdentityNumber => "身份证号",
        AttendanceField.DaysWorked => "出勤天数",
        AttendanceField.OvertimeHours => "加班工时",
        AttendanceField.SickDays => "病假天数",
        AttendanceField.PersonalLeaveDays => "事假天数",
        AttendanceField.AbsentDays => "旷工天数",
        AttendanceField.AnnualLeaveDays => "年休假天数",
        AttendanceField.OtherLeaveDays => "其他假天数",
        AttendanceField.Remark => "备注",
        AttendanceField.Signature => "本人签字",
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    /// <summary>Whether the field counts days or hours.</summary>
    public static bool IsQuantity(AttendanceField field) => field is >= AttendanceField.DaysWorked and <= AttendanceField.OtherLeaveDays;

    /// <summary>Whether several columns of one field are added up: 平时加班 and 周末加班, 婚假 and 丧假.</summary>
    public static bool IsAdditive(AttendanceField field) => field is AttendanceField.OvertimeHours or AttendanceField.OtherLeaveDays;

    /// <summary>The row, or pair of rows, among the first with the most known columns; <c>null</c> where none has a name and something to count.</summary>
    public static AttendanceHeader? Find(IReadOnlyList<SheetRow> rows, DateOnly month)
    {
        List<AttendanceHeader> found = [];
        for (var i = 0; i < rows.Count && rows[i].Number <= HeaderFinder.LastRow; i++)
        {
            found.Add(Read(rows[i], null, month));
            if (i + 1 < rows.Count && rows[i + 1].Number == rows[i].Number + 1 && MayBePair(rows[i], rows[i + 1]))
            {
                found.Add(Read(rows[i], rows[i + 1], month));
            }
        }

        // Of two readings of the same header the pair counts only where its second row adds something.
        return found.Where(header => header.IsHeader).MaxBy(header => header.Columns.Count(column => column.IsKnown));
    }

    /// <summary>Names of weekdays in a row of their own under the days.</summary>
    public static bool IsWeekday(string text) =>
        LenientText.Fold(text).Replace("星期", "", StringComparison.Ordinal).Replace("周", "", StringComparison.Ordinal) is "" or "一" or "二" or "三" or "四" or "五" or "六" or "日" or "天";

    // Under 姓名 a second header row has nothing; a worker's row has a name there, and its numbers are no days.
    private static bool MayBePair(SheetRow upper, SheetRow lower) =>
        lower.Cells.Any(cell => FieldOf(cell.Text, null) == AttendanceField.Name)
        || upper.Cells.Any(cell => FieldOf(cell.Text, null) == AttendanceField.Name && lower.Text(cell.Column).Length == 0);

    private static AttendanceHeader Read(SheetRow upper, SheetRow? lower, DateOnly month)
    {
        List<AttendanceColumn> columns = [];
        var group = "";
        var last = Math.Max(upper.Cells[^1].Column, lower is null ? 0 : lower.Cells[^1].Column);
        for (var index = 0; index <= last; index++)
        {
            var own = upper.Text(index);
            var under = lower?.Text(index) ?? "";
            group = own.Length > 0 ? own : under.Length > 0 ? group : "";
            var day = (under.Length > 0 ? DayOf(lower![index]!.Value, month) : null) ?? (own.Length > 0 ? DayOf(upper[index]!.Value, month) : null);
            var field = day is null ? FieldOf(under, group) ?? FieldOf(own, null) : null;
            var text = under.Length > 0 && (own.Length == 0 || (day is null && FieldOf(under, group) is not null)) ? under : own;
            if (text.Length > 0 && !(field is { } one && !IsAdditive(one) && columns.Exists(column => column.Field == one)))
            {
                columns.Add(new AttendanceColumn(
                    new PayrollColumn(HeaderFinder.Squeeze(day is { } number ? string.Create(CultureInfo.InvariantCulture, $"{number}日") : text), ColumnLetters.Of(index), index, Plain(field)), field, day));
            }
        }

        return new AttendanceHeader(lower?.Number ?? upper.Number, columns);
    }

    private static PayrollField? Plain(AttendanceField? field) => field switch
    {
        AttendanceField.Name => PayrollField.Name,
        AttendanceField.IdentityNumber => PayrollField.IdentityNumber,
        _ => null,
    };

    private static AttendanceField? FieldOf(string text, string? group)
    {
        if (text.Length is 0 or > 40)
        {
            return null;
        }

        var key = HeaderAliases.Normalise(text).Key;
        if (Exact.TryGetValue(key, out var field) || (key.StartsWith("本月", StringComparison.Ordinal) && Exact.TryGetValue(key[2..], out field)))
        {
            return field;
        }

        // 天数 under 病假, 小时 under 加班.
        return key is "天数" or "天" or "日数" or "小时" or "工时" or "时数" or "合计" && group is not null && Exact.TryGetValue(HeaderAliases.Normalise(group).Key, out field) ? field : null;
    }

    /// <summary>1, 01, 1日, 1号, 10.1, 10/1, 10月1日 or a whole date of that month.</summary>
    private static int? DayOf(SheetCell cell, DateOnly month)
    {
        var text = LenientText.Fold(cell.Text).Replace(" ", "", StringComparison.Ordinal);
        var days = DateTime.DaysInMonth(month.Year, month.Month);
        if (cell.Kind == CellKind.Date || text.Length >= 8)
        {
            return LenientText.TryDate(text, out var date) && date.Year == month.Year && date.Month == month.Month ? date.Day : null;
        }

        text = text.TrimEnd('日', '号');
        foreach (var sign in (ReadOnlySpan<char>)['月', '/', '-', '.'])
        {
            var at = text.IndexOf(sign, StringComparison.Ordinal);
            if (at > 0)
            {
                if (!int.TryParse(text[..at], NumberStyles.None, CultureInfo.InvariantCulture, out var before) || before != month.Month)
                {
                    return null;
                }

                text = text[(at + 1)..];
                break;
            }
        }

        // A sheet ruled for 31 days keeps its last columns empty in a short month; a mark there is an error of its row.
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 && (day <= days || cell.Kind != CellKind.Date) ? day : null;
    }

    private static FrozenDictionary<string, AttendanceField> Build(params (AttendanceField Field, string Headers)[] aliases) =>
        aliases.SelectMany(alias => alias.Headers.Split(' ').Select(header => KeyValuePair.Create(header, alias.Field))).ToFrozenDictionary(StringComparer.Ordinal);
}
