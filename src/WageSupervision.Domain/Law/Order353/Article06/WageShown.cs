namespace WageSupervision.Domain.Law.Order353.Article06;

/// <summary>How much of the wages of a month a sheet shows.</summary>
public enum WageShown
{
    /// <summary>What was paid.</summary>
    [Choice("全部工资")]
    Whole,

    /// <summary>A basic wage and nothing of what was paid.</summary>
    [Choice("只有基本工资")]
    BasicOnly,

    /// <summary>提成, 奖金, 津贴 or 补贴 and no wage beside them.</summary>
    [Choice("只有提成、奖金、津贴、补贴等一部分")]
    PartOnly,

    /// <summary>What one of several payers pays, such as 学校应发 beside a 财政合计 that is not part of it.</summary>
    [Choice("只有一方发的部分")]
    OnePayer,
}

/// <summary>What is asked of such a sheet.</summary>
internal static class WagesShown
{
    /// <summary>The one question for the whole sheet; of one that shows less than was paid.</summary>
    internal static string Question(this WageShown shown) => shown switch
    {
        WageShown.BasicOnly => "没有应发、实发：是不是只有基本工资（请加上应发、实发，或者上传实际发放的工资表）",
        WageShown.OnePayer => "表上算出的只是一方发的工资，另一方发多少没有算在内（请加上另一方发的，或者上传全部工资的表）",
        _ => "这像是一部分工资的明细，不是全部工资（请上传全部工资的表）",
    };

    /// <summary>The fact.</summary>
    internal static WorkingStep Step(this WageShown shown) => new("工资表写明的", "", Choices.LabelOf(shown));
}
