using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Cases;

/// <summary>A ground by which money is owed to a worker.</summary>
/// <param name="Duty">The provision that is broken; its id is stored with each sum, for good.</param>
/// <param name="Title">What was done or left undone.</param>
/// <param name="IsRefund">Whether the money was wrongly taken and is to be returned, not paid for the first time.</param>
public sealed record ClaimGround(Basis Duty, string Title, bool IsRefund = false)
{
    /// <summary>The id of the provision.</summary>
    public string RuleId => Duty.RuleId;

    /// <summary>What the employer is ordered to do.</summary>
    public string Remedy => IsRefund ? "责令限期退还" : "责令限期支付";
}

/// <summary>Every ground by which money can be owed to a worker: those a rule works out, and those that only an investigation can establish.</summary>
public static class ClaimGrounds
{
    /// <summary>All, in the order of the law.</summary>
    public static IReadOnlyList<ClaimGround> All { get; } =
    [
        .. RuleBook.All.Where(OwesMoney)
            .Select(rule => new ClaimGround(rule.Basis, rule.Breach.Name.Length > 0 ? rule.Breach.Name : rule.Title, rule.Breach.IsRefund))
            .Concat(ByInvestigation).OrderBy(ground => Regulations.PlaceOf(ground.Duty.Code)).ThenBy(ground => ground.Duty.Article)
            .ThenBy(ground => ground.Duty.Paragraph),
    ];

    /// <summary>The one of a provision, or <c>null</c>.</summary>
    public static ClaimGround? Find(string? ruleId) => All.FirstOrDefault(ground => ground.RuleId == ruleId);

    /// <summary>The provision that a sum rests on; <c>null</c> where neither a rule nor a ground has it.</summary>
    public static Basis? BasisOf(string ruleId) => RuleBook.Find(ruleId)?.Basis ?? Find(ruleId)?.Duty;

    // No sheet shows who was at a lawful social activity, or who worked on probation: no rule judges it.
    private static ClaimGround[] ByInvestigation =>
    [
        new(LawText.Quote(Regulations.Order353, 15, 1), "依法参加社会活动的时间没有支付工资"),
        new(LawText.Quote(Regulations.Order353, 18, 1), "缓刑、管制期间付出正常劳动没有支付工资"),
    ];

    private static bool OwesMoney(RuleEntry rule) => rule.Type.IsDefined(typeof(BreachAttribute), inherit: false)
        && (rule.Breach.RemedyWithoutDebt.Length == 0 || rule.Breach.NameWithoutDebt.Length > 0);
}
