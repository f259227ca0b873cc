using WageSupervision.Domain.Procedure;
using static WageSupervision.Domain.Cases.CaseConditions;
using static WageSupervision.Domain.Cases.CaseInquiry;

namespace WageSupervision.Domain.Cases;

/// <summary>The particulars of an inquiry.</summary>
/// <param name="Asked">What is to be answered and which material is to be brought.</param>
/// <param name="Due">The last day, inclusive; after today and at most 30 days ahead.</param>
public sealed record InquiryTerms(string Asked, DateOnly? Due);

/// <summary>作出调查询问通知书.</summary>
/// <param name="NoticeNumber">文号.</param>
/// <param name="Asked">What is to be answered and which material is to be brought.</param>
/// <param name="Due">The last day, inclusive.</param>
[StoredAs("inquiry-noticed")]
public sealed record InquiryNoticed(string NoticeNumber, string Asked, DateOnly Due) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("作出调查询问通知书", $"{NoticeNumber}，期限 {Day(Due)}。{Asked}");
}

/// <summary>调查询问通知书送达.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function, not by name.</param>
/// <param name="Proof">By what it is proved.</param>
[StoredAs("inquiry-served")]
public sealed record InquiryServed(ServiceMethod Method, string ReceivedBy, ServiceProof Proof) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("送达调查询问通知书", Method.Words(ReceivedBy, Proof), Proof.EvidenceId);
}

/// <summary>作出调查询问通知书, while no other waits for its answer.</summary>
public sealed class InquiryStep() : CaseStep<InquiryTerms, InquiryNoticed>(new StepCard("inquiry", "调查询问通知")
{
    Action = "NoticeInquiry",
    ActionWords = "调查询问通知",
    Roles = [Role.Inspector],
    Page = "/Cases/Inquiry",
    Law = Notices,
    Series = "人社监询",
    Place = 12,
})
{
    // A notice that is served by public notice counts as served after thirty days, and must still leave time to answer.
    private const int MostDays = 60;

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, InquiryTerms terms)
    {
        var (first, last) = (facts.Today.AddDays(1), facts.Today.AddDays(MostDays));
        if (terms.Due < first || terms.Due > last)
        {
            yield return Wrong("due-out-of-bounds", Notices, $"期限应当在 {Iso(first)} 至 {Iso(last)} 之间。", "Due");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        OfUnit(file),
        NotSuspended(file),
        TwoOfficers(file),
        new(
            file.Inquiry.Notice is null || file.Inquiry.Answer is not null || facts.Today > file.Inquiry.Notice.Due || file.Inquiry.HasLapsed(facts.Today),
            "没有等待送达或者答复的询问通知书", "inquiry-open", Notices),
    ];

    /// <inheritdoc/>
    protected override InquiryNoticed Make(SupervisionCase file, CaseFacts facts, InquiryTerms terms, string number) =>
        new(number, terms.Asked, terms.Due!.Value) { On = facts.Today };
}

/// <summary>登记调查询问通知书送达, on a day before its due day.</summary>
public sealed class ServeInquiryStep() : ServeStep<InquiryServed>(new StepCard("inquiry-service", "登记询问通知书送达")
{
    Action = "RecordService",
    ActionWords = "记录送达",
    Roles = [Role.Inspector],
    Page = "/Cases/Service",
    Law = Notices,
    Query = "?document=Inquiry",
    Place = 13,
}, "询问通知书")
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => Gate(file, facts).IsOpen && !file.Inquiry.HasLapsed(facts.Today);

    /// <inheritdoc/>
    public override IEnumerable<ProcedureRuleException> Faults(SupervisionCase file, CaseFacts facts, ServiceTerms terms)
    {
        foreach (var fault in base.Faults(file, facts, terms))
        {
            yield return fault;
        }

        if (terms.DeemedOn >= file.Inquiry.Notice?.Due)
        {
            yield return Wrong("served-too-late", Notices, $"送达时期限 {Iso(file.Inquiry.Notice.Due)} 已到，来不及答复，应当重新作出通知书。", "ServedOn");
        }
    }

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Inquiry.Notice is not null, "已作出询问通知书", "no-inquiry", Notices),
        new(file.Inquiry.Service is null, "通知书尚未登记送达", "already-served", Notices),
    ];

    /// <inheritdoc/>
    protected override InquiryServed Make(SupervisionCase file, CaseFacts facts, ServiceTerms terms, string number) =>
        new(terms.Method!.Value, terms.ReceivedBy, terms.ProofOn(facts.Today)) { On = terms.DeemedOn!.Value };

    /// <inheritdoc/>
    protected override DateOnly? MadeOn(SupervisionCase file) => file.Inquiry.Notice?.On;
}

