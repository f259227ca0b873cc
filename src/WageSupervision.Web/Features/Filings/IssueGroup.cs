using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Errors or warnings of one kind.</summary>
/// <param name="Code">One of <see cref="IssueCodes"/>.</param>
/// <param name="Title">The kind in words.</param>
/// <param name="OfLaw">Whether 第十一条第二款 is behind it: the sheet must state what is missing or wrong here.</param>
/// <param name="Issues">In the order of the sheet.</param>
public sealed record IssueGroup(string Code, string Title, bool OfLaw, IReadOnlyList<PayrollIssue> Issues)
{
    private static readonly Dictionary<string, (string Title, bool OfLaw)> Words = new(StringComparer.Ordinal)
    {
        [IssueCodes.NameMissing] = ("没有姓名", true),
        [IssueCodes.NoAmounts] = ("没有任何金额", true),
        [IssueCodes.GrossMissing] = ("没有应发", true),
        [IssueCodes.NetMissing] = ("没有实发", false),
        [IssueCodes.NotAnAmount] = ("不是金额", true),
        [IssueCodes.TooLarge] = ("数额大得不正常", true),
        [IssueCodes.TooManyDecimals] = ("超过两位小数", true),
        [IssueCodes.NotANumber] = ("天数或时间不对", true),
        [IssueCodes.NotADate] = ("发放日期不对", true),
        [IssueCodes.FormulaError] = ("公式出错", false),
        [IssueCodes.FormulaWithoutValue] = ("公式没有结果", false),
        [IssueCodes.LostDigits] = ("长号码丢了位数", false),
        [IssueCodes.GrossMismatch] = ("各项相加不等于应发", true),
        [IssueCodes.DeductionMismatch] = ("各项扣款相加不等于扣款合计", true),
        [IssueCodes.NetMismatch] = ("应发减扣款不等于实发", false),
        [IssueCodes.ColumnOpen] = ("请指出这一列是什么", false),
        [IssueCodes.ColumnLeftOut] = ("有一项没有算进去", true),
        [IssueCodes.OtherMonth] = ("别的月份", false),
        [IssueCodes.GrossPartial] = ("应发的项目没有列全", true),
        [IssueCodes.RoundedOff] = ("抹零", false),
        [IssueCodes.DuplicateColumn] = ("两列是同一项", false),
        [IssueCodes.Rounded] = ("已四舍五入到分", false),
        [IssueCodes.RoundingDifference] = ("四舍五入的差", false),
        [IssueCodes.IdentityNumber] = ("身份证号可能不对", false),
        [IssueCodes.DuplicatePerson] = ("同一人出现两次", false),
        [IssueCodes.GrossComputed] = ("没有应发列", true),
        [IssueCodes.NetComputed] = ("没有实发列", false),
        [IssueCodes.MergedInsurance] = ("社会保险没有分列", true),
        [IssueCodes.TotalMismatch] = ("合计与各行不符", false),
        [IssueCodes.OtherSheet] = ("还有别的工资表", false),
        [IssueCodes.UnnamedColumn] = ("有一列没有表头", false),
    };

    /// <summary>Groups issues by kind, the largest first.</summary>
    public static IReadOnlyList<IssueGroup> Of(IReadOnlyList<PayrollIssue> issues) =>
        [.. issues.GroupBy(issue => issue.Code, StringComparer.Ordinal)
            .Select(group => new IssueGroup(group.Key, TitleOf(group.Key), Words.GetValueOrDefault(group.Key).OfLaw, [.. group]))
            .OrderByDescending(group => group.Issues.Count)];

    /// <summary>The kind in words; a code that has none stands for itself.</summary>
    public static string TitleOf(string code) => Words.TryGetValue(code, out var words) ? words.Title : code;
}

/// <summary>Groups as one page shows them.</summary>
/// <param name="FilingId">The filing.</param>
/// <param name="Anchor">The section on the page.</param>
/// <param name="Groups">All groups.</param>
/// <param name="Kind">Only this kind, or <c>null</c>.</param>
public sealed record IssueView(Guid FilingId, string Anchor, IReadOnlyList<IssueGroup> Groups, string? Kind)
{
    /// <summary>The groups that are shown; a kind that is not among them filters nothing.</summary>
    public IEnumerable<IssueGroup> Shown => Filtered ? Groups.Where(group => group.Code == Kind) : Groups;

    /// <summary>Whether the filter applies here.</summary>
    public bool Filtered => Groups.Any(group => group.Code == Kind);

    /// <summary>How many of each group are listed.</summary>
    public int Listed => Filtered || Groups.Count == 1 ? 500 : 30;
}
