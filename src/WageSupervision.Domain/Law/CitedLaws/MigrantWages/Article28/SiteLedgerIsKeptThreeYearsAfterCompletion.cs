using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article28;

/// <summary>《保障农民工工资支付条例》第二十八条第三款：用工管理台账。</summary>
[Basis(
    Regulations.MigrantWages,
    28,
    3,
    "施工总承包单位、分包单位应当建立用工管理台账，并保存至工程完工且工资全部结清后至少3年",
    Title = "用工管理台账保存到完工结清后三年",
    Interpretation = "工程完工与工资全部结清，从较晚的一日起满三年的对应日（含当日）为止；还没有完工或者结清的，一直要保存；条例对没有保存没有单独的罚款。")]
public sealed class SiteLedgerIsKeptThreeYearsAfterCompletion : IRule<SiteLedgerIsKeptThreeYearsAfterCompletion.Facts>
{
    /// <summary>One record.</summary>
    /// <param name="SettledOn">The day from which the site is complete and all wages are paid; <c>null</c> before.</param>
    /// <param name="Kept">Whether it is kept; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
    public readonly record struct Facts(DateOnly? SettledOn, bool? Kept, DateOnly AsOf)
    {
        internal SiteFact Fact => new("建立并保存用工管理台账", Kept, null);
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        SiteRecords.Judge(facts.SettledOn, facts.AsOf, parameters, facts.Fact);

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        [SiteRecords.Step(facts.SettledOn, "完工且工资全部结清之日"), .. SiteDuty.Work(facts.AsOf, parameters, facts.Fact)];
}
