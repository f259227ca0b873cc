using System.Text.RegularExpressions;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Registers.Contracts;

/// <summary>What a column of a list of contracts can be.</summary>
public enum ContractField
{
    /// <summary>姓名.</summary>
    WorkerName,

    /// <summary>身份证号.</summary>
    IdentityNumber,

    /// <summary>签订日期.</summary>
    SignedOn,

    /// <summary>合同期限首日.</summary>
    StartsOn,

    /// <summary>合同期限末日.</summary>
    EndsOn,

    /// <summary>Both in one column, or how long it lasts.</summary>
    Term,

    /// <summary>工资支付标准.</summary>
    Standard,

    /// <summary>每月固定工资.</summary>
    MonthlyWage,

    /// <summary>项目.</summary>
    Items,

    /// <summary>形式.</summary>
    Form,

    /// <summary>时间.</summary>
    Time,

    /// <summary>每月几日发放.</summary>
    Payday,

    /// <summary>约定的其他事项.</summary>
    Others,
}

/// <summary>A field as headers name it; the first name stands in the template.</summary>
/// <param name="Field">The field.</param>
/// <param name="Expected">What a cell of it should hold.</param>
/// <param name="Names">Headers, without spaces, brackets and marks.</param>
public sealed record ContractColumn(ContractField Field, string Expected, params string[] Names);

/// <summary>The columns of a list of contracts.</summary>
public static partial class ContractColumns
{
    private static readonly string[] Terms = ["合同期限", "合同起止日期", "合同起止时间", "合同起止", "劳动合同期限", "合同期", "起止日期", "起止时间"];
    private static readonly string[] Starts = ["起", "始", "开始", "起始", "首日", "开始日期", "起始日期", "开始时间", "起始时间", "从", "自"];
    private static readonly string[] Ends = ["止", "终", "结束", "终止", "到期", "末日", "结束日期", "终止日期", "截止日期", "结束时间", "终止时间", "到", "至"];

    /// <summary>All of them, in the order of the template.</summary>
    public static IReadOnlyList<ContractColumn> All { get; } =
    [
        new(ContractField.WorkerName, "姓名，50 字以内", "姓名", "员工姓名", "职工姓名", "劳动者姓名", "人员姓名", "名字", "员工", "劳动者"),
        new(ContractField.IdentityNumber, "18 位居民身份证号，这一列设成文本格式", "身份证号", "身份证号码", "身份证", "居民身份证号", "居民身份证号码", "公民身份号码", "证件号码", "证件号"),
        new(ContractField.SignedOn, "日期，如 2026-03-05", "签订日期", "合同签订日期", "签订时间", "合同签订时间", "签约日期", "签署日期", "合同签署日期", "签订日"),
        new(ContractField.StartsOn, "日期，如 2026-03-05", [
            "合同首日", "合同开始日期", "合同起始日期", "合同生效日期", "合同开始时间", "合同起始时间", "合同开始日", "合同起始日", "合同起", "起始日期", "开始日期", "生效日期",
            .. Terms.SelectMany(term => Starts.Select(word => term + word))]),
        new(ContractField.EndsOn, "日期，如 2028-12-31；无固定期限的写“无固定期限”或者留空", [
            "合同末日", "合同结束日期", "合同终止日期", "合同到期日期", "合同到期日", "合同到期时间", "合同截止日期", "合同结束时间", "合同终止时间", "合同止", "终止日期", "结束日期",
            "到期日期", "到期日", "截止日期", .. Terms.SelectMany(term => Ends.Select(word => term + word))]),
        new(ContractField.Term, "如 2026-01-01 至 2028-12-31、3年、无固定期限", Terms),
        new(ContractField.Standard, "如 每月 6,000 元，500 字以内", "工资标准", "工资支付标准", "约定工资", "约定月工资", "合同工资", "合同约定工资", "月工资标准", "月工资", "月薪",
            "薪资标准", "薪酬标准", "日工资", "日薪", "小时工资", "时薪", "工资", "劳动报酬"),
        new(ContractField.MonthlyWage, "金额，如 6,000；合同没有约定的留空", "每月固定工资", "固定工资", "月固定工资", "固定月工资", "其中每月固定工资", "其中固定工资"),
        new(ContractField.Items, "如 基本工资、岗位工资，500 字以内", "工资项目", "项目", "工资构成", "工资组成", "薪资构成"),
        new(ContractField.Form, "如 银行转账，100 字以内", "支付形式", "支付方式", "发放方式", "发放形式", "形式", "工资支付形式", "工资支付方式", "工资发放方式"),
        new(ContractField.Time, "如 次月发放上月工资，100 字以内", "支付时间", "发放时间", "工资支付时间", "工资发放时间", "时间"),
        new(ContractField.Payday, "1 到 31，如 15、每月15日", "发薪日", "发薪日期", "发放日", "工资发放日", "发放日期", "工资发放日期", "每月几日发放", "支付日"),
        new(ContractField.Others, "500 字以内，不写号码", "约定的其他事项", "其他约定", "其他事项", "其他"),
    ];

    private static readonly Dictionary<string, ContractField> Known =
        All.SelectMany(column => column.Names.Select(name => (name, column.Field))).DistinctBy(pair => pair.name)
            .ToDictionary(pair => pair.name, pair => pair.Field);

    /// <summary>The column of a field.</summary>
    public static ContractColumn Of(ContractField field) => All[(int)field];

    /// <summary>What a header names; <c>null</c> where it is nothing of a contract.</summary>
    public static ContractField? FieldOf(string? header) => Known.TryGetValue(Bare(header), out var field) ? field : null;

    /// <summary>Whether text is a known header.</summary>
    public static bool IsKnown(string text) => FieldOf(text) is not null;

    /// <summary>A header without spaces, what stands in brackets, and marks.</summary>
    public static string Bare(string? header) => Beside().Replace(LenientText.Fold(header), "");

    [GeneratedRegex(@"\([^)]*\)|（[^）]*）|\[[^\]]*\]|[\s*:：、,，;；/\\_.。-]+")]
    private static partial Regex Beside();
}
