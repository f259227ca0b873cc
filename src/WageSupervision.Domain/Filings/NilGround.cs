namespace WageSupervision.Domain.Filings;

/// <summary>Why nobody is to be paid although there were people: what the filer answered when a nil return asked.</summary>
public enum NilGround
{
    /// <summary>All have left.</summary>
    [Choice("全部人员已经离职，工资已经结清")]
    AllLeft,

    /// <summary>Another enterprise employs them now.</summary>
    [Choice("人员已经转到别的企业，由那里发工资")]
    Moved,

    /// <summary>They are filed for under the other form of employment.</summary>
    [Choice("都改为另一种用工形式，在那里申报")]
    OtherEmployment,

    /// <summary>The enterprise is no more.</summary>
    [Choice("企业已经注销或者解散，没有在册人员")]
    Closed,

    /// <summary>Told in words.</summary>
    [Choice("其他，写在原因里")]
    Other,
}
