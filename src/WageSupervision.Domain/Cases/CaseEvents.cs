using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Regulation.Order353.Article30;

namespace WageSupervision.Domain.Cases;

/// <summary>Where a case comes from.</summary>
public enum CaseSource
{
    /// <summary>申报核查发现.</summary>
    Findings,

    /// <summary>工会意见或者处罚建议（第二十八条）.</summary>
    UnionRecommendation,
}

/// <summary>One sum owed to one worker, taken from a finding when the case is opened.</summary>
/// <param name="FindingId">The finding it rests on.</param>
/// <param name="RuleId">The rule broken, for example <c>ZJ353-14-2</c>.</param>
/// <param name="WorkerKey">A pseudonym, the same for the same worker of this enterprise; no personal data.</param>
/// <param name="WorkerShown">The masked name, for example 张*.</param>
/// <param name="Payday">约定的发放日 of the sheet.</param>
/// <param name="Amount">Yuan owed.</param>
/// <param name="Cycle">工资支付周期 of the sheet; <c>null</c> in events from before it was kept, which all mean a month.</param>
public sealed record ArrearsItem(
    Guid FindingId, string RuleId, string WorkerKey, string WorkerShown, DateOnly Payday, decimal Amount, PayCycle? Cycle = null);

/// <summary>立案.</summary>
/// <param name="CaseNumber">案号.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Items">What is owed.</param>
/// <param name="RecommendationId">The union's recommendation it takes up, or <c>null</c>.</param>
/// <param name="Grounds">Why, in the inspector's words.</param>
public sealed record CaseOpened(string CaseNumber, CaseSource Source, IReadOnlyList<ArrearsItem> Items, Guid? RecommendationId, string Grounds) : ProcedureEvent;

/// <summary>What a later judging of one finding comes to.</summary>
/// <param name="FindingId">The finding in the case.</param>
/// <param name="LaterFindingId">The one that has taken its place.</param>
/// <param name="Amount">Yuan owed by it; 0 where it is kept, or cannot be determined.</param>
public sealed record ArrearsRevision(Guid FindingId, Guid LaterFindingId, decimal Amount);

/// <summary>采用重新核对的结论: what is owed follows findings that were judged again after the case was opened.</summary>
/// <param name="Items">Each finding with what takes its place.</param>
/// <param name="OwedBefore">Yuan owed until then.</param>
/// <param name="OwedAfter">Yuan owed from then.</param>
/// <param name="Grounds">What the inspector checked.</param>
public sealed record ArrearsRevised(IReadOnlyList<ArrearsRevision> Items, decimal OwedBefore, decimal OwedAfter, string Grounds) : ProcedureEvent;

/// <summary>作出限期改正指令书.</summary>
/// <param name="OrderNumber">文号.</param>
/// <param name="Amount">Yuan to be paid.</param>
/// <param name="Workers">To how many workers.</param>
/// <param name="Deadline">The last day, inclusive.</param>
/// <param name="Demand">What is to be done, in words.</param>
public sealed record CorrectionOrdered(string OrderNumber, decimal Amount, int Workers, DateOnly Deadline, string Demand) : ProcedureEvent;

/// <summary>How a document is served.</summary>
public enum ServiceMethod
{
    /// <summary>直接送达.</summary>
    InPerson,

    /// <summary>邮寄送达.</summary>
    Post,

    /// <summary>留置送达.</summary>
    LeftAtPremises,

    /// <summary>电子送达（经受送达人确认）.</summary>
    Electronic,
}

/// <summary>限期改正指令书送达.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function (for example 财务负责人), not by name.</param>
public sealed record CorrectionOrderServed(ServiceMethod Method, string ReceivedBy) : ProcedureEvent;

/// <summary>企业提交清偿证明.</summary>
/// <param name="EvidenceId">The stored file.</param>
/// <param name="FileHash">SHA-256 of the file, hexadecimal.</param>
/// <param name="Amount">Yuan said to be paid.</param>
/// <param name="PaidOn">The day said.</param>
public sealed record PaymentProofSubmitted(Guid EvidenceId, string FileHash, decimal Amount, DateOnly PaidOn) : ProcedureEvent;

/// <summary>清偿证明退回补正.</summary>
/// <param name="EvidenceId">Which.</param>
/// <param name="Reason">Why, all at once.</param>
public sealed record PaymentProofReturned(Guid EvidenceId, string Reason) : ProcedureEvent;

/// <summary>核实工资已到劳动者账户.</summary>
/// <param name="EvidenceId">The proof it rests on, or <c>null</c> where the inspector saw the payment itself.</param>
/// <param name="Amount">Yuan that arrived.</param>
/// <param name="PaidOn">The day the money arrived.</param>
public sealed record PaymentConfirmed(Guid? EvidenceId, decimal Amount, DateOnly PaidOn) : ProcedureEvent;

/// <summary>认定拒不改正.</summary>
/// <param name="Outstanding">Yuan not paid when the term ended.</param>
/// <param name="Grounds">Why, in the inspector's words.</param>
public sealed record RefusalEstablished(decimal Outstanding, string Grounds) : ProcedureEvent;

/// <summary>作出行政处罚事先告知书. Stored as <c>prior-notice-served</c>, from the time when writing it counted as serving it.</summary>
/// <param name="NoticeNumber">文号.</param>
/// <param name="RuleId">The provision the fine rests on.</param>
/// <param name="Fine">Yuan intended.</param>
/// <param name="Reasons">Facts and reasons.</param>
/// <param name="ProposedBy">The inspector; another person decides.</param>
/// <param name="GraveFacts">The facts of 造成严重后果，妨害公共安全, or <c>null</c> where the fine rests on 拒不改正.</param>
public sealed record PriorNoticeMade(
    string NoticeNumber, string RuleId, decimal Fine, string Reasons, Guid ProposedBy, string? GraveFacts = null) : ProcedureEvent;

/// <summary>行政处罚事先告知书送达; the period for 陈述、申辩和听证 runs from it.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function, not by name.</param>
public sealed record PriorNoticeDelivered(ServiceMethod Method, string ReceivedBy) : ProcedureEvent;

/// <summary>作出行政处罚决定.</summary>
/// <param name="DecisionNumber">文号.</param>
/// <param name="RuleId">The provision.</param>
/// <param name="Fine">Yuan.</param>
public sealed record PenaltyDecided(string DecisionNumber, string RuleId, decimal Fine) : ProcedureEvent;

/// <summary>行政处罚决定书送达.</summary>
/// <param name="Method">How.</param>
/// <param name="ReceivedBy">Who signed, by function, not by name.</param>
public sealed record PenaltyDelivered(ServiceMethod Method, string ReceivedBy) : ProcedureEvent;

/// <summary>负责人退回拟处罚意见.</summary>
/// <param name="Reason">Why.</param>
public sealed record PenaltySentBack(string Reason) : ProcedureEvent;

/// <summary>提出公示.</summary>
/// <param name="DisclosureId">The disclosure.</param>
public sealed record CaseDisclosureProposed(Guid DisclosureId) : ProcedureEvent;

/// <summary>公示已审定.</summary>
/// <param name="DisclosureId">The disclosure.</param>
/// <param name="Approved">Published, or declined.</param>
public sealed record CaseDisclosureDecided(Guid DisclosureId, bool Approved) : ProcedureEvent;

/// <summary>已书面答复工会.</summary>
/// <param name="RecommendationId">Which.</param>
public sealed record UnionAnswered(Guid RecommendationId) : ProcedureEvent;

/// <summary>结案.</summary>
/// <param name="Summary">How it ended.</param>
public sealed record CaseClosed(string Summary) : ProcedureEvent;
