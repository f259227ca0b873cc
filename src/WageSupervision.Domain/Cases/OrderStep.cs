using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>The particulars of a correction order.</summary>
/// <param name="Deadline">The last day, inclusive; after today and at most 60 days ahead.</param>
/// <param name="Demand">What is to be done.</param>
public sealed record OrderTerms(DateOnly? Deadline, string Demand);

/// <summary>作出限期改正指令书.</summary>
/// <param name="OrderNumber">文号.</param>
/// <param name="Amount">Yuan to be paid.</param>
/// <param name="Workers">To how many workers.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Demand">What is to be done, in words.</param>
/// <param name="Voids">
/// The number of the order that was never served, lapsed or overtaken by what was found since, and that this one takes the place of;
/// <c>null</c> where there was none.
/// </param>
/// <param name="Addressee">To whom; <c>null</c> in events from before it was kept here.</param>
/// <param name="Amends">The number of the order in force that this one takes the place of; <c>null</c> where there was none.</param>
/// <param name="AmendedFor">Why; <c>null</c> where it amends none.</param>
[StoredAs("correction-ordered")]
public sealed record CorrectionOrdered(
    string OrderNumber, decimal Amount, int Workers, DateOnly Deadline, string Demand,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Voids = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Addressee? Addressee = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Amends = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? AmendedFor = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        Amends is null ? "作出限期改正指令书" : "变更限期改正指令书",
        (Amends is { } amended ? $"代替 {amended}：{AmendedFor?.TrimEnd('。')}。" : "")
        + (Voids is { } lapsed ? $"{lapsed} 没有送达，自动作废；重新作出 " : "")
        + $"{OrderNumber}，责令向 {Workers} 名劳动者支付 {Yuan(Amount)}，期限 {Day(Deadline)}。{Demand}");
}

/// <summary>作出限期改正指令书.</summary>
public sealed class OrderStep() : CaseStep<OrderTerms, CorrectionOrdered>(new StepCard("order", "制作限期改正指令书")
{
    Action = "OrderCorrection",
    ActionWords = "责令改正",
    Roles = [Role.Inspector],
    Page = "/Cases/Order",
    Law = Inspection,
    Series = "人社监令",
    Place = 30,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) =>
        file.StageOn(facts.Today) == CaseStage.Investigating && !CrimeThreshold.IsPostedAndReached(file, facts)
        && (file.Outstanding > 0 || (file.Items.Count == 0 && file.Breaches.Found.Count == 0));

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, OrderTerms terms)
    {
        var (first, last) = (facts.Today.AddDays(1), facts.Today.AddDays(60));
        if (terms.Deadline < first || terms.Deadline > last)
        {
            yield return Wrong("deadline-out-of-bounds", Investigation, $"改正期限应当在 {Iso(first)} 至 {Iso(last)} 之间。", "Deadline");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Items.Count > 0, "已登记查实的欠薪", "nothing-established", Inspection),
        Owed(file),
        Revised(file, facts),
        NotSuspended(file),
        CaseFiling.Approved(file),
        TwoOfficers(file),
        new(
            file.Order is null || file.HasLapsed(facts.Today), "本案没有仍然有效的指令书（没有送达而期限已到的，自动作废，可以重新作出）", "already-ordered", Inspection),
    ];

    /// <inheritdoc/>
    protected override CorrectionOrdered Make(SupervisionCase file, CaseFacts facts, OrderTerms terms, string number) =>
        new(number, file.Outstanding, file.Workers, terms.Deadline!.Value, terms.Demand, file.Order?.OrderNumber ?? file.VoidedOrder,
            facts.Addressee)
        { On = facts.Today };
}
