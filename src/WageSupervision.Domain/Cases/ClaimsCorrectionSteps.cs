using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What one established sum should have been.</summary>
/// <param name="Item">The sum, by <see cref="ArrearsItem.FindingId"/>; <c>null</c> where none is chosen.</param>
/// <param name="Amount">Yuan owed; 0 where nothing is.</param>
/// <param name="Reason">What was wrong, and how that was found out.</param>
/// <param name="EvidenceId">By what it is shown; <c>null</c> where there is none.</param>
public sealed record ClaimsCorrectionTerms(Guid? Item, decimal? Amount, string Reason, Guid? EvidenceId);

/// <summary>提请更正查实的欠薪.</summary>
/// <param name="Item">The sum.</param>
/// <param name="WorkerShown">The masked name.</param>
/// <param name="Payday">When it should have been paid.</param>
/// <param name="Was">Yuan as established.</param>
/// <param name="Amount">Yuan as it should be.</param>
/// <param name="Reason">What was wrong.</param>
/// <param name="EvidenceId">By what it is shown.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("claims-correction-proposed")]
public sealed record ClaimsCorrectionProposed(
    Guid Item, string WorkerShown, DateOnly Payday, decimal Was, decimal Amount, string Reason, Guid EvidenceId, Guid ProposedBy)
    : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请更正查实的欠薪",
        $"{WorkerShown} {Day(Payday)} 应发的，由 {Yuan(Was)}更正为 {(Amount == 0 ? "不欠" : Yuan(Amount))}。{Reason}", EvidenceId);
}

/// <summary>更正查实的欠薪. What was established stands in the timeline as it was; what is owed follows the correction.</summary>
/// <param name="Items">The sum as it is now.</param>
/// <param name="OwedBefore">Yuan owed in the case until then.</param>
/// <param name="OwedAfter">Yuan owed in it from then.</param>
/// <param name="What">The correction, in words.</param>
[StoredAs("claims-corrected")]
public sealed record ClaimsCorrected(IReadOnlyList<ArrearsRevision> Items, decimal OwedBefore, decimal OwedAfter, string What) : CaseApproval, IRevisesArrears
{
    internal override Type Settles => typeof(ClaimsCorrectionProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new("更正查实的欠薪", $"{What}应付总额由 {Yuan(OwedBefore)}改为 {Yuan(OwedAfter)}");
}

/// <summary>提请更正查实的欠薪: a sum that was typed wrongly, or that is not owed. Sums of filed sheets follow their findings instead.</summary>
public sealed class ProposeClaimsCorrectionStep()
    : ProposalStep<ClaimsCorrectionTerms, ClaimsCorrectionProposed>(new StepCard("claims-correction", "更正查实的欠薪")
    {
        Action = "ProposeClaimsCorrection",
        ActionWords = "提请更正查实的欠薪",
        Roles = [Role.Inspector],
        Page = "/Cases/ClaimsCorrection",
        Law = Inspection,
        Place = 16,
        IsRare = true,
    })
{
    /// <summary>The sums that can be corrected: those that an investigation established.</summary>
    public static IReadOnlyList<ArrearsItem> Correctable(SupervisionCase file)
    {
        ArgumentNullException.ThrowIfNull(file);
        var established = file.Events.OfType<ClaimsEstablished>().SelectMany(claims => claims.Items).Select(item => item.FindingId).ToHashSet();
        return [.. file.Items.Where(item => established.Contains(item.FindingId))];
    }

    /// <inheritdoc/>
    public override bool IsOffered(SupervisionCase file, CaseFacts facts) => Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ClaimsCorrectionTerms terms)
    {
        var item = Correctable(file).FirstOrDefault(each => each.FindingId == terms.Item);
        if (terms.Item is not null && item is null)
        {
            yield return Wrong("claim-unknown", Inspection, "请选择列出的一笔。从申报的工资表发现的，不在这里更正：企业更正申报以后重新核对。", "Item");
        }

        if (terms.Amount < 0 || (item is not null && terms.Amount == item.Amount))
        {
            yield return Wrong("claim-not-changed", Inspection, "请填写更正后的金额，不欠的写 0，不能和现在的一样。", "Amount");
        }

        if (terms.EvidenceId is null)
        {
            yield return Wrong("claims-not-proved", Inspection, "请上传能说明原来查错了的文件，如银行回单、工资清单、重新询问的笔录。", "File");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => Stands(file);

    /// <inheritdoc/>
    protected override ClaimsCorrectionProposed Make(SupervisionCase file, CaseFacts facts, ClaimsCorrectionTerms terms, string number)
    {
        var item = Correctable(file).Single(each => each.FindingId == terms.Item);
        return new(item.FindingId, item.WorkerShown, item.Payday, item.Amount, terms.Amount!.Value, terms.Reason, terms.EvidenceId!.Value, facts.Actor)
        { On = facts.Today };
    }

    // What rests on the sums is taken back first: a notice is sent back, a decision is revoked.
    internal static IEnumerable<Precondition> Stands(SupervisionCase file) =>
    [
        Open(file),
        new(Correctable(file).Count > 0, "有办案中查实登记的欠薪", "nothing-established", Inspection),
        new(file.Notice is null, "没有拟处罚的事先告知和处罚决定（有的先退回、撤销）", "notice-pending", Notice),
        new(file.Handling.Notice is null, "没有行政处理的告知和决定（有的先退回、撤销）", "handling-noticed", Investigation),
        NotWithPolice(file),
        NoStrike(file),
    ];
}

/// <summary>更正查实的欠薪, by another person than the proposer.</summary>
public sealed class CorrectClaimsStep() : ApprovalStep<ClaimsCorrectionProposed, ClaimsCorrected>(new StepCard("correct-claims", "批准更正查实的欠薪")
{
    Action = CaseApprovals.Action,
    ActionWords = CaseApprovals.ActionWords,
    Roles = [Role.Supervisor],
    Page = CaseApprovals.Page,
    Query = "?of=claims-correction-proposed",
    Law = Inspection,
    Place = 17,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, ClaimsCorrectionProposed? proposal) =>
    [
        .. ProposeClaimsCorrectionStep.Stands(file),
        new(proposal is null || ProposeClaimsCorrectionStep.Correctable(file).Any(item => item.FindingId == proposal.Item && item.Amount == proposal.Was),
            "提请以后这一笔没有变过", "claim-changed", Inspection),
    ];

    /// <inheritdoc/>
    protected override ClaimsCorrected Approve(SupervisionCase file, CaseFacts facts, ClaimsCorrectionProposed proposal, string number) => new(
        [new(proposal.Item, proposal.Item, proposal.Amount)], file.Owed, file.Owed - proposal.Was + proposal.Amount, proposal.Words().Text.TrimEnd('。') + "。")
    { On = facts.Today };
}
