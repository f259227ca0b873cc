using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article24;

/// <summary>《保障农民工工资支付条例》第二十四条第一款：工程款支付担保。</summary>
[Basis(
    Regulations.MigrantWages,
    24,
    1,
    "建设单位应当向施工单位提供工程款支付担保",
    Title = "建设单位提供工程款支付担保",
    Interpretation = "担保的形式和数额由主管部门的规定决定，这里只看有没有。")]
[SiteFine(57, 1)]
public sealed class PriceIsGuaranteed : IRule<PriceIsGuaranteed.Facts>
{
    /// <summary>One building site.</summary>
    /// <param name="Guaranteed">Whether the owner guarantees the price; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
    public readonly record struct Facts(bool? Guaranteed, DateOnly AsOf);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Judge(facts.AsOf, parameters, new SiteFact("建设单位提供工程款支付担保", facts.Guaranteed, SiteFine.Of<PriceIsGuaranteed>()));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Work(facts.AsOf, parameters, new SiteFact("建设单位提供工程款支付担保", facts.Guaranteed, SiteFine.Of<PriceIsGuaranteed>()));
}
