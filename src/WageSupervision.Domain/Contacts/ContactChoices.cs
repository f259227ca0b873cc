namespace WageSupervision.Domain.Contacts;

/// <summary>By which way somebody came.</summary>
public enum ContactChannel
{
    /// <summary>窗口.</summary>
    [Choice("窗口")]
    Counter,

    /// <summary>电话.</summary>
    [Choice("电话")]
    Telephone,

    /// <summary>信函.</summary>
    [Choice("信函")]
    Letter,

    /// <summary>网络.</summary>
    [Choice("网络")]
    Web,

    /// <summary>信访.</summary>
    [Choice("信访")]
    Petition,

    /// <summary>巡查.</summary>
    [Choice("巡查")]
    Patrol,

    /// <summary>其他机关移送.</summary>
    [Choice("其他机关移送")]
    OtherAuthority,

    /// <summary>工会.</summary>
    [Choice("工会")]
    Union,
}

/// <summary>In whose right somebody came.</summary>
public enum ContactKind
{
    /// <summary>投诉: the worker's own right.</summary>
    [Choice("投诉")]
    Complaint,

    /// <summary>举报: anybody may.</summary>
    [Choice("举报")]
    Report,
}

/// <summary>Why a contact is not accepted, each with its provision.</summary>
public enum RefusalGround
{
    /// <summary>不属于劳动保障监察范围.</summary>
    [Choice("不属于劳动保障监察的范围")]
    OutOfScope,

    /// <summary>已经仲裁或者诉讼.</summary>
    [Choice("已经按照劳动争议处理程序申请仲裁，或者已经提起诉讼")]
    InArbitrationOrCourt,

    /// <summary>没有用人单位名称、地址或者事实.</summary>
    [Choice("没有写明用人单位的名称、地址或者事实，要求补正后没有补正")]
    Unspecified,

    /// <summary>超过两年.</summary>
    [Choice("违法行为终了已经超过两年")]
    OlderThanTwoYears,

    /// <summary>用工行为不在浙江省.</summary>
    [Choice("用工行为发生在浙江省以外")]
    OtherProvince,
}

/// <summary>What came of it in the end.</summary>
public enum ContactOutcome
{
    /// <summary>属实，已经处理.</summary>
    [Choice("经查属实，已经依法处理")]
    Established,

    /// <summary>已经付清.</summary>
    [Choice("工资已经付清")]
    Paid,

    /// <summary>不能认定.</summary>
    [Choice("现有材料不能认定")]
    NotEstablished,

    /// <summary>不属实.</summary>
    [Choice("经查不属实")]
    Unfounded,
}

/// <summary>For what the informant's particulars are opened.</summary>
public enum InformantPurpose
{
    /// <summary>回电、回访.</summary>
    [Choice("回电、核实情况")]
    CallBack,

    /// <summary>送达文书.</summary>
    [Choice("送达文书")]
    Service,

    /// <summary>询问取证.</summary>
    [Choice("询问取证")]
    Interview,
}

/// <summary>Where a contact stands.</summary>
public enum ContactStage
{
    /// <summary>待受理：还没有决定是否受理.</summary>
    [Choice("待受理")]
    Logged,

    /// <summary>待补正.</summary>
    [Choice("待补正")]
    AwaitingSupplement,

    /// <summary>已受理，待立案.</summary>
    [Choice("已受理，待立案")]
    Accepted,

    /// <summary>已立案.</summary>
    [Choice("已立案")]
    Filed,

    /// <summary>不予受理.</summary>
    [Choice("不予受理")]
    Refused,

    /// <summary>与另一件重复，并入.</summary>
    [Choice("并入另一件")]
    Linked,

    /// <summary>已撤回.</summary>
    [Choice("已撤回")]
    Withdrawn,

    /// <summary>已答复.</summary>
    [Choice("已答复")]
    Answered,
}
