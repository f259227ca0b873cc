using System.Collections.Frozen;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>What a header was taken for.</summary>
/// <param name="Field">The field, or <c>null</c>.</param>
/// <param name="Unit">What its cells count.</param>
/// <param name="IsTotal">Whether it sums up columns of its field beside it: 加班合计 beside 平时加班.</param>
/// <param name="IsAside">Whether it is known to say nothing of days and hours: 部门, 迟到次数.</param>
internal readonly record struct HeaderMeaning(AttendanceField? Field, QuantityUnit Unit, bool IsTotal, bool IsAside)
{
    /// <summary>Whether it names overtime as a whole: beside 平日加班, 周末加班 and 节假日加班 it is their sum.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Whether it bears money or time although nothing of it is needed.</summary>
    public bool IsTold { get; init; }
}

/// <summary>Headers of attendance sheets.</summary>
internal static class HeaderWords
{
    private static readonly FrozenDictionary<string, AttendanceField> Exact = Build(
        (AttendanceField.Name, "姓名 员工姓名 职工姓名 工人姓名 人员姓名 劳动者姓名 名字 员工 日期姓名 姓名日期"),
        (AttendanceField.IdentityNumber, "身份证号 身份证号码 证件号码 证件号 公民身份号码 居民身份证号 身份证 身份号码 员工身份证号"),
        (AttendanceField.StaffNumber, "工号 员工号 员工编号 职工编号 人员编号 考勤号码 考勤编号 考勤号 登记号码 编号"),
        (AttendanceField.Remark, "备注 说明"),
        (AttendanceField.Signature, "本人签字 本人签名 员工签字 员工签名 签字 签名 签字确认 签名确认 员工确认 本人确认 确认签字 劳动者签字 劳动者签名"),
        (AttendanceField.Date, "日期 考勤日期 打卡日期 刷卡日期 出勤日期 上班日期 签到日期 工作日期"),
        (AttendanceField.Punch, "打卡时间 刷卡时间 日期时间 出勤时间 考勤时间 时间 签到签退时间 打卡时刻 刷卡记录 打卡记录 实际打卡时间"),
        (AttendanceField.Arrival, "签到时间 签到 上班时间 上班打卡 上班打卡时间 上班签到 最早 最早打卡 最早打卡时间 首次打卡 首次打卡时间 第一次打卡 到岗时间 上班"),
        (AttendanceField.Departure, "签退时间 签退 下班时间 下班打卡 下班打卡时间 下班签退 最晚 最晚打卡 最晚打卡时间 末次打卡 末次打卡时间 最后打卡 离岗时间 下班"),
        (AttendanceField.Result, "考勤结果 考勤状态 出勤状态 出勤情况 考勤情况 打卡结果 状态 结果"),
        (AttendanceField.AbsentMark, "是否旷工"));

    // What is counted, without the words for how (天数, 小时) and for sums (合计, 总).
    private static readonly FrozenDictionary<string, AttendanceField> Counted = Build(
        (AttendanceField.DaysWorked, "出勤 实际出勤 实出勤 实勤 到岗 上班 工作 实际工作 出工 实到 实际上班 实上班 正常出勤"),
        (AttendanceField.DaysDue, "应出勤 应勤 应到 应上班 应工作 应排班 标准出勤 应出勤应"),
        (AttendanceField.OvertimeHours,
            "加班 加班加点 平时加班 平日加班 工作日加班 周末加班 双休加班 双休日加班 休息日加班 节假日加班 法定节假日加班 法定节日加班 法定加班 节日加班 延时加班 加点"),
        (AttendanceField.SickDays, "病假 病伤假"),
        (AttendanceField.PersonalLeaveDays, "事假"),
        (AttendanceField.AbsentDays, "旷工"),
        (AttendanceField.AnnualLeaveDays, "年休假 年假 年休 带薪年休假 带薪年假"),
        (AttendanceField.OtherLeaveDays,
            "其他假 其它假 其他假期 婚假 产假 丧假 婚丧假 陪产假 护理假 育儿假 工伤 工伤假 调休 调休假 补休 公假 哺乳假 探亲假 产检假 路途假 例假 看护假 独生子女假 计划生育假 计生假"));

    // Work units are counted in words of their own.
    private static readonly FrozenSet<string> Units =
        FrozenSet.Create("工日", "合计工日", "出勤工日", "总工日", "工数", "合计工数", "总工数", "计工", "记工", "记工数", "总工", "合计工", "实际工日", "本月工日", "累计工日", "工日合计", "工日数");

    // Overtime by kind, where several of them stand side by side: 节假日, 公休日, 加点.
    private static readonly FrozenSet<string> Kinds = FrozenSet.Create("节假日", "法定节假日", "法定节日", "法定假日", "节日", "公休日", "公休", "休息日", "双休日",
        "双休", "周末", "平日", "平时", "工作日", "加点");

    // Leave that is called leave only by what stands over it.
    private static readonly FrozenSet<string> LeaveGroups = FrozenSet.Create("请假", "假别", "假期", "休假", "请假类型", "请假情况");

