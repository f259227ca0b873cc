namespace WageSupervision.Domain.Law;

/// <summary>The four answers a rule may give. There is no fifth: what cannot be known is <see cref="Undetermined"/>, never a guess.</summary>
public enum Outcome
{
    /// <summary>合规：义务已经履行。</summary>
    Complied,

    /// <summary>违反：义务没有履行；应当补付钱款的，附差额。</summary>
    Violated,

    /// <summary>不适用：该条不适用于这些事实。</summary>
    NotApplicable,

    /// <summary>不能认定：事实或者参数不足，并说明缺什么。</summary>
    Undetermined,
}
