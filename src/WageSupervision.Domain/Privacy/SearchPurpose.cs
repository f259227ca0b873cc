namespace WageSupervision.Domain.Privacy;

/// <summary>What an officer looks a worker up for, across the cases of the area. Without one of them nobody is looked up.</summary>
public enum SearchPurpose
{
    /// <summary>A complaint or report is looked into.</summary>
    [Choice("核实投诉举报")]
    Contact,

    /// <summary>Whether the same person's wages stand in another case already.</summary>
    [Choice("查有没有重复立案")]
    Duplicate,

    /// <summary>A payment is told to those it went to.</summary>
    [Choice("核对清偿")]
    Payment,

    /// <summary>Another authority asked in writing.</summary>
    [Choice("其他机关来函协查")]
    Assistance,

    /// <summary>The worker asks.</summary>
    [Choice("答复劳动者本人")]
    OwnRequest,
}
