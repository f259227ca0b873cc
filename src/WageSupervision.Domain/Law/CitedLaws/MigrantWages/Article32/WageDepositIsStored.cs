using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article32;

/// <summary>《保障农民工工资支付条例》第三十二条第一款：工资保证金。</summary>
[Basis(
    Regulations.MigrantWages,
    32,
    1,
    "施工总承包单位应当按照有关规定存储工资保证金，专项用于支付为所承包工程提供劳动的农民工被拖欠的工资",
    Title = "总承包单位存储工资保证金或者提供保函",
    Interpretation = "有金融机构保函的、依法减免的，都算做到；存多少由主管部门的办法决定。")]
[SiteFine(55, 2)]
public sealed class WageDepositIsStored : IRule<WageDepositIsStored.Facts>
{
    /// <summary>One building site.</summary>
    /// <param name="Stored">Whether a deposit is stored or a letter of guarantee given; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
    public readonly record struct Facts(bool? Stored, DateOnly AsOf);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Judge(facts.AsOf, parameters, new SiteFact("存储工资保证金或者提供金融机构保函", facts.Stored, SiteFine.Of<WageDepositIsStored>()));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Work(facts.AsOf, parameters, new SiteFact("存储工资保证金或者提供金融机构保函", facts.Stored, SiteFine.Of<WageDepositIsStored>()));
}
