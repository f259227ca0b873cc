using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.Order353;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Cases;

/// <summary>A breach that a case can establish besides unpaid wages: what is to be done about it, and the fine it can lead to.</summary>
/// <param name="Key">Stored, for good.</param>
/// <param name="Title">What was done or left undone.</param>
/// <param name="Duty">The provision that is broken.</param>
/// <param name="FineBasis">The provision of the fine.</param>
/// <param name="AfterRefusal">Whether it is fined only once an order to correct was not kept.</param>
public sealed record BreachGround(string Key, string Title, Basis Duty, Basis FineBasis, bool AfterRefusal)
{
    /// <summary>The name of its range among the thresholds; <c>null</c> where the Order itself sets it.</summary>
    internal string? Threshold { get; init; }

    /// <summary>The name of the range for responsible persons; <c>null</c> where the law sets none.</summary>
    internal string? PersonThreshold { get; init; }

    /// <summary>Whom the law fines besides the unit; empty where it fines the unit alone.</summary>
    public IReadOnlyList<ResponsibleAs> Persons { get; internal init; } = [];

    /// <summary>Whether it fines one kind of them instead of the other (或者), not both.</summary>
    public bool OneKindOfPersons { get; internal init; }

    /// <summary>The provision of a warning, which asks for no refusal; <c>null</c> where the law gives none.</summary>
    public Basis? WarningBasis { get; internal init; }

    /// <summary>What the law has the authority order about it.</summary>
    public string Remedy { get; internal init; } = "责令改正";

    /// <summary>The grounds, by key, of which the same act can be a breach, too: of several fines the higher applies (行政处罚法第二十九条).</summary>
    public IReadOnlyList<string> SameAct { get; internal init; } = [];

    /// <summary>Whether a natural person who hires can do it: the Order binds enterprises, 条例724 names units, 第三十条 names nobody.</summary>
    public bool BindsPersons => Duty.Code == Regulations.LabourInspection;

    /// <summary>What it can lead to, in words, with the range of a day.</summary>
    public string Penalty(LegalThresholds thresholds, DateOnly day)
    {
        List<string> said = [];
        if (WarningBasis is { } warning)
        {
            said.Add($"警告（{warning.CitationAmongLaws}）");
        }

        var range = Range(Respondent.Enterprise, thresholds, day) is { } unit ? $"罚款 {Money.Show(unit.Min)} 至 {Money.Show(unit.Max)} 元" : "罚款";
        var persons = Range(Respondent.ResponsiblePerson, thresholds, day) is { } person
            ? $"，责任人员 {Money.Show(person.Min)} 至 {Money.Show(person.Max)} 元" : "";
        said.Add($"{(AfterRefusal ? "逾期不改正的，" : "")}{range}{persons}（{FineBasis.CitationAmongLaws}）");
        return string.Join('；', said);
    }

    /// <summary>The lawful range on a day, both ends included; <c>null</c> where the law sets none for the respondent, or it is not known.</summary>
    public PenaltyRange? Range(Respondent respondent, LegalThresholds thresholds, DateOnly day)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        if (Threshold is null)
        {
            return Penalties.Assess(new(Violation.RecordFalsification, null, null, false, day), thresholds).Fines
                .FirstOrDefault(fine => fine.Respondent == respondent);
        }

        return (respondent == Respondent.Enterprise ? Threshold : PersonThreshold) is { } name && thresholds.Range(name, day) is { } range
            ? new(respondent, FineBasis.RuleId, range.Min, range.Max) : null;
    }
}

/// <summary>The breaches that a case can establish besides unpaid wages.</summary>
public static class BreachGrounds
{
    /// <summary>Refusing itself, by its key: what was not kept was ordered in another case, or is a decision.</summary>
    internal const string OrderRefused = "order-refused";

    private const string Inspection = "inspection-fine";
    private const string Within = "责令限期改正";

