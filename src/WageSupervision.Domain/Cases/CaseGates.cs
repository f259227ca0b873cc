using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>The steps of a case and what the law asks before each.</summary>
public static class CaseGates
{
    private const string Inspection = "《劳动保障监察条例》第十八条";
    private const string Arrears = "《浙江省企业工资支付管理办法》第三十五条";
    private const string Notice = "《行政处罚法》第四十四条";
    private const string Union = "《浙江省企业工资支付管理办法》第二十八条";
    private const string Decision = "《行政处罚法》第六十一条";
    private const string Serious = "《浙江省企业工资支付管理办法》第三十条";

    /// <summary>采用重新核对的结论.</summary>
    public static Gate ToRevise(SupervisionCase file) => new("revision", "采用重新核对的结论",
    [
        Open(file),
        new(file.Revisions.Count > 0, "案中有发现立案以后重新核对过", "nothing-to-revise", Inspection),
    ]);

    /// <summary>制作限期改正指令书.</summary>
    public static Gate ToOrder(SupervisionCase file) => new("order", "制作限期改正指令书",
    [
        Open(file),
        Owed(file),
        Revised(file),
        new(file.Order is null, "本案还没有作出指令书", "already-ordered", Inspection),
    ]);

    /// <summary>登记送达.</summary>
    public static Gate ToServe(SupervisionCase file) => new("service", "登记指令书送达",
    [
        Open(file),
        new(file.Order is not null, "已制作限期改正指令书", "no-order", Inspection),
        Revised(file),
        new(file.Service is null, "指令书尚未登记送达", "already-served", Inspection),
    ]);

    /// <summary>核实清偿.</summary>
    public static Gate ToConfirmPayment(SupervisionCase file) => new("payment", "核实清偿",
    [
        Open(file),
        Owed(file),
    ]);

    /// <summary>认定拒不改正.</summary>
    public static Gate ToEstablishRefusal(SupervisionCase file, DateOnly today) => new("refusal", "认定拒不改正",
    [
        Open(file),
        new(file.Service is not null, "限期改正指令书已经送达", "order-not-served", Arrears),
        new(file.Order is { } order && today > order.Deadline,
            file.Order is { } set ? $"改正期限已过（期限 {SupervisionCase.Iso(set.Deadline)}，当日不算逾期）" : "改正期限已过", "deadline-not-over", Arrears),
        NotInTime(file, "期限内没有付清（期限后才付清的，仍是逾期）"),
        ProofsRead(file),
        Revised(file),
        new(file.Refusal is null, "尚未作过认定", "already-established", Arrears),
    ]);

    /// <summary>拟处罚并作出事先告知书, for 拒不改正.</summary>
    public static Gate ToGiveNotice(SupervisionCase file) => new("penalty", "拟处罚并事先告知",
    [
        Open(file),
        new(file.Refusal is not null, "已认定拒不改正", "refusal-not-established", Arrears),
        StillRefused(file),
        ProofsRead(file),
        Revised(file),
        NoNotice(file),
        NoPenalty(file),
    ]);

    /// <summary>拟处罚并作出事先告知书, for 造成严重后果，妨害公共安全: the second limb of Article 35 asks for no order before it.</summary>
    public static Gate ToGiveGraveNotice(SupervisionCase file) => new("grave-penalty", "按造成严重后果拟处罚",
    [
        Open(file),
        ProofsRead(file),
        Revised(file),
        NoNotice(file),
        NoPenalty(file),
    ]);

    /// <summary>登记事先告知书送达.</summary>
    public static Gate ToServeNotice(SupervisionCase file) => new("notice-service", "登记事先告知书送达",
    [
        Open(file),
        new(file.Notice is not null && file.Penalty is null, "已作出事先告知书，尚未决定", "no-notice", Notice),
        new(file.NoticeService is null, "告知书尚未登记送达", "already-served", Notice),
    ]);

