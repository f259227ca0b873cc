namespace WageSupervision.Domain.Law.CitedLaws.Labour;

/// <summary>工时制度 (劳动法第三十六条、第三十九条; 工资支付暂行规定第十三条).</summary>
public enum WorkHours
{
    /// <summary>标准工时.</summary>
    [Choice("标准工时")]
    Standard,

    /// <summary>综合计算工时, approved: rest days are days of work like others.</summary>
    [Choice("综合计算工时（经批准）")]
    Comprehensive,

    /// <summary>不定时工时, approved: no overtime pay.</summary>
    [Choice("不定时工时（经批准）")]
    Irregular,

    /// <summary>There is an approval, and it cannot be said whether it covers this worker for the whole period.</summary>
    [Choice("有特殊工时的批准，包不包括这个人不清楚")]
    Unclear,
}