    /// <summary>All, those of the Order first.</summary>
    public static IReadOnlyList<BreachGround> All { get; } =
    [
        Corrected("paid-in-kind", "以实物、有价证券支付工资", 9, 1, "site-paid-in-kind"),
        Corrected("not-to-the-worker", "没有把工资付给劳动者本人", 10, 1),
        Corrected("no-pay-list", "没有编制工资支付表，或者没有提供工资清单", 11, 1, "site-ledger"),
        Corrected("pay-sheet", "工资支付表缺少应当载明的内容，或者保存不足 2 年", 11, 2, "site-ledger"),
        Corrected("attendance", "没有书面记录出勤、每月核对，或者保存不足 2 年", 12, 1),
        Corrected("records-withheld", "不让劳动者查询、核对本人的记录", 13, 1),
        Corrected("pay-cycle", "没有至少每月支付一次工资（非全日制用工超过 15 日）", 14, 1),
        Corrected("pay-system", "工资支付制度违反规定", 33, 1) with { WarningBasis = Quote(Regulations.Order353, 33, 1) },
        new("records-falsified", "伪造、变造、隐匿、销毁工资支付记录或者出勤记录", Quote(Regulations.Order353, 13, 2), Quote(Regulations.Order353, 34, 1), false)
        {
            Persons = [ResponsibleAs.LegalRepresentative, ResponsibleAs.Manager],
            OneKindOfPersons = true,
            Remedy = Within,
            SameAct = ["false-evidence"],
        },
        OfInspection("obstruction", "抗拒、阻挠劳动保障监察", 1, 1),
        OfInspection("false-evidence", "不按要求报送材料、隐瞒事实、出具伪证或者隐匿、毁灭证据", 2, 2) with { SameAct = ["records-falsified"] },
        OfInspection(OrderRefused, "经责令改正拒不改正，或者拒不履行行政处理决定", 3, 3),

        // Fined is not the retaliation, but that an order to make it good was not kept.
        OfInspection("retaliation", "打击报复举报人、投诉人", 4, 3) with { AfterRefusal = true },
        OnSite("site-paid-in-kind", "以实物、有价证券代替货币支付农民工工资", 54, 1, "paid-in-kind"),
        OnSite("site-ledger", "没有编制工资支付台账并依法保存，或者没有提供工资清单", 54, 2, "no-pay-list", "pay-sheet"),
        OnSite("site-cards", "扣押农民工的社会保障卡或者银行卡", 54, 3),
        OnSite("site-account", "没有按规定开设或者使用农民工工资专用账户", 55, 1),
        OnSite("site-deposit", "没有按规定存储工资保证金或者提供保函", 55, 2),
        OnSite("site-roster", "没有实行劳动用工实名制管理", 55, 3),
        OnSite("site-pay-list", "分包单位没有按月考核、编制工资支付表并经本人签字", 56, 1),
        OnSite("site-supervision", "总包单位没有监督管理分包单位的用工", 56, 2),
        OnSite("site-cooperation", "分包单位没有配合总包单位的监督管理", 56, 3),
        OnSite("site-notice", "没有实行施工现场维权信息公示", 56, 4),
        OnSite("site-guarantee", "建设单位没有提供工程款支付担保", 57, 1),
        OnSite("site-funds", "建设单位没有及时足额拨付人工费用", 57, 2),
        OnSite("site-papers", "拒不提供或者无法提供施工合同、专用账户资料", 57, 3),
    ];

    /// <summary>The one of a key, or <c>null</c>.</summary>
    public static BreachGround? Find(string? key) => All.FirstOrDefault(ground => ground.Key == key);

    /// <summary>The provision that a penalty rests on, by its id; <c>null</c> where neither a rule nor a ground has it.</summary>
    public static Basis? BasisOf(string ruleId) =>
        RuleBook.Find(ruleId)?.Basis ?? All.FirstOrDefault(ground => ground.FineBasis.RuleId == ruleId)?.FineBasis;

    // The Order itself sets no fine for these: not keeping an order to correct is fined by the regulation on inspection.
    private static BreachGround Corrected(string key, string title, int article, int paragraph, params string[] same) => new(
        key, title, Quote(Regulations.Order353, article, paragraph), Quote(Regulations.LabourInspection, 30, 1, 3), true)
    { Threshold = Inspection, SameAct = same };

    private static BreachGround OfInspection(string key, string title, int item, int fined) => new(
        key, title, Quote(Regulations.LabourInspection, 30, 1, item), Quote(Regulations.LabourInspection, 30, 1, fined), false)
    { Threshold = Inspection };

    private static BreachGround OnSite(string key, string title, int article, int item, params string[] same)
    {
        var basis = Quote(Regulations.MigrantWages, article, 1, item);
        return new(key, title, basis, basis, true)
        {
            Threshold = article == 54 ? "migrant-fine-54" : "migrant-fine-55-57",
            PersonThreshold = article == 54 ? "migrant-fine-54-person" : null,
            Persons = article == 54 ? Enum.GetValues<ResponsibleAs>() : [],
            Remedy = Within,
            SameAct = same,
        };
    }

    private static Basis Quote(string code, int article, int paragraph, int? item = null) => LawText.Quote(code, article, paragraph, item);
}