    private static readonly FrozenSet<string> LeaveKinds =
        FrozenSet.Create("其他", "其它", "哺乳", "产检", "婚", "产", "丧", "陪产", "护理", "育儿", "探亲");

    private static readonly string[] Shifts = ["夜班", "中班", "白班", "早班", "晚班"];

    private static readonly string[] Money = ["工资", "金额", "扣款", "扣除", "扣钱", "补贴", "补助", "津贴", "奖", "餐补", "薪", "费", "元", "标准", "单价", "绩效"];

    private static readonly string[] Asides =
    [
        "序号", "部门", "岗位", "职位", "职务", "工种", "班组", "考勤组", "性别", "电话", "手机", "USERID", "次数", "迟到", "早退", "缺卡", "未打卡", "漏打卡", "忘打卡", "打卡",
        "休息", "时长", "班次", "入职", "离职", "公司", "单位", "车间", "地点", "设备", "机器", "方式", "卡号", "来源", "时段", "星期", "周", "应签到", "应签退", "例外", "比率", "夜班",
        "中班", "白班", "全勤", "地区", "MIN", "分钟", "审批", "旷工迟到", "年龄", "类别", "银行", "余额", "剩余", "累计", "操作", "经度", "纬度", "平日", "周末", "节假日", "说明",
        "日期", "NO", "出差", "外勤", "外出", "工作时间", "工作时数", "工作时长", "出勤时间", "应到", "实到", "编码", "拜访", "人员类型", "项目",
        "WIFI", "标志", "是否有效", "分数", "图片", "事由",
    ];

    /// <summary>Whether a text is a header of a worker's name.</summary>
    public static bool IsName(string text) => text.Length is > 0 and <= 40
        && Exact.TryGetValue(HeaderAliases.Normalise(text).Key, out var field) && field == AttendanceField.Name;

    /// <summary>Whether a header names a kind of overtime, or of days, and nothing else.</summary>
    public static bool IsKind(string key) => Kinds.Contains(Bare(key).Text);

    /// <summary>Whether a text is any header known here; by it the separator of a CSV is told.</summary>
    public static bool IsKnown(string text) => Read(text, null).Field is not null;

    /// <summary>Reads one header.</summary>
    /// <param name="text">The header.</param>
    /// <param name="group">The merged cell over it, or <c>null</c>.</param>
    public static HeaderMeaning Read(string text, string? group)
    {
        if (text.Length is 0 or > 60)
        {
            return default;
        }

        var (key, note) = HeaderAliases.Normalise(text);
        var (over, overNote) = group is { Length: > 0 and <= 60 } ? HeaderAliases.Normalise(group) : ("", "");
        if (Exact.TryGetValue(key, out var field) && !(over.Length > 0 && IsUnder(over, key)))
        {
            // 上班 and 出勤 with a number of days are days; 打卡结果 under 上班1 belongs to one punch of several.
            return field is AttendanceField.Arrival or AttendanceField.Departure && UnitOf(note) == QuantityUnit.Days
                ? new(AttendanceField.DaysWorked, QuantityUnit.Days, false, false)
                : field == AttendanceField.Result && over.Length > 0 && PunchOf(over) is not null ? new(null, default, false, true)
                : field == AttendanceField.Punch && PunchOf(over) is { } punch ? new(punch, default, false, false)
                : new(field, default, false, false);
        }

        if (PunchOf(key) is { } numbered)
        {
            return key.Contains("结果", StringComparison.Ordinal) ? new(null, default, false, true) : new(numbered, default, false, false);
        }

        if (Units.Contains(key))
        {
            return new(AttendanceField.DaysWorked, QuantityUnit.WorkUnits, false, false);
        }

        // 加班 under 加项工资 is money.
        if (over.Length <= 12 && Array.Exists(Money, word => over.Contains(word, StringComparison.Ordinal) && word != "标准"))
        {
            return new(null, default, false, true) { IsTold = true };
        }

        var found = Quantity(key, note, over, overNote);
        return found.Field is not null || found.IsAside ? found : found with
        {
            IsAside = (IsAside(key, note) && !IsKind(key)) || (over.Length is > 0 and <= 12 && IsAside(over, overNote)),
            IsTold = Array.Exists(Shifts, word => key.EndsWith(word, StringComparison.Ordinal)),
        };
    }

    /// <summary>天, 小时, 分钟 within a text.</summary>
    public static QuantityUnit UnitOf(string text) =>
        text.Contains("分钟", StringComparison.Ordinal) || text.EndsWith('分') || text.Contains("MIN", StringComparison.Ordinal) ? QuantityUnit.Minutes
        : text.Contains("小时", StringComparison.Ordinal) || text is "H" or "时" || text.Contains("工时", StringComparison.Ordinal)
        || text.Contains("时数", StringComparison.Ordinal)
            ? QuantityUnit.Hours
        : text.Contains('天') || text.Contains("日数", StringComparison.Ordinal) || text == "日" ? QuantityUnit.Days
        : QuantityUnit.Unsaid;