    /// <summary>作出处罚决定.</summary>
    public static Gate ToDecide(SupervisionCase file, DateOnly today, Guid decider, WorkCalendar calendar)
    {
        var earliest = file.EarliestDecision(calendar);
        return new("decision", "作出处罚决定",
        [
            Open(file),
            new(file.Notice is not null, "已作出事先告知书", "no-notice", Notice),
            new(file.Penalty is null, file.Penalty is { } made ? $"没有决定过（{SupervisionCase.Iso(made.On)} 已决定罚款 {SupervisionCase.Yuan(made.Fine)}）" : "没有决定过", "already-penalised", Notice),
            new(file.NoticeService is not null, "事先告知书已经送达", "notice-not-served", Notice),
            new(earliest is { } first && today >= first,
                earliest is { } day ? $"陈述申辩和要求听证的期间已过（{SupervisionCase.Iso(day)} 起可以决定）"
                    : "陈述申辩和要求听证的五个工作日已过" + (file.NoticeService is null ? "" : "（该期间所在年份的放假安排还没有公布，不能计算）"),
                "statement-period", "《行政处罚法》第六十四条"),
            StillRefused(file),
            ProofsRead(file),
        Revised(file),
            new(file.Notice is null || file.Notice.ProposedBy != decider, "由拟处罚人以外的人决定", "four-eyes", "《行政处罚法》第五十七条"),
        ]);
    }

    /// <summary>登记处罚决定书送达.</summary>
    public static Gate ToServeDecision(SupervisionCase file) => new("decision-service", "登记处罚决定书送达",
    [
        Open(file),
        new(file.Penalty is not null, "已作出处罚决定", "no-decision", Decision),
        new(file.PenaltyService is null, "决定书尚未登记送达", "already-served", Decision),
    ]);

    /// <summary>提出公示.</summary>
    public static Gate ToDisclose(SupervisionCase file, bool serious) => new("disclosure", "提出公示",
    [
        Open(file),
        Owed(file),
        Revised(file),
        new(serious, "至少符合第三十条第二款三种情形之一", "not-serious", Serious),
        new(file.DisclosureId is null, "本案没有正在审定或者公示中的信息", "already-disclosed", Serious),
    ]);

    /// <summary>书面答复工会.</summary>
    public static Gate ToAnswerUnion(SupervisionCase file) => new("union-answer", "书面答复工会",
    [
        new(!file.UnionHasItsAnswer, "本案来自工会建议，尚未答复", "no-union-waiting", Union),
        new(file.Order is not null || file.Outstanding == 0, "已作出处理（指令书、处罚决定或者清偿核实）", "nothing-decided", Union),
    ]);

    /// <summary>结案.</summary>
    public static Gate ToClose(SupervisionCase file) => new("close", "结案",
    [
        Open(file),
        Revised(file),
        new(file.Outstanding == 0, $"工资已全部到劳动者账户（尚欠 {SupervisionCase.Yuan(file.Outstanding)}）", "money-not-arrived", Inspection),
        new(file.Notice is null || file.Penalty is not null, "拟处罚意见已决定或者退回", "notice-pending", Notice),
        new(file.Penalty is null || file.PenaltyService is not null, "处罚决定书已经送达", "decision-not-served", Decision),
        new(file.UnionHasItsAnswer, "已书面答复工会", "union-unanswered", Union),
    ]);

    private static Precondition Open(SupervisionCase file) => new(file.ClosedOn is null, "案件没有结案", "case-closed", Inspection);

    private static Precondition NotInTime(SupervisionCase file, string text) =>
        new(file.Order is not { } order || file.OutstandingAfter(order.Deadline) > 0, text, "corrected-in-time", Arrears);

    // A fine for grave consequences rests on them and not on a refusal.
    private static Precondition StillRefused(SupervisionCase file) => file.Notice?.GraveFacts is not null
        ? new(true, "按造成严重后果拟处罚，不以拒不改正为条件", "corrected-in-time", Arrears)
        : NotInTime(file, "后来核实的清偿没有推翻认定（期限内没有付清）");

    private static Precondition ProofsRead(SupervisionCase file) =>
        new(file.OpenProofs.Count == 0, "企业提交的清偿证明都已核实或者退回", "proofs-unread", Arrears);

    private static Precondition Revised(SupervisionCase file) =>
        new(file.Revisions.Count == 0, "重新核对过的发现都已采用新的结论", "findings-rejudged", Inspection);

    private static Precondition NoNotice(SupervisionCase file) => new(file.Notice is null, "没有待决定的事先告知", "notice-pending", Notice);

    private static Precondition NoPenalty(SupervisionCase file) => new(file.Penalty is null, "同一行为尚未处罚", "already-penalised", "《行政处罚法》第二十九条");

    private static Precondition Owed(SupervisionCase file) => new(file.Outstanding > 0, "还有工资未付清", "nothing-owed", Inspection);
}
