using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;

namespace WageSupervision.Domain.Papers;

/// <summary>What every paper of a listing states of the order to pay that was not followed.</summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="OrderName">What the order is called.</param>
/// <param name="OrderNumber">Its number.</param>
/// <param name="ServedOn">The day of its service.</param>
/// <param name="Deadline">The last day to pay, inclusive.</param>
/// <param name="Workers">Workers of what was ordered and is unpaid.</param>
/// <param name="Amount">Yuan of it.</param>
/// <param name="Grounds">The grounds of 第五条 that hold.</param>
public sealed record ListingBasis(
    string CaseNumber, string OrderName, string OrderNumber, DateOnly ServedOn, DateOnly Deadline, int Workers, decimal Amount, IReadOnlyList<string> Grounds)
{
    internal IEnumerable<ProcedureRuleException> Faults(DateOnly on)
    {
        const string Law = "《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》第五条";
        foreach (var fault in PaperChecks.Within("责令支付的期限", Deadline, ServedOn, on.AddDays(-1), Law))
        {
            yield return fault;
        }

        if (Workers <= 0 || Amount <= 0 || Grounds.Count == 0)
        {
            yield return new("paper-sum-differs", Law, "没有写明拖欠的人数、金额和列入的情形，所以没有作出文书。请核对案件，再作一次。");
        }
    }
}

/// <summary>列入事先告知书 (第六条).</summary>
/// <param name="To">Whom it names.</param>
/// <param name="Basis">What it rests on.</param>
[PaperKind("listing-notice", "列入拖欠农民工工资失信联合惩戒对象名单事先告知书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record ListingNoticePaper(DisclosedEnterprise To, ListingBasis Basis) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => Basis.Faults(On);
}

/// <summary>列入决定书 (第八条).</summary>
/// <param name="To">Whom it names.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="NotifiedOn">The day of the service of the notice.</param>
/// <param name="Heard">What became of the objections, in words.</param>
/// <param name="StandsUntil">The last of the three years, inclusive.</param>
[PaperKind("listing-decision", "列入拖欠农民工工资失信联合惩戒对象名单决定书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record ListingDecisionPaper(DisclosedEnterprise To, ListingBasis Basis, DateOnly NotifiedOn, string Heard, DateOnly StandsUntil) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. Basis.Faults(On),
        .. PaperChecks.Within("事先告知书的送达日", NotifiedOn, null, On.AddDays(-1), "《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》第六条"),
        .. PaperChecks.Within("列入期限的最后一日", StandsUntil, On.AddYears(DishonestListing.Years), On.AddYears(DishonestListing.Years),
            "《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》第十一条"),
    ];
}

/// <summary>提前移出（不予提前移出）决定书 (第十四条).</summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="To">Whom it names.</param>
/// <param name="ListingNumber">The decision by which it was listed.</param>
/// <param name="ListedOn">From when its term ran.</param>
/// <param name="AppliedOn">The day of the application.</param>
/// <param name="CorrectedOn">The day on which the last of the arrears arrived; <c>null</c> while something is owed.</param>
/// <param name="Granted">Removed, or not.</param>
/// <param name="Reason">Why not; empty where it is removed.</param>
[PaperKind("listing-removal", "提前移出失信联合惩戒对象名单决定书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record ListingRemovalPaper(
    string CaseNumber, DisclosedEnterprise To, string ListingNumber, DateOnly ListedOn, DateOnly AppliedOn, DateOnly? CorrectedOn, bool Granted, string Reason)
    : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults()
    {
        const string Law = "《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》第十二条";
        var since = CorrectedOn > ListedOn ? CorrectedOn.Value : ListedOn;
        return
        [
            .. PaperChecks.Within("申请的日期", AppliedOn, ListedOn, On, Law),
            .. Granted && CorrectedOn is null ? [new ProcedureRuleException("paper-not-corrected", Law, "工资还没有付清，所以没有作出移出决定书。")]
                : Array.Empty<ProcedureRuleException>(),
            .. Granted ? PaperChecks.Within("提前移出的日期", On, since.AddMonths(DishonestListing.MonthsBeforeRemoval).AddDays(1), null, Law) : [],
        ];
    }
}

/// <summary>撤销列入，或者撤销提前移出、恢复列入决定书 (第十五条、第十六条).</summary>
/// <param name="CaseNumber">The case.</param>
/// <param name="To">Whom it names.</param>
/// <param name="ListingNumber">The decision by which it was listed.</param>
/// <param name="OrderNumber">The order to pay that was revoked or lost its service; empty where it is restored.</param>
/// <param name="Reason">Why.</param>
/// <param name="StandsUntil">The last of the new three years, inclusive; <c>null</c> where it is revoked.</param>
/// <param name="IsServiceStruck">The order was not revoked: its service was recorded wrongly.</param>
[PaperKind("listing-change", "撤销（恢复）列入失信联合惩戒对象名单决定书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record ListingChangePaper(
    string CaseNumber, DisclosedEnterprise To, string ListingNumber, string OrderNumber, string Reason, DateOnly? StandsUntil,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsServiceStruck = false) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => StandsUntil is { } until
        ? PaperChecks.Within("恢复列入的最后一日", until, On.AddYears(DishonestListing.Years), On.AddYears(DishonestListing.Years),
            "《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》第十五条") : [];
}
