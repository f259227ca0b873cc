using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>立案审批表 (浙江省劳动保障监察条例第二十三条；行政处罚法第五十四条).</summary>
/// <param name="Source">Where the case comes from.</param>
/// <param name="To">Whom it concerns.</param>
/// <param name="Lines">What the findings name; may be empty.</param>
/// <param name="Workers">How many workers they concern.</param>
/// <param name="Amount">Yuan they name.</param>
/// <param name="Provisions">What may have been broken, by article.</param>
/// <param name="Grounds">Why.</param>
/// <param name="InvestigateUntil">The last of the 60 working days; <c>null</c> where the holidays are not published.</param>
/// <param name="Officers">Who handles it, with their certificates; empty where they are named later.</param>
/// <param name="FiledOn">The day of filing.</param>
/// <param name="ApprovedOn">The day on which the head of the office approved it; <c>null</c> where that was done in the case it was divided from.</param>
[PaperKind("case-filing", "劳动保障监察立案审批表")]
public sealed record CaseFilingPaper(
    string Source, Addressee To, IReadOnlyList<PaperLine> Lines, int Workers, decimal Amount, IReadOnlyList<string> Provisions, string Grounds,
    DateOnly? InvestigateUntil, string Officers = "", DateOnly? FiledOn = null, DateOnly? ApprovedOn = null) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Within("批准日期", ApprovedOn, FiledOn ?? On, On, CaseFiling.Law),
        .. PaperChecks.Sum(Amount, Lines, 0),
        .. PaperChecks.People(Workers, Lines),
        .. PaperChecks.Within("调查期限", InvestigateUntil, FiledOn ?? On, null, "《劳动保障监察条例》第十七条"),
    ];
}

/// <summary>调查询问通知书 (浙江省劳动保障监察条例第二十七条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="Asked">What is to be answered and which material is to be brought.</param>
/// <param name="Due">The last day, inclusive.</param>
/// <param name="Officers">Who handles the case, with their certificates.</param>
[PaperKind("inquiry-notice", "调查询问通知书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record InquiryNoticePaper(string CaseNumber, Addressee To, string Asked, DateOnly Due, string Officers) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("答复期限", Due, On.AddDays(1), On.AddDays(30), "《浙江省劳动保障监察条例》第二十七条");
}

/// <summary>没有付清终结时的告知劳动者书: what is left owing, and what those concerned can do.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="OpenedOn">The day of filing.</param>
/// <param name="End">How it ended.</param>
/// <param name="Law">The provision.</param>
/// <param name="Onwards">Who takes it over, or what is left to do.</param>
/// <param name="Notice">What is left owing, and what can be done.</param>
[PaperKind("case-end", "告知劳动者书")]
public sealed record CaseEndPaper(string CaseNumber, DateOnly OpenedOn, string End, string Law, string Onwards, string Notice) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("终结日期", On, OpenedOn, null, "《劳动保障监察条例》第十八条");
}

/// <summary>撤销立案审批表 (劳动保障监察条例第十八条第一款第（三）项).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="OpenedOn">The day of filing.</param>
/// <param name="To">Whom it concerned.</param>
/// <param name="Ground">Which ground.</param>
/// <param name="Reason">What was investigated and found.</param>
/// <param name="ProposedOn">The day it was proposed.</param>
/// <param name="Owed">Yuan established.</param>
/// <param name="Paid">Yuan paid.</param>
[PaperKind("case-revocation", "劳动保障监察撤销立案审批表")]
public sealed record CaseRevocationPaper(
    string CaseNumber, DateOnly OpenedOn, Addressee To, RevocationGround Ground, string Reason, DateOnly ProposedOn, decimal Owed, decimal Paid) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Between("已付", Paid, Owed, decimal.MaxValue),
        .. PaperChecks.Within("提请日期", ProposedOn, OpenedOn, On, "《劳动保障监察条例》第十八条"),
    ];
}

