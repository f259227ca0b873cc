using static WageSupervision.Domain.Parameters.ParameterColumnKind;

namespace WageSupervision.Domain.Parameters;

/// <summary>The tables of dated data, with their columns.</summary>
public static class ParameterTables
{
    private static readonly ParameterColumn EffectiveFrom = new("effective_from", "生效日", Day) { Required = true, IsKey = true };
    private static readonly ParameterColumn EffectiveTo = new("effective_to", "失效日", Day) { Hint = "最后一天有效，含这一天；仍然有效的不填" };
    private static readonly ParameterColumn PublishedOn = new("published_on", "公布日", Day) { Hint = "可以晚于生效日（溯及既往）" };
    private static readonly ParameterColumn DocumentNumber = new("doc_no", "文号", Text);
    private static readonly ParameterColumn Source = new("source", "来源", ParameterColumnKind.Source) { Hint = "公布它的网页或者公报" };

    private static readonly ParameterColumn Verification = new("verification", "核对情况", Text)
    {
        Words = ["verified-official", "verified-official-media", "verified-text-copy", "verified-secondary", "partial", "inferred", "unverified", "not-found"],
    };

    private static readonly ParameterColumn Note = new("note", "备注", Text);
    private static readonly ParameterPattern Code = new("33[0-9]{4}", "33 开头的六位数字");
    private static readonly ParameterPattern Codes = new("33[0-9]{4}(; ?33[0-9]{4})*", "33 开头的六位数字，几个代码用半角分号（;）隔开");

    private static readonly ParameterPattern AreaCodes = new(
        @"33[0-9]{4}(\([^();]+\))?(; ?33[0-9]{4}(\([^();]+\))?)*", "33 开头的六位数字，几个代码用半角分号（;）隔开；只指一部分的，在代码后面用括号写明，例如 330305(灵昆街道)");

    private static readonly ParameterPattern Tier = new("[1-9](-[1-9])?", "通知里的第几档，写成 1、2、3 的样子；跨几档的写成 1-3");
    private static readonly ParameterPattern DueDay = new("[0-9]|1[0-9]|2[0-8]", "1 到 28 之间的数，或者 0");
    private static readonly ParameterPattern Provision = new("[A-Z0-9]+(-[0-9]+){1,3}", "规则编号，规则页上写着");
    private static readonly ParameterPattern ThresholdName = new("[a-z0-9]+(-[a-z0-9]+)*", "小写字母、数字和短横线，例如 inspection-fine-min");

    /// <summary>最低工资标准.</summary>
    public static ParameterTable MinimumWages { get; } = new(
        MinimumWageTable.Name,
        "最低工资标准",
        "按地区和时期；第六条、第十七条、第二十二条按它比较。金额空着表示还没有查到，不猜。",
        "minimum-wages.csv",
        [
            EffectiveFrom,
            EffectiveTo,
            PublishedOn,
            new("prefecture", "设区的市", Text) { Required = true, IsKey = true },
            new("area", "适用地区", Text) { Required = true, IsKey = true, Hint = "照通知的原话" },
            new("gb2260_codes", "行政区划代码", Text) { Hint = "几个代码用分号隔开；末两位 00 指全市；没有国标代码的开发区不填", Pattern = AreaCodes },
            new("tier", "档次", Text) { Pattern = Tier },
            new("monthly_cny", "每月（元）", Number) { AboveZero = true },
            new("hourly_cny", "每小时（元）", Number) { AboveZero = true },
            DocumentNumber,
            Source,
            Verification,
            Note,
        ]);

    /// <summary>工作日历.</summary>
    public static ParameterTable WorkCalendar { get; } = new(
        Domain.Parameters.WorkCalendar.Name,
        "工作日历",
        "国务院每年的放假通知写明的放假日和调休上班日；没有写明的，周一至周五上班。通知没有录入的年份，凡要数工作日的都不能认定。",
        "holidays.csv",
        [
            new("date", "日期", Day) { Required = true, IsKey = true },
            new("day", "安排", Text) { Required = true, Words = ["off", "work"], Hint = "放假（off），或者调休上班（work）" },
            new("name", "节日", Text) { Required = true },
            DocumentNumber,
            PublishedOn,
        ]);

    /// <summary>行政区划.</summary>
    public static ParameterTable Divisions { get; } = new(
        "divisions",
        "行政区划代码",
        "本省各级行政区划的国标代码和启用、停用的月份；撤并、更名、改码的都保留。",
        "zhejiang-divisions.csv",
        [
            new("code", "代码", Text) { Required = true, IsKey = true, Pattern = Code },
            new("name", "名称", Text) { Required = true },
            new("type", "类别", Text) { Required = true, Words = ["省", "地级市", "市辖区", "县级市", "县", "自治县"] },
            new("prefecture_code", "上级代码", Text) { Pattern = Code },
            new("valid_from", "启用月份", Month),
            new("valid_to", "停用月份", Month) { Hint = "最后一个可用的月份" },
            new("successor_code", "接替的代码", Text) { Hint = "几个用分号隔开", Pattern = Codes },
            Note,
        ]);

