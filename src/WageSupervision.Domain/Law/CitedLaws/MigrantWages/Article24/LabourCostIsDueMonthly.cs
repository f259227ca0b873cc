using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article24;

/// <summary>《保障农民工工资支付条例》第二十四条第二款：人工费用拨付周期。</summary>
[Basis(
    Regulations.MigrantWages,
    24,
    2,
    "人工费用拨付周期不得超过1个月",
    Title = "合同约定的人工费用拨付周期不超过1个月",
    Interpretation = "看施工合同的约定；约定超过1个月的，条例没有单独的罚款，没有按时拨付的按第二十九条。")]
public sealed class LabourCostIsDueMonthly : IRule<LabourCostIsDueMonthly.Facts>
{
    /// <summary>One building site.</summary>
    /// <param name="WithinAMonth">Whether the contract has the labour cost paid at least monthly; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
    public readonly record struct Facts(bool? WithinAMonth, DateOnly AsOf);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Judge(facts.AsOf, parameters, new SiteFact("合同约定的人工费用拨付周期不超过1个月", facts.WithinAMonth, null));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Work(facts.AsOf, parameters, new SiteFact("合同约定的人工费用拨付周期不超过1个月", facts.WithinAMonth, null));
}
