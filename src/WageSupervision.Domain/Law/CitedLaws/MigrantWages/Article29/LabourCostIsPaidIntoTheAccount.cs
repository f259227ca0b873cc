using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article29;

/// <summary>《保障农民工工资支付条例》第二十九条第一款：拨付人工费用。</summary>
[Basis(
    Regulations.MigrantWages,
    29,
    1,
    "将人工费用及时足额拨付至农民工工资专用账户",
    Title = "建设单位按时足额拨付人工费用",
    Interpretation = "及时是指按合同约定的周期，周期不超过1个月；工程款有争议也要拨付人工费用（条例第三十五条）。")]
[SiteFine(57, 2)]
public sealed class LabourCostIsPaidIntoTheAccount : IRule<LabourCostIsPaidIntoTheAccount.Facts>
{
    /// <summary>One building site.</summary>
    /// <param name="Paid">Whether the owner pays the labour cost in time and in full; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
    public readonly record struct Facts(bool? Paid, DateOnly AsOf);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Judge(facts.AsOf, parameters, new SiteFact("建设单位按时足额把人工费用拨付到专用账户", facts.Paid, SiteFine.Of<LabourCostIsPaidIntoTheAccount>()));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Work(facts.AsOf, parameters, new SiteFact("建设单位按时足额把人工费用拨付到专用账户", facts.Paid, SiteFine.Of<LabourCostIsPaidIntoTheAccount>()));
}
