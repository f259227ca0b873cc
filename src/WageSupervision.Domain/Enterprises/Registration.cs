namespace WageSupervision.Domain.Enterprises;

/// <summary>How far an employer is known: a case can be opened against one that nobody has registered.</summary>
public enum Registration
{
    /// <summary>With a 统一社会信用代码.</summary>
    [Choice("已登记的单位")]
    Registered,

    /// <summary>A unit whose registration is not known or does not exist.</summary>
    [Choice("没有查到登记的单位")]
    Unregistered,

    /// <summary>A person who hires, for example 包工头.</summary>
    [Choice("个人（如包工头）")]
    Individual,

    /// <summary>Somebody who answers for what a unit did, and employs nobody.</summary>
    [Choice("责任人员")]
    ResponsiblePerson,
}
