using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Duties;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Regulation;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Cases;

/// <summary>One entry of a timeline.</summary>
/// <param name="Title">What happened.</param>
/// <param name="On">When.</param>
/// <param name="Text">Particulars.</param>
/// <param name="Actor">Who recorded it, and when.</param>
/// <param name="EvidenceId">A file to look at, or <c>null</c>.</param>
public sealed record TimelineEntry(string Title, DateOnly On, string Text, string Actor, Guid? EvidenceId);

/// <summary>Cases and their events in words.</summary>
public static class CaseText
{
    /// <summary>The stage on a day, with the kind of its sign.</summary>
    public static (string Text, string Kind) Stage(CaseRow row, DateOnly today) => StageText(
        row.Stage == CaseStage.AwaitingCorrection && row.Deadline < today ? CaseStage.CorrectionOverdue : row.Stage);

    /// <summary>The stage as the enterprise may know it: a document says what it says from its service on.</summary>
    public static (string Text, string Kind) StageToEnterprise(CaseRow row, DateOnly today) => row.Stage switch
    {
        CaseStage.NoticeToBeServed => ("正在办理", "open"),
        CaseStage.PenaltyToBeServed => StageText(CaseStage.NoticeServed),
        _ => Stage(row, today),
    };

    /// <summary>A stage in words.</summary>
    public static (string Text, string Kind) StageText(CaseStage stage) => stage switch
    {
        CaseStage.Investigating => ("调查中", "open"),
        CaseStage.OrderToBeServed => ("指令书待送达", "look"),
        CaseStage.AwaitingCorrection => ("限期改正中", "open"),
        CaseStage.CorrectionOverdue => ("逾期未改正", "breach"),
        CaseStage.RefusalEstablished => ("已认定拒不改正", "breach"),
        CaseStage.NoticeToBeServed => ("告知书待送达", "look"),
        CaseStage.NoticeServed => ("已告知，待决定", "look"),
        CaseStage.PenaltyToBeServed => ("决定书待送达", "look"),
        CaseStage.Penalised => ("已处罚，尚未清偿", "breach"),
        CaseStage.Settled => ("已清偿，待结案", "kept"),
        _ => ("已结案", "quiet"),
    };

    /// <summary>How a document is served, in words.</summary>
    public static string Method(ServiceMethod method) => method switch
    {
        ServiceMethod.InPerson => "直接送达",
        ServiceMethod.Post => "邮寄送达",
        ServiceMethod.LeftAtPremises => "留置送达",
        _ => "电子送达（经受送达人确认）",
    };

    /// <summary>The recorded events as a timeline, newest first.</summary>
    public static IReadOnlyList<TimelineEntry> Timeline(IReadOnlyList<ProcedureEventRow> events) => [.. events.Reverse().Select(Entry)];

    private static TimelineEntry Entry(ProcedureEventRow row)
    {
        var recorded = ProcedureLog.Event(row);
        var (title, text, evidence) = Words(recorded);
        return new TimelineEntry(title, recorded.On, text, $"{row.ActorShown}，{Show.Time(row.RecordedAt)} 登记", evidence);
    }