    private static HeaderMeaning Quantity(string key, string note, string over, string overNote)
    {
        if (key.EndsWith("次数", StringComparison.Ordinal) || key.EndsWith('次') || note.Contains('次') && UnitOf(note) == QuantityUnit.Unsaid)
        {
            return new(null, default, false, true);
        }

        var unit = UnitOf(note) is not QuantityUnit.Unsaid and var noted ? noted : UnitOf(key) is not QuantityUnit.Unsaid and var own ? own
            : UnitOf(overNote) is not QuantityUnit.Unsaid and var above ? above : UnitOf(over);
        var (bare, sum) = Bare(key);
        if (Counted.TryGetValue(bare, out var field))
        {
            return Of(field, unit, sum) with { IsWhole = bare is "加班" or "加班加点" };
        }

        // 奖优年假 under 请假 is leave, and no money.
        if (over.Length > 0 && LeaveGroups.Contains(Bare(over).Text) && (bare.EndsWith('假') || LeaveKinds.Contains(bare)))
        {
            return Of(AttendanceField.OtherLeaveDays, unit, false);
        }

        if (Array.Find(Money, word => key.Contains(word, StringComparison.Ordinal)
            && !(word == "标准" && key.Contains("出勤", StringComparison.Ordinal))) is { } money)
        {
            return new(null, default, false, true) { IsTold = money is not ("标准" or "单价") };
        }

        if (over.Length == 0)
        {
            return default;
        }

        // 天数 under 病假, 小时 under 加班, 平时 and 合计 under 加班小时.
        var (bareOver, _) = Bare(over);
        if (!Counted.TryGetValue(bareOver, out field) && !(bareOver.StartsWith("加班", StringComparison.Ordinal) && Counted.TryGetValue("加班", out field)))
        {
            return default;
        }

        var under = bare.Replace("累计", "", StringComparison.Ordinal).Replace("时间", "", StringComparison.Ordinal);
        return under is "" or "平时" or "平日" or "工作日" or "周末" or "双休" or "双休日" or "休息日" or "节假日" or "法定节假日" or "法定" or "节日" or "延时" or "正常" or "特殊"
            ? Of(field, unit, sum && field == AttendanceField.OvertimeHours)
            : default;
    }

    private static HeaderMeaning Of(AttendanceField field, QuantityUnit unit, bool sum) =>
        field is AttendanceField.DaysWorked or AttendanceField.DaysDue && unit is QuantityUnit.Hours or QuantityUnit.Minutes
            ? new(null, unit, false, true) { IsTold = field == AttendanceField.DaysWorked }
            : new(field, unit, sum && AttendanceFields.IsAdditive(field), false);

    /// <summary>Without units and words of sums.</summary>
    private static (string Text, bool IsSum) Bare(string key)
    {
        var sum = false;
        foreach (var prefix in (ReadOnlySpan<string>)["本月", "当月", "月", "合计", "累计", "总计", "总"])
        {
            if (key.Length > prefix.Length && key.StartsWith(prefix, StringComparison.Ordinal))
            {
                (key, sum) = (key[prefix.Length..], sum || prefix is "合计" or "总计" or "总" or "累计");
            }
        }

        foreach (var suffix in (ReadOnlySpan<string>)
            ["总天数", "总小时数", "总小时", "总工时", "总时长", "总数", "小时数", "天数", "日数", "小时", "工时", "时数", "时长", "时间", "分钟数", "分钟", "天", "数", "合计", "总计", "小计"])
        {
            if (key.EndsWith(suffix, StringComparison.Ordinal) && (key.Length > suffix.Length || suffix is not "数"))
            {
                (key, sum) = (key[..^suffix.Length], sum || suffix[0] == '总' || suffix is "合计" or "小计");
            }
        }

        return (key, sum);
    }

    // 上班1, 上班1打卡时间, 下班2打卡结果.
    private static AttendanceField? PunchOf(string key) =>
        key.Length is > 2 and <= 10 && key.Any(char.IsAsciiDigit) && !key.Contains("缺卡", StringComparison.Ordinal)
            ? key.StartsWith("上班", StringComparison.Ordinal) || key.StartsWith("签到", StringComparison.Ordinal) ? AttendanceField.Arrival
            : key.StartsWith("下班", StringComparison.Ordinal) || key.StartsWith("签退", StringComparison.Ordinal) ? AttendanceField.Departure : null
        : null;

    private static bool IsUnder(string over, string key) => key is "时间" or "状态" or "结果" && Counted.ContainsKey(Bare(over).Text);

    private static bool IsAside(string key, string note) =>
        (key.Length == 0 && note.Length == 0)
        || Array.Exists(Asides, word => key.Contains(word, StringComparison.Ordinal) || (key.Length == 0 && note.Contains(word, StringComparison.Ordinal)))
        || key.Contains("MIN", StringComparison.Ordinal);

    private static FrozenDictionary<string, AttendanceField> Build(params (AttendanceField Field, string Headers)[] words) =>
        words.SelectMany(word => word.Headers.Split(' ').Select(header => KeyValuePair.Create(header, word.Field))).ToFrozenDictionary(StringComparer.Ordinal);
}
