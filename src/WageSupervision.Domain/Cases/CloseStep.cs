using System.Text.Json.Serialization;
using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>结案.</summary>
/// <param name="Summary">How it ended.</param>
/// <param name="UnpaidFine">Yuan of a fine that were unpaid then; <c>null</c> where there were none. They stay on the list of unpaid fines.</param>
[StoredAs("case-closed")]
public sealed record CaseClosed(
    string Summary, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] decimal? UnpaidFine = null) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "结案", Summary + (UnpaidFine is { } unpaid ? $"（结案时还有罚款 {Yuan(unpaid)} 没有缴，继续催缴）" : ""));
}

/// <summary>结案: the money has arrived and the union has its answer; given how it ended.</summary>
public sealed class CloseStep() : CaseStep<string, CaseClosed>(new StepCard("close", "结案")
{
    Action = "CloseCase",
    ActionWords = "结案",
    Roles = [Role.Inspector],
    Page = "/Cases/Close",
    Law = Inspection,
    Place = 110,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => file.StageOn(facts.Today) == CaseStage.Settled;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        Revised(file, facts),
        NoStrike(file),
        new(file.PendingRevocation is null, "没有等待决定的撤销立案", "revocation-pending", Inspection),
        new(file.Items.Count > 0, "有查实的欠薪（没有的，提请撤销立案）", "nothing-established", Inspection),
        new(file.Outstanding == 0, $"工资已全部到劳动者账户（尚欠 {Yuan(file.Outstanding)}）", "money-not-arrived", Inspection),
        new(file.Notice is null || file.Penalty is not null, "拟处罚意见已决定或者退回", "notice-pending", Notice),
        new(file.Penalty is null || file.PenaltyService is not null, "处罚决定书已经送达", "decision-not-served", Decision),
        new(file.UnionHasItsAnswer, "已书面答复工会", "union-unanswered", Union),
    ];

    /// <inheritdoc/>
    protected override CaseClosed Make(SupervisionCase file, CaseFacts facts, string terms, string number) =>
        new(terms, file.Fine.Unpaid > 0 ? file.Fine.Unpaid : null) { On = facts.Today };
}