    private static (string Title, string Text, Guid? Evidence) Words(ProcedureEvent recorded) => recorded switch
    {
        CaseOpened e => ("立案", $"{e.CaseNumber}，{(e.Source == CaseSource.UnionRecommendation ? "来自工会建议" : "来自申报核查")}，{e.Items.Count} 项发现，共 {Show.Yuan(e.Items.Sum(i => i.Amount))} 元。{e.Grounds}", null),
        ArrearsRevised e => ("采用重新核对的结论", $"{e.Items.Count} 项发现重新核对过，应付总额由 {Show.Yuan(e.OwedBefore)} 元改为 {Show.Yuan(e.OwedAfter)} 元。{e.Grounds}", null),
        CorrectionOrdered e => ("作出限期改正指令书", $"{e.OrderNumber}，责令向 {e.Workers} 名劳动者支付 {Show.Yuan(e.Amount)} 元，期限 {Show.Date(e.Deadline)}。{e.Demand}", null),
        CorrectionOrderServed e => ("送达限期改正指令书", $"{Method(e.Method)}，签收人：{e.ReceivedBy}", null),
        PaymentProofSubmitted e => ("企业提交清偿证明", $"称于 {Show.Date(e.PaidOn)} 支付 {Show.Yuan(e.Amount)} 元，文件摘要 {e.FileHash[..16]}…", e.EvidenceId),
        PaymentProofReturned e => ("退回清偿证明", e.Reason, e.EvidenceId),
        PaymentConfirmed e => ("核实清偿", $"{Show.Date(e.PaidOn)} 有 {Show.Yuan(e.Amount)} 元到劳动者账户", e.EvidenceId),
        RefusalEstablished e => ("认定拒不改正", $"期限届满尚欠 {Show.Yuan(e.Outstanding)} 元。{e.Grounds}", null),
        PriorNoticeMade e => ("作出行政处罚事先告知书", $"{e.NoticeNumber}，拟罚款 {Show.Yuan(e.Fine)} 元（{RuleBook.Find(e.RuleId)?.Basis.Citation}）。{(e.GraveFacts is { } grave ? $"造成严重后果，妨害公共安全：{grave.TrimEnd('。')}。" : "")}{e.Reasons}", null),
        PriorNoticeDelivered e => ("送达行政处罚事先告知书", $"{Method(e.Method)}，签收人：{e.ReceivedBy}", null),
        PenaltyDecided e => ("作出行政处罚决定", $"{e.DecisionNumber}，罚款 {Show.Yuan(e.Fine)} 元（{RuleBook.Find(e.RuleId)?.Basis.Citation}）", null),
        PenaltyDelivered e => ("送达行政处罚决定书", $"{Method(e.Method)}，签收人：{e.ReceivedBy}", null),
        PenaltySentBack e => ("退回拟处罚意见", e.Reason, null),
        CaseDisclosureProposed => ("提出公示", "等待负责人审定（第三十条）", null),
        CaseDisclosureDecided e => (e.Approved ? "公示已审定" : "不予公示", e.Approved ? "已在公示栏公布" : "", null),
        UnionAnswered => ("书面答复工会", "处理结果已书面反馈（第二十八条）", null),
        CaseClosed e => ("结案", e.Summary, null),
        CorrectionDemanded e => ("工会要求改正", $"{e.DemandNumber}。发现：{e.Breach.TrimEnd('。')}。要求：{e.Demand.TrimEnd('。')}。答复期限 {Show.Date(e.AnswerBy)}", null),
        DemandAnswered e => (e.Answer == DemandAnswer.Corrected ? "企业答复：已经改正" : "企业答复：不同意改正", e.Text, null),
        CorrectionDisputed e => ("工会认为没有改正", e.Reasons, null),
        PenaltyRecommended e => ("工会提出处罚建议", $"{e.RecommendationNumber}。{(e.Silent ? "企业到期没有答复。" : "")}{e.Text}", null),
        RecommendationTakenUp e => ("人力社保部门据此立案", e.CaseNumber, null),
        RecommendationAnswered e => ("书面反馈工会", $"{e.ReplyNumber}。{e.Text}", null),
        FilingOrderProposed e => ("提出责令定期申报", $"{Show.Month(e.FirstMonth)}至{Show.Month(e.LastMonth)}，次月 {e.DueDay} 日前。{e.Reasons}", null),
        FilingOrderApproved e => ("审定责令定期申报", e.OrderNumber, null),
        FilingOrderDeclined e => ("不予责令定期申报", e.Reason, null),
        FilingOrderServed e => ("送达责令定期申报决定书", $"{Method(e.Method)}，签收人：{e.ReceivedBy}", null),
        _ => ("其他", "", null),
    };
}