/// <summary>An answer to an inquiry.</summary>
/// <param name="Text">What is answered.</param>
/// <param name="EvidenceId">The material; <c>null</c> where there is none.</param>
/// <param name="FileHash">SHA-256 of it, hexadecimal; <c>null</c> where there is none.</param>
public sealed record InquiryAnswerTerms(string Text, Guid? EvidenceId, string? FileHash);

/// <summary>企业答复询问、提供材料.</summary>
/// <param name="Text">What is answered.</param>
/// <param name="EvidenceId">The material; <c>null</c> where there is none.</param>
/// <param name="FileHash">SHA-256 of it, hexadecimal; <c>null</c> where there is none.</param>
[StoredAs("inquiry-answered")]
public sealed record InquiryAnswered(string Text, Guid? EvidenceId, string? FileHash) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new("企业答复询问", Text + (FileHash is { } hash ? $" 文件摘要 {hash[..16]}…" : ""), EvidenceId);
}

/// <summary>答复询问 by the enterprise: in time it keeps the burden of proof from being applied; afterwards it is still heard.</summary>
public sealed class AnswerInquiryStep() : CaseStep<InquiryAnswerTerms, InquiryAnswered>(new StepCard("inquiry-answer", "答复询问")
{
    Action = "AnswerInquiry",
    ActionWords = "企业答复询问",
    Roles = [Role.EnterpriseFiler],
    Page = "/Enterprise/Inquiry",
    Law = Notices,
    Place = 132,
})
{
    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        new(file.Inquiry.Service is not null, "收到了询问通知书", "no-inquiry", Notices),
        new(file.Events.OfType<InquiryAnswered>().Count() < Most, $"答复不到 {Most} 次（再有的，交办案人员登记为证据）", "too-many-answers", Notices),
    ];

    private const int Most = 20;

    /// <inheritdoc/>
    protected override InquiryAnswered Make(SupervisionCase file, CaseFacts facts, InquiryAnswerTerms terms, string number) =>
        new(terms.Text, terms.EvidenceId, terms.FileHash) { On = facts.Today };
}

/// <summary>认定企业没有在期限内举证: the facts are found from the complainant's material.</summary>
/// <param name="Facts">Which facts are found from which material.</param>
/// <param name="NoticeNumber">The notice that was not answered.</param>
[StoredAs("burden-applied")]
public sealed record BurdenApplied(string Facts, string NoticeNumber) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new(
        "按投诉人提供的材料认定事实", $"{NoticeNumber} 期限届满，没有答复也没有提供材料，依照{BurdenOfProof}：{Facts}");
}

/// <summary>按投诉人提供的材料认定事实, from the day after the due day of a served inquiry that was not answered; given the facts.</summary>
public sealed class BurdenStep() : CaseStep<string, BurdenApplied>(new StepCard("burden", "按投诉人的材料认定事实")
{
    Action = "ApplyBurden",
    ActionWords = "按投诉人提供的材料认定事实",
    Roles = [Role.Inspector],
    Page = "/Cases/Burden",
    Law = BurdenOfProof,
    Place = 14,
})
{
    /// <inheritdoc/>
    public override bool IsNext(SupervisionCase file, CaseFacts facts) => Gate(file, facts).IsOpen && file.Items.Count == 0;

    /// <inheritdoc/>
    protected override IEnumerable<Precondition> Asks(SupervisionCase file, CaseFacts facts) =>
    [
        Open(file),
        NotSuspended(file),
        new(file.Inquiry.Service is not null, "调查询问通知书已经送达", "inquiry-not-served", BurdenOfProof),
        new(facts.Today > file.Inquiry.Notice?.Due,
            file.Inquiry.Notice is { } notice ? $"答复的期限已过（期限 {Iso(notice.Due)}，当日不算逾期）" : "答复的期限已过", "due-not-over", BurdenOfProof),
        new(!(file.Inquiry.Answer?.On <= file.Inquiry.Notice?.Due), "企业没有在期限内答复或者提供材料", "answered-in-time", BurdenOfProof),
        new(
            file.Opened.ContactId is not null || file.Events.OfType<EvidenceAdded>().Any(each => each.Source == EvidenceSource.Worker),
            "有投诉人或者劳动者提供的材料", "no-material", BurdenOfProof),
        new(file.Inquiry.Burden is null, "还没有认定过", "burden-applied", BurdenOfProof),
    ];

    /// <inheritdoc/>
    protected override BurdenApplied Make(SupervisionCase file, CaseFacts facts, string terms, string number) =>
        new(terms, file.Inquiry.Notice!.NoticeNumber) { On = facts.Today };
}
