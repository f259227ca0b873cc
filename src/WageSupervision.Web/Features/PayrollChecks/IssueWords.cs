using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Features.PayrollChecks;

/// <summary>Errors or warnings of one kind.</summary>
/// <param name="Title">What they have in common.</param>
/// <param name="Issues">In the order of the sheet.</param>
public sealed record IssueGroup(string Title, IReadOnlyList<PayrollIssue> Issues)
{
    /// <summary>Groups by code, the most frequent kind first: the same slip is often mended in one go.</summary>
    public static IReadOnlyList<IssueGroup> Of(IEnumerable<PayrollIssue> issues) =>
    [
        .. issues.GroupBy(issue => issue.Code, StringComparer.Ordinal).OrderByDescending(kind => kind.Count())
            .Select(kind => new IssueGroup(IssueWords.TitleOf(kind.Key), [.. kind])),
    ];
}

/// <summary>What a kind of slip is called.</summary>
public static class IssueWords
{
    /// <summary>A short name of a code of <see cref="IssueCodes"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such code.</exception>
    public static string TitleOf(string code) => code switch
    {
        IssueCodes.NameMissing => "没有姓名",
        IssueCodes.NoAmounts => "一个金额也没有",
        IssueCodes.NotAnAmount => "金额读不出来",
        IssueCodes.Negative => "金额是负数",
        IssueCodes.TooLarge => "金额大得不像工资",
        IssueCodes.TooManyDecimals => "金额超过两位小数",
        IssueCodes.Rounded => "算出来的金额已舍入到分",
        IssueCodes.NotANumber => "天数或者工时读不出来",
        IssueCodes.NotADate => "日期读不出来",
        IssueCodes.FormulaError => "公式出错",
        IssueCodes.FormulaWithoutValue => "公式没有算出结果",
        IssueCodes.LostDigits => "长数字丢了末尾几位",
        IssueCodes.IdentityNumber => "身份证号码不对",
        IssueCodes.DuplicatePerson => "同一个人出现两次",
        IssueCodes.GrossMissing => "没有应发合计",
        IssueCodes.NetMissing => "没有实发工资",
        IssueCodes.GrossMismatch => "各项相加不等于应发合计",
        IssueCodes.NetMismatch => "应发减扣款不等于实发",
        IssueCodes.DeductionMismatch => "各项扣款相加不等于扣款合计",
        IssueCodes.RoundingDifference => "舍入造成的差别",
        IssueCodes.GrossComputed => "没有“应发合计”列，已按各项相加",
        IssueCodes.NetComputed => "没有“实发工资”列，已按应发减扣款",
        IssueCodes.DuplicateColumn => "两列意思相同",
        IssueCodes.MergedInsurance => "各项社会保险合在一列",
        IssueCodes.TotalMismatch => "合计行与各行相加不一致",
        IssueCodes.OtherSheet => "还有一张像工资表的工作表没有读",
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "unknown issue"),
    };
}