/// <summary>结案审批表: what was found, decided and paid, and that nothing is left (劳动保障监察条例第十八条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="OpenedOn">The day of filing.</param>
/// <param name="To">Whom it concerned.</param>
/// <param name="Lines">What was owed.</param>
/// <param name="Workers">To how many.</param>
/// <param name="Owed">Yuan owed.</param>
/// <param name="Paid">Yuan confirmed to have arrived.</param>
/// <param name="Documents">What was issued, with its number and service.</param>
/// <param name="Summary">How it ended.</param>
/// <param name="Receipts">What the workers said of the money.</param>
[PaperKind("case-closing", "劳动保障监察结案审批表")]
public sealed record CaseClosingPaper(
    string CaseNumber, DateOnly OpenedOn, Addressee To, IReadOnlyList<PaperLine> Lines, int Workers, decimal Owed, decimal Paid,
    IReadOnlyList<string> Documents, string Summary, ReceiptCount Receipts) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Sum(Owed, Lines, 0),
        .. PaperChecks.People(Workers, Lines),
        .. PaperChecks.Between("已核实清偿", Paid, Owed, decimal.MaxValue),
        .. PaperChecks.Within("结案日期", On, OpenedOn, null, "《劳动保障监察条例》第十八条"),
    ];
}

/// <summary>
/// 清偿核实证明: which money arrived with whom, and what is still owed. Made when it is confirmed, and anew when it is split among the workers.
/// </summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Who paid.</param>
/// <param name="PaidOn">The day it arrived.</param>
/// <param name="Amount">Yuan of this payment.</param>
/// <param name="Owed">Yuan owed in all.</param>
/// <param name="PaidInAll">Yuan confirmed in all, this payment included.</param>
/// <param name="Outstanding">Yuan still owed, person by person: what one was paid too much is not set against another.</param>
/// <param name="Workers">To how many something was owed.</param>
/// <param name="EvidenceHash">SHA-256 of the proof as 64 hex digits; empty where the officer saw the payment.</param>
/// <param name="Way">How it was paid; <c>null</c> where nobody has said.</param>
/// <param name="Lines">To whom, names masked; empty while that is not recorded.</param>
/// <param name="ListHash">SHA-256 of the payment list they rest on; empty where there is none.</param>
[PaperKind("payment", "工资清偿核实证明", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record PaymentPaper(
    string CaseNumber, Addressee To, DateOnly PaidOn, decimal Amount, decimal Owed, decimal PaidInAll, decimal Outstanding, int Workers, string EvidenceHash,
    PaymentWay? Way, IReadOnlyList<PaidLine> Lines, string ListHash) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Between("累计清偿", PaidInAll, Amount, decimal.MaxValue),
        .. PaperChecks.Between("尚欠", Outstanding, Math.Max(0, Owed - PaidInAll), Owed),
        .. PaperChecks.Within("到账日期", PaidOn, null, On, "《劳动保障监察条例》第十八条"),
        .. PaperChecks.Shares(Amount, Lines),
    ];
}

/// <summary>工资清偿明细: the annex of the former with the workers in full. Opened by a recorded step alone.</summary>
/// <param name="PaymentNumber">Of which proof.</param>
/// <param name="To">Who paid.</param>
/// <param name="PaidOn">The day it arrived.</param>
/// <param name="Amount">Yuan of the payment.</param>
/// <param name="Lines">To whom, with the full name and the last four of the identity number.</param>
[PaperKind("payment-annex", "工资清偿明细", PaperReaders.Enterprise | PaperReaders.Recorded)]
public sealed record PaymentAnnexPaper(string PaymentNumber, Addressee To, DateOnly PaidOn, decimal Amount, IReadOnlyList<PaidLine> Lines) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() => PaperChecks.Shares(Amount, Lines);
}

/// <summary>划去说明: which step was recorded wrongly, who found it, which papers fall with it (行政处罚法第四十七条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whom the case concerns.</param>
/// <param name="Step">What the step is called.</param>
/// <param name="StepOn">Its day.</param>
/// <param name="Sequence">Its place in the chain, from 1.</param>
/// <param name="Reason">What is wrong with it.</param>
/// <param name="Papers">The papers that fall with it, by name and number.</param>
[PaperKind("step-struck", "记录划去说明")]
public sealed record StepStruckPaper(
    string CaseNumber, Addressee To, string Step, DateOnly StepOn, int Sequence, string Reason, IReadOnlyList<string> Papers) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("划去的一步", StepOn, null, On, "《行政处罚法》第四十七条");
}

/// <summary>文书作废说明: a number that was given and is void; it is kept, so that numbers run without a gap.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="Document">What the void document is called.</param>
/// <param name="VoidNumber">Its number.</param>
/// <param name="MadeOn">Its day.</param>
/// <param name="Reason">Why it is void.</param>
[PaperKind("voided", "文书作废说明")]
public sealed record VoidedPaper(string CaseNumber, string Document, string VoidNumber, DateOnly MadeOn, string Reason) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("作废文书的日期", MadeOn, null, On, "《行政处罚法》第四十七条");
}
