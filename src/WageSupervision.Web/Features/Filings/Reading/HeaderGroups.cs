using System.Text.RegularExpressions;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>What the upper rows of a header add: 金额 under 岗位工资, 个人 under 养老保险, 小计 under 应发工资.</summary>
internal static partial class HeaderGroups
{
    /// <summary>What a header means only because of what stands over it; <c>null</c> where its own word goes first.</summary>
    /// <param name="key">The normalised header.</param>
    /// <param name="over">The normalised groups over it, from the top.</param>
    public static HeaderMeaning? Read(string key, List<string> over)
    {
        if (over.Count == 0)
        {
            return null;
        }

        var nearest = over[^1];
        if (key is "合计" or "小计" or "总计" or "总额" or "合计金额")
        {
            return Total(over);
        }

        var own = OwnShare().IsMatch(key) || key is "金额" or "元" or "应发" or "扣款" or "本人";
        if (own && FieldOf(over) is { } field)
        {
            return HeaderMeaning.Of(field);
        }

        var hours = key is "小时" or "工时" or "时数" or "小时数" or "时间" or "时长";
        if (hours && HeaderAliases.ContainsAny(nearest, "加班"))
        {
            return HeaderMeaning.Of(PayrollField.OvertimeHours);
        }

        if (key is "天数" or "天" or "日数" && PayrollFields.MayBe(nearest) is { Count: > 0 } open && PayrollFields.Kind(open[0]) == FieldKind.Quantity)
        {
            return HeaderMeaning.Of(open[0]);
        }

        if (key is "天数" or "天" or "日数" && HeaderAliases.ContainsAny(nearest, "出勤", "考勤"))
        {
            return HeaderMeaning.Of(PayrollField.DaysWorked);
        }

        return key is "平时" or "平日" or "工作日" or "周末" or "双休" or "休息日" or "节假日" or "法定" or "节日" or "法定节假日" && HeaderAliases.ContainsAny(nearest, "加班")
            ? Overtime(key, hours: HeaderAliases.ContainsAny(nearest, "工时", "小时", "时数", "时间", "时长"),
                money: HeaderAliases.ContainsAny(nearest, "费", "工资", "金额", "薪"))
            : null;
    }

    /// <summary>A header nobody knows under 应发工资 is paid, under 代扣款项 taken off.</summary>
    public static HeaderMeaning? Side(string key, List<string> over)
    {
        foreach (var group in Enumerable.Reverse(over))
        {
            if (HeaderAliases.ContainsAny(group, "应发", "工资", "固定", "收入") && PayrollFields.ByWord(key + "工资") is { } wage)
            {
                return HeaderMeaning.Of(wage);
            }

            if (HeaderAliases.ContainsAny(group, "扣款", "应扣", "代扣", "减项", "扣除", "减发", "扣减", "扣发"))
            {
                return HeaderMeaning.Of(PayrollField.OtherDeduction);
            }

            if (HeaderAliases.ContainsAny(group, "应发", "加项", "收入", "应得", "工资构成", "应付工资", "工资项目", "浮动工资", "固定工资"))
            {
                return HeaderMeaning.Of(PayrollField.OtherEarning);
            }

            // A column that only parts a known one: 浮动 / 甲, 乙.
            if (PayrollFields.ByWord(group) is { } field && PayrollFields.Row(field) is { IsAdditive: true, Kind: FieldKind.Money } row
                && row.Side is PaySide.Earning or PaySide.Deduction && key.Length > 1)
            {
                return HeaderMeaning.Of(field);
            }
        }

        return null;
    }

    private static HeaderMeaning? Total(List<string> over)
    {
        foreach (var group in Enumerable.Reverse(over))
        {
            if (HeaderAliases.ContainsAny(group, "实发"))
            {
                return HeaderMeaning.Open([PayrollField.Net]);
            }

            if (HeaderAliases.ContainsAny(group, "扣", "减发", "代缴", "减项", "保险", "社保", "公积金"))
            {
                return HeaderMeaning.Open([PayrollField.DeductedTotal]);
            }

            if (HeaderAliases.ContainsAny(group, "应发", "应付", "工资", "薪", "收入"))
            {
                return HeaderMeaning.Open([PayrollField.Gross]);
            }
        }

        return null;
    }

    private static HeaderMeaning Overtime(string key, bool hours, bool money)
    {
        PayrollField[] fields = key switch
        {
            "平时" or "平日" or "工作日" => [PayrollField.WorkdayOvertimeHours, PayrollField.WorkdayOvertimePay],
            "周末" or "双休" or "休息日" => [PayrollField.RestDayOvertimeHours, PayrollField.RestDayOvertimePay],
            _ => [PayrollField.HolidayOvertimeHours, PayrollField.HolidayOvertimePay],
        };
        return hours ? HeaderMeaning.Of(fields[0]) : money ? HeaderMeaning.Of(fields[1]) : HeaderMeaning.Open(fields);
    }

    private static PayrollField? FieldOf(List<string> over) => Enumerable.Reverse(over)
        .Select(group => HeaderAliases.Word(group)).FirstOrDefault(meaning => meaning?.Choice.Field is { } field
            && PayrollFields.Row(field) is { Kind: FieldKind.Money, Side: not PaySide.Total })?.Choice.Field;

    // 个人, 个人8%, 个人缴纳; not 个人所得税.
    [GeneratedRegex(@"^个人(部分|缴纳|承担|应缴|缴费|扣款|扣|缴|负担)?([0-9.]+%)?$", RegexOptions.NonBacktracking)]
    private static partial Regex OwnShare();
}
