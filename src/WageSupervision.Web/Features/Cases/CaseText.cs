using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Cases;

/// <summary>Cases in words.</summary>
public static class CaseText
{
    /// <summary>The stage on a day, with the kind of its sign.</summary>
    public static (string Text, string Kind) Stage(CaseRow row, DateOnly today) => row.Stage switch
    {
        CaseStage.AwaitingCorrection when row.Deadline < today => StageText(CaseStage.CorrectionOverdue),

        // The clock of an order that waits for its service ends the day before its deadline: then it is void by itself.
        CaseStage.OrderToBeServed when row.NextDueOn < today && row.NextDueWhat == CaseClocks.ToServeOrder => ("指令书没有送达，已作废", "breach"),
        var stage => StageText(stage),
    };

    /// <summary>Where the service that a case waits for is recorded; <c>null</c> where it waits for none, or the document is void by itself.</summary>
    public static string? ServiceAddress(CaseRow row, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(row);
        ServedDocument? document = row.Stage switch
        {
            CaseStage.OrderToBeServed when Stage(row, today).Kind == "look" => ServedDocument.Order,
            CaseStage.NoticeToBeServed => ServedDocument.Notice,
            CaseStage.PenaltyToBeServed => ServedDocument.Decision,
            _ => null,
        };
        return document is { } waiting ? RecordService.StepOf(waiting).AddressOf(row.CaseId) : null;
    }

    /// <summary>
    /// How long the nearest clock still runs on a day, with the class of its colour. Once the enterprise's own period is over nobody is late:
    /// the supervisor may decide.
    /// </summary>
    public static (string Text, string Kind) Due(CaseRow row, DateOnly today) => (row.NextDueOn?.DayNumber - today.DayNumber) switch
    {
        null => ("—", ""),
        < 0 when row.NextDueWhat is CaseClocks.Statement or CaseClocks.HandlingStatement => ("已过，可以决定", ""),
        < 0 and var late => (Show.DaysLeft(late), "over"),
        <= 2 and var soon => (Show.DaysLeft(soon), "soon"),
        var left => (Show.DaysLeft(left.Value), ""),
    };

    /// <summary>The stage as the enterprise may know it: a document says what it says from its service on.</summary>
    public static (string Text, string Kind) StageToEnterprise(CaseRow row, DateOnly today) => row.Stage switch
    {
        CaseStage.NoticeToBeServed or CaseStage.OrderToBeServed => ("正在办理", "open"),
        CaseStage.PenaltyToBeServed => StageText(CaseStage.NoticeServed),
        _ => Stage(row, today),
    };

    /// <summary>How a case ended, as the union is told whose recommendation it took up.</summary>
    public static string EndForUnion(SupervisionCase file, CaseRow row, ProcedureEvent end)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(end);
        var words = end.Words();
        var penalty = file.Penalty is { } made ? $"{Sanction.Words(made.Fine)}（{made.DecisionNumber}）" : "没有处罚";
        return $"{row.CaseNumber} 已于 {Show.Date(end.On)} {words.Title}：{words.Text.TrimEnd('。')}。查实欠薪 {file.Workers} 人、{Show.Yuan(file.Owed)} 元，"
            + $"核实已到劳动者账户 {Show.Yuan(file.Paid)} 元；{penalty}。";
    }

    /// <summary>The documents of a case as others may know them: name, number, day.</summary>
    public static IReadOnlyList<string> Documents(IReadOnlyList<ProcedureEvent> events) =>
    [
        .. events.Select(each => each switch
        {
            CorrectionOrdered order => $"限期改正指令书 {order.OrderNumber}（{Show.Date(order.On)}）",
            ConductOrdered order => $"限期改正指令书 {order.OrderNumber}（{Show.Date(order.On)}）",
            NotPenalised decision => $"不予行政处罚决定书 {decision.DecisionNumber}（{Show.Date(decision.On)}）",
            AdvanceOrdered advance => $"先行清偿指令书 {advance.OrderNumber}（{Show.Date(advance.On)}）",
            PriorNoticeMade notice => $"行政处罚事先告知书 {notice.NoticeNumber}（{Show.Date(notice.On)}）",
            PenaltyDecided penalty => $"行政处罚决定书 {penalty.DecisionNumber}（{Show.Date(penalty.On)}）",
            _ => "",
        }).Where(text => text.Length > 0),
    ];

    /// <summary>A stage in words.</summary>
    public static (string Text, string Kind) StageText(CaseStage stage) => stage switch
    {
        CaseStage.Investigating => ("调查中", "open"),
        CaseStage.OrderToBeServed => ("指令书待送达", "look"),
        CaseStage.AwaitingCorrection => ("限期改正中", "open"),
        CaseStage.CorrectionOverdue => ("逾期未改正", "breach"),
        CaseStage.RefusalEstablished => ("已认定拒不改正", "breach"),
        CaseStage.NoticeToBeServed => ("告知书待送达", "look"),
        CaseStage.NoticeServed => ("已告知，待作出处罚决定", "look"),
        CaseStage.PenaltyToBeServed => ("决定书待送达", "look"),
        CaseStage.Penalised => ("已处罚，尚未清偿", "breach"),
        CaseStage.Settled => ("已清偿，待结案", "kept"),
        CaseStage.Concluded => ("违法行为已处理，待结案", "kept"),
        _ => ("已结案", "quiet"),
    };
}
