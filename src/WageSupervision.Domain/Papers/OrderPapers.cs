using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Papers;

/// <summary>限期改正指令书: facts, provisions, what is to be done by when, how to report back (劳动保障监察条例第十八条、第二十六条).</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">To whom.</param>
/// <param name="Lines">Who is owed what, names masked.</param>
/// <param name="PaidBefore">Yuan confirmed to have arrived before.</param>
/// <param name="Amount">Yuan to be paid.</param>
/// <param name="Workers">To how many.</param>
/// <param name="Provisions">What was broken, by article.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Demand">What is to be done, in the officer's words.</param>
/// <param name="Voids">The number of an order that was never served and that it takes the place of, or <c>null</c>.</param>
/// <param name="Amends">The number of the order in force that it takes the place of, or <c>null</c>.</param>
[PaperKind("correction-order", "劳动保障监察限期改正指令书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record CorrectionOrderPaper(
    string CaseNumber, Addressee To, IReadOnlyList<PaperLine> Lines, decimal PaidBefore, decimal Amount, int Workers, IReadOnlyList<string> Provisions,
    DateOnly Deadline, string Demand, string? Voids, string? Amends = null) : Paper
{
    /// <inheritdoc/>
    public override DateOnly? LapsesOn => Deadline;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Sum(Amount, Lines, PaidBefore),
        .. PaperChecks.People(Workers, Lines),
        .. PaperChecks.Within("改正期限", Deadline, On.AddDays(1), On.AddDays(60), "《劳动保障监察条例》第二十六条"),
    ];
}

/// <summary>欠薪债权明细: the annex of an order with the workers in full, for the copy that is served. Opened by a recorded step alone.</summary>
/// <param name="OrderNumber">Of which order.</param>
/// <param name="To">To whom.</param>
/// <param name="Lines">Who is owed what, with the full name and the last four of the identity number.</param>
/// <param name="PaidBefore">Yuan confirmed to have arrived before.</param>
/// <param name="Amount">Yuan to be paid.</param>
/// <param name="Workers">To how many.</param>
/// <param name="Deadline">The order's last day.</param>
[PaperKind("creditor-annex", "欠薪债权明细", PaperReaders.Enterprise | PaperReaders.Recorded)]
public sealed record CreditorAnnexPaper(
    string OrderNumber, Addressee To, IReadOnlyList<PaperLine> Lines, decimal PaidBefore, decimal Amount, int Workers, DateOnly Deadline) : Paper
{
    /// <inheritdoc/>
    public override DateOnly? LapsesOn => Deadline;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        [.. PaperChecks.Sum(Amount, Lines, PaidBefore), .. PaperChecks.People(Workers, Lines)];
}

/// <summary>拒不改正认定书: the order, its service, its term, what was not paid in it, why it counts as refusal.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="To">Whom it concerns.</param>
/// <param name="OrderNumber">The order.</param>
/// <param name="ServedOn">The day of its service.</param>
/// <param name="Deadline">Its last day.</param>
/// <param name="Ordered">Yuan ordered.</param>
/// <param name="Outstanding">Yuan not paid when the term ended.</param>
/// <param name="Grounds">Why.</param>
[PaperKind("refusal", "拒不改正认定书")]
public sealed record RefusalPaper(
    string CaseNumber, Addressee To, string OrderNumber, DateOnly ServedOn, DateOnly Deadline, decimal Ordered, decimal Outstanding, string Grounds) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Between("期限届满尚欠", Outstanding, 0.01m, Ordered),
        .. PaperChecks.Within("认定日期", On, Deadline.AddDays(1), null, "《浙江省企业工资支付管理办法》第三十五条"),
    ];
}

/// <summary>责令定期申报决定书（第三十条第一款）.</summary>
/// <param name="CaseNumber">The case that establishes the arrears.</param>
/// <param name="To">To whom.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Amount">Yuan owed.</param>
/// <param name="Workers">To how many.</param>
/// <param name="Grounds">Which grounds of 第三十条第二款 hold.</param>
/// <param name="FirstMonth">First day of the first wage month.</param>
/// <param name="LastMonth">First day of the last one, inclusive.</param>
/// <param name="DueDay">The day of the following month.</param>
[PaperKind("filing-order", "责令定期申报工资支付情况决定书", PaperReaders.Officers | PaperReaders.Enterprise)]
public sealed record FilingOrderPaper(
    string CaseNumber, Addressee To, string Reasons, decimal Amount, int Workers, IReadOnlyList<string> Grounds, DateOnly FirstMonth, DateOnly LastMonth,
    int DueDay) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
        PaperChecks.Within("申报的最后一个月", LastMonth, FirstMonth, null, "《浙江省企业工资支付管理办法》第三十条");
}

/// <summary>送达回证 (民事诉讼法第八十七条): what was served on whom, when, how, who signed, by what it is proved.</summary>
/// <param name="Document">What the document is called.</param>
/// <param name="DocumentNumber">Its number.</param>
/// <param name="MadeOn">The day on it.</param>
/// <param name="To">On whom.</param>
/// <param name="Method">How.</param>
/// <param name="PublishedOn">公告发布的日期; <c>null</c> where it was served otherwise.</param>
/// <param name="ServedOn">The day on which it counts as served.</param>
/// <param name="ReceivedBy">Who signed, by function.</param>
/// <param name="Particulars">Witnesses or a recording, the number of the letter, that of the consent, the place of the public notice.</param>
/// <param name="RecordedOn">The day it was recorded.</param>
/// <param name="LateReason">Why it was recorded late, or <c>null</c>.</param>
/// <param name="EvidenceHash">SHA-256 of the 送达回证's file as 64 hex digits; empty where there is none.</param>
[PaperKind("service-receipt", "送达回证")]
public sealed record ServiceReceiptPaper(
    string Document, string DocumentNumber, DateOnly MadeOn, Addressee To, ServiceMethod Method, DateOnly? PublishedOn, DateOnly ServedOn, string ReceivedBy,
    string Particulars, DateOnly RecordedOn, string? LateReason, string EvidenceHash) : Paper
{
    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults() =>
    [
        .. PaperChecks.Within("送达日期", ServedOn, MadeOn, RecordedOn, "《民事诉讼法》第八十七条"),
        .. PaperChecks.Within("公告送达的日期", PublishedOn is null ? null : ServedOn, PublishedOn?.AddDays(ServiceTerms.PublicNoticeDays), null,
            "《民事诉讼法》第九十五条"),
    ];
}