    /// <summary>医疗期.</summary>
    public static ParameterTable MedicalTreatment { get; } = new(
        MedicalTreatmentTable.Name,
        "医疗期",
        "按实际工作年限和在本单位的工作年限；第十七条的病伤假工资只在医疗期内适用。",
        "medical-treatment-periods.csv",
        [
            EffectiveFrom,
            EffectiveTo,
            PublishedOn,
            new("total_years_from", "实际工作年限（起，含）", Number) { Required = true, IsKey = true },
            new("total_years_below", "实际工作年限（不满）", Number),
            new("employer_years_from", "本单位工作年限（起，含）", Number) { Required = true, IsKey = true },
            new("employer_years_below", "本单位工作年限（不满）", Number),
            new("months", "医疗期（月）", Number) { Required = true, AboveZero = true },
            new("counted_within_months", "累计计算的月数", Number) { Required = true, AboveZero = true },
            DocumentNumber,
            Source,
            Verification,
            Note,
        ]);

    /// <summary>其他法规的幅度和数额标准.</summary>
    public static ParameterTable Thresholds { get; } = new(
        "legal-threshold",
        "其他法规的幅度和数额",
        "加付赔偿金的比例、其他法规的罚款幅度、拒不支付劳动报酬罪的数额标准等。二手来源的都注明；空着表示没有查到。",
        "legal-thresholds.csv",
        [
            new("name", "名称", Text) { Required = true, IsKey = true, Pattern = ThresholdName },
            EffectiveFrom,
            EffectiveTo,
            PublishedOn,
            new("value", "数值", Number),
            new("unit", "单位", Text) { Required = true, Words = ["yuan", "share"], Hint = "元（yuan），或者比例（share）" },
            DocumentNumber,
            Source,
            Verification,
            Note,
        ]);

    /// <summary>申报要求.</summary>
    public static ParameterTable FilingDuties { get; } = new(
        "filing-duties",
        "申报要求和期限",
        "哪些地区的企业从哪个月起每月申报什么、几日前申报，依据哪份通知。没有写进来的不要求。办法第三十条的责令另由监察员作出，不在这张表里。",
        "filing-duties.csv",
        [
            new("kind", "申报什么", Text) { Required = true, IsKey = true, Words = ["payroll", "attendance"] },
            new("area_code", "适用地区代码", Text) { Required = true, IsKey = true, Pattern = Code, Hint = "330000 是全省，末两位 00 是全市；几个地区都有要求的，适用范围最小的那个" },
            new("from_month", "从哪个月的工资起", Month) { Required = true, IsKey = true, Hint = "不能早于本月；已经开始的不能改，增加一行新的" },
            new("due_day", "次月几日前", Text) { Required = true, Pattern = DueDay, Hint = "含这一天，遇休息日、节假日顺延到下一个工作日；填 0 表示从这个月起不再要求" },
            new("doc_no", "文号", Text) { Required = true, Hint = "提出这项要求的通知" },
            PublishedOn,
            Source,
            Note,
        ]);

    /// <summary>裁量基准.</summary>
    public static ParameterTable PenaltyGrades { get; } = new(
        "penalty-grades",
        "处罚裁量基准",
        "公布的裁量基准：哪一个条款分几档、每一档什么情形、罚多少。没有查到公布的基准，表是空的；没有写进来的条款不分档。",
        "penalty-grades.csv",
        [
            new("provision", "条款", Text) { Required = true, IsKey = true, Pattern = Provision },
            new("grade", "档次", Text) { Required = true, IsKey = true, Words = ["较轻", "一般", "较重"] },
            EffectiveFrom,
            EffectiveTo,
            PublishedOn,
            new("conditions", "适用的情形", Text) { Required = true, Hint = "照基准的原话" },
            new("min_cny", "最低（元）", Number) { Required = true },
            new("max_cny", "最高（元）", Number) { Required = true, AboveZero = true },
            new("doc_no", "文号", Text) { Required = true },
            Source,
            Verification,
            Note,
        ]);

    /// <summary>All tables.</summary>
    public static IReadOnlyList<ParameterTable> All { get; } =
        [MinimumWages, WorkCalendar, MedicalTreatment, Thresholds, Divisions, FilingDuties, PenaltyGrades];

    /// <summary>The table with that name, or <c>null</c>.</summary>
    public static ParameterTable? Find(string? name) => All.FirstOrDefault(table => table.Name == name);
}
