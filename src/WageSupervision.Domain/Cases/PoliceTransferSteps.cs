using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;

namespace WageSupervision.Domain.Cases;

/// <summary>What is to be handed to the police.</summary>
/// <param name="Police">Which police office.</param>
/// <param name="Facts">The facts for which a crime is suspected.</param>
/// <param name="Materials">The keys of the papers and evidence chosen.</param>
public sealed record PoliceTransferTerms(string Police, string Facts, IReadOnlyList<string> Materials);

/// <summary>提请移送公安机关: what is suspected, how far the figures are reached, and what is handed over.</summary>
/// <param name="Police">Which police office.</param>
/// <param name="Reason">The facts.</param>
/// <param name="OrderedBy">By what payment was ordered.</param>
/// <param name="Figures">How far the figures were reached on that day, with their sources.</param>
/// <param name="Outstanding">Yuan ordered and unpaid.</param>
/// <param name="Workers">To how many.</param>
/// <param name="Materials">What is handed over.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("police-transfer-proposed")]
public sealed record PoliceTransferProposed(
    string Police, string Reason, string OrderedBy, IReadOnlyList<string> Figures, decimal Outstanding, int Workers,
    IReadOnlyList<CaseMaterial> Materials, Guid ProposedBy) : CaseProposal(Reason, ProposedBy)
{
    /// <inheritdoc/>
    public override EventWords Words() => new("提请移送公安机关", string.Join("。", Points().Select(point => point.TrimEnd('。'))) + "。");

    /// <inheritdoc/>
    public override IReadOnlyList<string> Points() =>
    [
        $"移送{Police}：{Reason}",
        OrderedBy,
        $"没有支付 {Workers} 人、{Yuan(Outstanding)}",
        .. Figures,
        $"移送材料 {Materials.Count} 件：{string.Join('、', Materials.Select(material => material.Line))}",
    ];
}

/// <summary>批准移送公安机关.</summary>
/// <param name="Proposed">What was approved.</param>
[StoredAs("police-transfer-approved")]
public sealed record PoliceTransferApproved(PoliceTransferProposed Proposed) : CaseApproval
{
    internal override Type Settles => typeof(PoliceTransferProposed);

    /// <inheritdoc/>
    public override EventWords Words() => new("批准移送公安机关", $"{Proposed.Police}。24 小时内送出；公安机关不立案或者退回以前，不作罚款决定");
}

/// <summary>提请移送公安机关, once the figures are reached and the term of the order is over.</summary>
public sealed class ProposePoliceTransferStep() : ProposalStep<PoliceTransferTerms, PoliceTransferProposed>(
    new StepCard("police-transfer", "移送公安机关")
    {
        Action = "ProposePoliceTransfer",
        ActionWords = "提请移送公安机关",
        Roles = [Role.Inspector],
        Page = "/Cases/PoliceTransfer",
        Law = PoliceTransfer.Rules + "第三条、第五条",
        Place = 100,
    })
{
    /// <summary>Where the order of one who has fled was posted: nothing else leads on, and the figures are reached.</summary>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) =>
        CrimeThreshold.IsPostedAndReached(file, facts) && Gate(file, facts).IsOpen;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, PoliceTransferTerms terms)
    {
        if (CaseMaterials.Chosen(file, terms.Materials).Count == 0)
        {
            yield return Wrong("no-materials", PoliceTransfer.Rules + "第六条", "请至少选一件移送的文书或者证据。", "Materials");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts) => NotUnderway(file, facts);

    /// <inheritdoc/>
    protected override PoliceTransferProposed Make(SupervisionCase file, CaseFacts facts, PoliceTransferTerms terms, string number)
    {
        var refusal = CrimeThreshold.Of(file, facts.Today);
        return new(terms.Police, terms.Facts, CrimeThreshold.OrderedBy(file), [.. refusal.Reasons(facts.Thresholds).SkipLast(1)], refusal.Total,
            refusal.Workers, CaseMaterials.Chosen(file, terms.Materials), facts.Actor)
        { On = facts.Today };
    }

    internal static IEnumerable<Precondition> NotUnderway(SupervisionCase file, CaseFacts facts) =>
    [
        .. CrimeThreshold.Reached(file, facts),
        new(!file.Police.IsUnderway, "没有正在移送或者公安机关正在办理的", "transfer-underway", PoliceTransfer.Rules + "第五条"),
    ];
}

/// <summary>批准移送公安机关, by another person than the proposer; the figures must still be reached.</summary>
public sealed class ApprovePoliceTransferStep() : ApprovalStep<PoliceTransferProposed, PoliceTransferApproved>(
    new StepCard("approve-police-transfer", "批准移送公安机关")
    {
        Action = CaseApprovals.Action,
        ActionWords = CaseApprovals.ActionWords,
        Roles = [Role.Supervisor],
        Page = CaseApprovals.Page,
        Query = "?of=police-transfer-proposed",
        Law = PoliceTransfer.Rules + "第五条",
        Place = 101,
    })
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Holds(SupervisionCase file, CaseFacts facts, PoliceTransferProposed? proposal) =>
        ProposePoliceTransferStep.NotUnderway(file, facts);

    /// <inheritdoc/>
    protected override PoliceTransferApproved Approve(SupervisionCase file, CaseFacts facts, PoliceTransferProposed proposal, string number) =>
        new(proposal) { On = facts.Today };
}

/// <summary>移送公安机关: the letter with its list; a fine decided before is told to the police.</summary>
/// <param name="TransferNumber">文号 of the letter.</param>
/// <param name="Police">To whom.</param>
/// <param name="EarlierFine">The fine decided before, in words; <c>null</c> where there was none.</param>
/// <param name="Addressee">Whom it concerns.</param>
[StoredAs("police-transfer-sent")]
public sealed record PoliceTransferSent(string TransferNumber, string Police, string? EarlierFine, Addressee Addressee) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("移送公安机关", $"{TransferNumber}，{Police}" + (EarlierFine is null ? "" : $"。告知公安机关：{EarlierFine}"));
}

/// <summary>制作移送书 and send it, after the approval.</summary>
public sealed class SendPoliceTransferStep() : CaseStep<NoTerms, PoliceTransferSent>(new StepCard("send-police-transfer", "制作移送书并送出")
{
    Action = "SendPoliceTransfer",
    ActionWords = "移送公安机关",
    Roles = [Role.Inspector],
    Page = "/Cases/Police",
    Query = "?step=send",
    Law = PoliceTransfer.Rules + "第五条、第六条",
    Series = "人社监移",
    Place = 4,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => file is { ClosedOn: null, Police: { Approved: not null, Sent: null } };

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        .. CrimeThreshold.Reached(file, facts),
        new(file.Police.Approved is not null, "移送已经批准", "transfer-not-approved", PoliceTransfer.Rules + "第五条"),
        new(file.Police.Sent is null, "还没有送出", "transfer-sent", PoliceTransfer.Rules + "第五条"),
        new(file.Proposals.Of<PoliceTransferWithdrawalProposed>() is null, "没有等待决定的撤回移送", "withdrawal-pending", PoliceTransfer.Rules + "第五条"),
    ];

    /// <inheritdoc/>
    protected override PoliceTransferSent Make(SupervisionCase file, CaseFacts facts, NoTerms terms, string number) => new(
        number, file.Police.Approved!.Proposed.Police,
        file.Penalty is { } penalty ? $"{Iso(penalty.On)} 已决定{Sanction.Words(penalty.Fine)}（{penalty.DecisionNumber}），判处罚金的依法折抵" : null, facts.Addressee)
    { On = facts.Today };
}
