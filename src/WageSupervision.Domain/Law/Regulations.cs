namespace WageSupervision.Domain.Law;

/// <summary>A regulation the portal quotes.</summary>
/// <param name="Code">Its short code in rule ids.</param>
/// <param name="Title">The full title.</param>
/// <param name="Number">文号.</param>
/// <param name="InForceFrom">The first day of its effect; earlier facts are not judged by it.</param>
/// <param name="ArticleSuffix">之一 where the code stands for an inserted article, else empty.</param>
/// <param name="IsCitedByArticle">Whether the articles quoted have one paragraph each, so that neither citations nor rule ids name it.</param>
public sealed record RegulationEntry(
    string Code, string Title, string Number, DateOnly InForceFrom, string ArticleSuffix = "", bool IsCitedByArticle = false);

/// <summary>The regulations the portal quotes: the Order, and those its users meet in the same hour.</summary>
public static class Regulations
{
    /// <summary>浙江省企业工资支付管理办法（浙江省人民政府令第353号）。</summary>
    public const string Order353 = "ZJ353";

    /// <summary>中华人民共和国劳动法。</summary>
    public const string Labour = "LDF";

    /// <summary>工资支付暂行规定（劳部发〔1994〕489号）。</summary>
    public const string WagePayment = "LBF1994-489";

    /// <summary>最低工资规定（劳动和社会保障部令第21号）。</summary>
    public const string MinimumWages = "LBL21";

    /// <summary>职工带薪年休假条例（国务院令第514号）。</summary>
    public const string AnnualLeave = "GWY514";

    /// <summary>劳动保障监察条例（国务院令第423号）。</summary>
    public const string LabourInspection = "GWY423";

    /// <summary>浙江省劳动保障监察条例。</summary>
    public const string ZhejiangInspection = "ZJLDJC";

    /// <summary>保障农民工工资支付条例（国务院令第724号）。</summary>
    public const string MigrantWages = "GWY724";

    /// <summary>中华人民共和国刑法第二百七十六条之一，刑法修正案（八）增加。</summary>
    public const string RefusalToPayCrime = "XF276B";

    /// <summary>最高人民法院关于审理拒不支付劳动报酬刑事案件适用法律若干问题的解释（法释〔2013〕3号）。</summary>
    public const string RefusalToPayInterpretation = "FS2013-3";

    /// <summary>All of them, the Order first; lists of rules follow this order.</summary>
    public static IReadOnlyList<RegulationEntry> All { get; } =
    [
        new(Order353, "浙江省企业工资支付管理办法", "浙江省人民政府令第353号", new(2017, 5, 1)),
        new(Labour, "中华人民共和国劳动法", "2018年12月29日第二次修正", new(1995, 1, 1), IsCitedByArticle: true),
        new(WagePayment, "工资支付暂行规定", "劳部发〔1994〕489号", new(1995, 1, 1)),
        new(MinimumWages, "最低工资规定", "劳动和社会保障部令第21号", new(2004, 3, 1)),
        new(AnnualLeave, "职工带薪年休假条例", "国务院令第514号", new(2008, 1, 1), IsCitedByArticle: true),
        new(LabourInspection, "劳动保障监察条例", "国务院令第423号", new(2004, 12, 1)),
        new(ZhejiangInspection, "浙江省劳动保障监察条例", "2020年9月24日修正", new(2005, 7, 1)),
        new(MigrantWages, "保障农民工工资支付条例", "国务院令第724号", new(2020, 5, 1)),
        new(RefusalToPayCrime, "中华人民共和国刑法", "刑法修正案（八）增加", new(2011, 5, 1), "之一"),
        new(RefusalToPayInterpretation, "最高人民法院关于审理拒不支付劳动报酬刑事案件适用法律若干问题的解释", "法释〔2013〕3号", new(2013, 1, 23)),
    ];

    private static readonly Dictionary<string, (int Place, RegulationEntry Entry)> ByCode =
        All.Select((entry, place) => (place, entry)).ToDictionary(item => item.entry.Code, StringComparer.Ordinal);

    /// <summary>The first day on which Order 353 is in force (Article 38); earlier facts are not judged by it.</summary>
    public static DateOnly Order353InForceFrom { get; } = Of(Order353).InForceFrom;

    /// <summary>The regulation with that code, or <c>null</c>.</summary>
    public static RegulationEntry? Find(string code) => ByCode.TryGetValue(code, out var found) ? found.Entry : null;

    /// <summary>The regulation with that code.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The code is unknown.</exception>
    public static RegulationEntry Of(string code) => Find(code) ?? throw new ArgumentOutOfRangeException(nameof(code), code, "unknown regulation");

    /// <summary>Where a regulation stands in <see cref="All"/>.</summary>
    internal static int PlaceOf(string code) => ByCode[code].Place;
}
