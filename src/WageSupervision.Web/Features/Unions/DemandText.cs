using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Unions;

/// <summary>Demands in words.</summary>
public static class DemandText
{
    /// <summary>The stage on a day, with the kind of its sign.</summary>
    public static (string Text, string Kind) Stage(UnionDemandRow row, DateOnly today) => row.Stage switch
    {
        DemandStage.AwaitingAnswer when row.AnswerBy < today => ("逾期未答复", "breach"),
        DemandStage.AwaitingAnswer => ("等待企业答复", "open"),
        DemandStage.ToBeDelivered => ("等待登记送到企业", "look"),
        DemandStage.Disputed => ("工会认为没有改正", "breach"),
        DemandStage.Corrected => ("企业称已改正", "kept"),
        DemandStage.Refused => ("企业答复不改正", "breach"),
        DemandStage.Unanswered => ("逾期未答复", "breach"),
        DemandStage.Recommended => ("已提建议，等待反馈", "look"),
        _ when row.FinallyRepliedOn is not null => ("已收到最终反馈", "kept"),
        _ when row.CaseId is not null => ("已收到书面反馈，案件还在办", "kept"),
        _ => ("已收到书面反馈", "kept"),
    };
}
