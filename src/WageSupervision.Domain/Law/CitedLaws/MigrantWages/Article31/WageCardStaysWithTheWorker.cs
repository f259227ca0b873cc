using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article31;

/// <summary>《保障农民工工资支付条例》第三十一条第四款：不得扣押工资卡。</summary>
[Basis(
    Regulations.MigrantWages,
    31,
    4,
    "用于支付农民工工资的银行账户所绑定的农民工本人社会保障卡或者银行卡，用人单位或者其他人员不得以任何理由扣押或者变相扣押",
    Title = "工资卡由农民工本人持有",
    Interpretation = "包工头、班组长统一保管也是扣押或者变相扣押。")]
[SiteFine(54, 3)]
public sealed class WageCardStaysWithTheWorker : IRule<WageCardStaysWithTheWorker.Facts>
{
    /// <summary>One building site.</summary>
    /// <param name="Held">Whether the worker holds the card himself; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
    public readonly record struct Facts(bool? Held, DateOnly AsOf);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Judge(facts.AsOf, parameters, new SiteFact("工资卡由农民工本人持有", facts.Held, SiteFine.Of<WageCardStaysWithTheWorker>()));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Work(facts.AsOf, parameters, new SiteFact("工资卡由农民工本人持有", facts.Held, SiteFine.Of<WageCardStaysWithTheWorker>()));
}
