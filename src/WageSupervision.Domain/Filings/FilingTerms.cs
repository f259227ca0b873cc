namespace WageSupervision.Domain.Filings;

/// <summary>A kind of submission in words.</summary>
/// <param name="Noun">What it is called, for example 工资表.</param>
/// <param name="Kept">What is said of the one that an amendment replaces.</param>
/// <param name="Citation">The provision under which it is filed.</param>
public sealed record FilingTerms(string Noun, string Kept, string Citation)
{
    private static readonly FilingTerms Payroll = new("工资表", "原来的申报会保留", "《浙江省企业工资支付管理办法》第十一条");
    private static readonly FilingTerms Nil = Payroll with { Noun = "零申报" };
    private static readonly FilingTerms Attendance = new("考勤表", "原表会保留", "《浙江省企业工资支付管理办法》第十二条");

    /// <summary>The words of a kind.</summary>
    public static FilingTerms Of(FilingKind kind) => kind switch
    {
        FilingKind.Payroll => Payroll,
        FilingKind.Nil => Nil,
        FilingKind.Attendance => Attendance,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
