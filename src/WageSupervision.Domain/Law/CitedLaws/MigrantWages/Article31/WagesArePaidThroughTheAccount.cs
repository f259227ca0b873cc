using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article31;

/// <summary>《保障农民工工资支付条例》第三十一条第三款：总包代发。</summary>
[Basis(
    Regulations.MigrantWages,
    31,
    3,
    "通过农民工工资专用账户直接将工资支付到农民工本人的银行账户",
    Title = "总承包单位通过专用账户代发工资",
    Interpretation = "总包代发：不通过专用账户直接付到本人银行账户的，按没有按规定使用专用账户处理。")]
[SiteFine(55, 1)]
public sealed class WagesArePaidThroughTheAccount : IRule<WagesArePaidThroughTheAccount.Facts>
{
    /// <summary>One building site.</summary>
    /// <param name="ThroughTheAccount">Whether the general contractor pays through the account; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
    public readonly record struct Facts(bool? ThroughTheAccount, DateOnly AsOf);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Judge(facts.AsOf, parameters, new SiteFact("总承包单位通过专用账户把工资付到本人银行账户", facts.ThroughTheAccount, SiteFine.Of<WagesArePaidThroughTheAccount>()));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Work(facts.AsOf, parameters, new SiteFact("总承包单位通过专用账户把工资付到本人银行账户", facts.ThroughTheAccount, SiteFine.Of<WagesArePaidThroughTheAccount>()));
}
