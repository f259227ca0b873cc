using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article15;

/// <summary>《保障农民工工资支付条例》第十五条第一款：工资支付台账。</summary>
[Basis(
    Regulations.MigrantWages,
    15,
    1,
    "用人单位应当按照工资支付周期编制书面工资支付台账，并至少保存3年",
    Title = "工资支付台账编制并至少保存三年",
    Interpretation = "从编制之日起满三年的对应日（含当日）为止，2月29日编制的到2月28日；比《浙江省企业工资支付管理办法》的两年长，农民工的台账按三年。")]
[SiteFine(54, 2)]
public sealed class WageLedgerIsKeptThreeYears : IRule<WageLedgerIsKeptThreeYears.Facts>
{
    /// <summary>One record.</summary>
    /// <param name="MadeOn">The day it was made; <c>null</c> where all ledgers of the last three years are meant.</param>
    /// <param name="Kept">Whether it is kept; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
    public readonly record struct Facts(DateOnly? MadeOn, bool? Kept, DateOnly AsOf)
    {
        internal SiteFact Fact => new("编制并保存工资支付台账", Kept, SiteFine.Of<WageLedgerIsKeptThreeYears>());
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        SiteRecords.Judge(facts.MadeOn, facts.AsOf, parameters, facts.Fact);

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        var duty = SiteDuty.Work(facts.AsOf, parameters, facts.Fact);
        return facts.MadeOn is null ? duty : [SiteRecords.Step(facts.MadeOn, "编制之日"), .. duty];
    }
}
