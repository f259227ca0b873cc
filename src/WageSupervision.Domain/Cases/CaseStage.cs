namespace WageSupervision.Domain.Cases;

/// <summary>Where a case stands, worked out from its events and the day.</summary>
public enum CaseStage
{
    /// <summary>调查中.</summary>
    Investigating,

    /// <summary>指令书待送达.</summary>
    OrderToBeServed,

    /// <summary>限期改正中.</summary>
    AwaitingCorrection,

    /// <summary>逾期未改正.</summary>
    CorrectionOverdue,

    /// <summary>已认定拒不改正.</summary>
    RefusalEstablished,

    /// <summary>告知书待送达.</summary>
    NoticeToBeServed,

    /// <summary>已告知拟处罚，待决定.</summary>
    NoticeServed,

    /// <summary>决定书待送达.</summary>
    PenaltyToBeServed,

    /// <summary>已处罚，尚未清偿.</summary>
    Penalised,

    /// <summary>工资已清偿，待结案.</summary>
    Settled,

    /// <summary>违法行为已改正、已处罚或者决定不予处罚，待结案.</summary>
    Concluded,

    /// <summary>已结案.</summary>
    Closed,
}
