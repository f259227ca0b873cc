using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>认定拒不改正.</summary>
/// <param name="Outstanding">Yuan not paid when the term ended.</param>
/// <param name="Grounds">Why, in the inspector's words.</param>
[StoredAs("refusal-established")]
public sealed record RefusalEstablished(decimal Outstanding, string Grounds) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("认定拒不改正", $"期限届满尚欠 {Yuan(Outstanding)}。{Grounds}");
}

/// <summary>认定拒不改正; given the facts and reasons.</summary>
public sealed class RefusalStep() : CaseStep<string, RefusalEstablished>(new StepCard("refusal", "认定拒不改正")
{
    Action = "EstablishRefusal",
    ActionWords = "认定拒不改正",
    Roles = [Role.Inspector],
    Page = "/Cases/Refusal",
    Law = Arrears,
    Place = 50,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) =>
        file.Owed > 0 && !file.Police.IsUnderway && file.Unordered.Count == 0
        && file.StageOn(facts.Today) is CaseStage.AwaitingCorrection or CaseStage.CorrectionOverdue;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts)
    {
        var term = file.Order is { } order ? $"改正期限已过（期限 {Iso(order.Deadline)}，当日不算逾期）" : "改正期限已过";
        var seen = file.SeenOn is { } from ? $"送达登记以后企业已有一整天看到指令书（{Iso(from)} 登记，{Iso(from.AddDays(2))} 起可以认定）" : "送达登记以后企业已有一整天看到指令书";
        return
        [
            Open(file),
            new(file.Service is not null, "限期改正指令书已经送达", "order-not-served", Arrears),
            new(facts.Today > file.Order?.Deadline, term, "deadline-not-over", Arrears),
            new(facts.Today >= file.SeenOn?.AddDays(2), seen, "not-seen-for-a-day", Inspection),
            NotInTime(file, "期限内没有付清（期限后才付清的，仍是逾期）"),
            ProofsRead(file),
            NoStrike(file),
            NotSuspended(file),
            OrderConditions.NoAmendmentToServe(file, facts),
            OrderConditions.AllOrdered(file),
            Revised(file, facts),
            new(file.Refusal is null, "尚未作过认定", "already-established", Arrears),
        ];
    }

    /// <inheritdoc/>
    protected override RefusalEstablished Make(SupervisionCase file, CaseFacts facts, string terms, string number) =>
        new(file.OutstandingAfter(file.Order!.Deadline), terms) { On = facts.Today };
}
