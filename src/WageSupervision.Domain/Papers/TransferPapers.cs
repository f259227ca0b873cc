using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>涉嫌犯罪案件移送审批表 (《行政执法机关移送涉嫌犯罪案件的规定》第五条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whom it concerns.</param>
/// <param name="Police">Which police office.</param>
/// <param name="ProposedOn">The day of the report.</param>
/// <param name="Facts">The facts for which a crime is suspected.</param>
/// <param name="OrderedBy">By what payment was ordered.</param>
/// <param name="Figures">How far the figures were reached, with their sources.</param>
/// <param name="Workers">How many workers.</param>
/// <param name="Outstanding">Yuan ordered and unpaid.</param>
/// <param name="Materials">What is handed over.</param>
[PaperKind("police-transfer-approval", "涉嫌犯罪案件移送审批表")]
public sealed record PoliceTransferApprovalPaper(
    string CaseNumber, Addressee To, string Police, DateOnly ProposedOn, string Facts, string OrderedBy, IReadOnlyList<string> Figures, int Workers,
    decimal Outstanding, IReadOnlyList<string> Materials) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("提请日期", ProposedOn, null, On, PoliceTransfer.Rules + "第五条");
}

/// <summary>涉嫌犯罪案件移送书, with what is owed and the list of materials (同规定第六条); it bears the receipt that the police sign.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whom it concerns.</param>
/// <param name="Police">Which police office.</param>
/// <param name="Facts">The facts for which a crime is suspected.</param>
/// <param name="OrderedBy">By what payment was ordered.</param>
/// <param name="Lines">What was ordered and is unpaid, names masked.</param>
/// <param name="Workers">How many workers.</param>
/// <param name="Outstanding">Yuan ordered and unpaid.</param>
/// <param name="EarlierFine">A fine decided before, in words; <c>null</c> where there was none.</param>
/// <param name="Materials">What is handed over.</param>
/// <param name="ApprovedOn">The day of the approval.</param>
[PaperKind("police-transfer", "涉嫌犯罪案件移送书")]
public sealed record PoliceTransferPaper(
    string CaseNumber, Addressee To, string Police, string Facts, string OrderedBy, IReadOnlyList<PaperLine> Lines, int Workers, decimal Outstanding,
    string? EarlierFine, IReadOnlyList<string> Materials, DateOnly ApprovedOn) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Sum(Outstanding, Lines, 0),
        .. PaperChecks.People(Workers, Lines),
        .. PaperChecks.Within("批准日期", ApprovedOn, null, On, PoliceTransfer.Rules + "第五条"),
    ];
}

/// <summary>案件移送函: a matter that is another's to handle.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="OpenedOn">The day of filing.</param>
/// <param name="Concerns">Whom it concerns.</param>
/// <param name="Body">To whom.</param>
/// <param name="Law">The provision under which it is theirs.</param>
/// <param name="Matter">What it is asked to handle.</param>
/// <param name="Materials">What goes with it.</param>
[PaperKind("case-referral", "案件移送函")]
public sealed record CaseReferralPaper(
    string CaseNumber, DateOnly OpenedOn, Addressee Concerns, string Body, string Law, string Matter, IReadOnlyList<string> Materials) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("移送日期", On, OpenedOn, null, "《劳动保障监察条例》第十八条");
}
