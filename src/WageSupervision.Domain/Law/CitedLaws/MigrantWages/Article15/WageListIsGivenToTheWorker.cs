using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article15;

/// <summary>《保障农民工工资支付条例》第十五条第三款：提供工资清单。</summary>
[Basis(
    Regulations.MigrantWages,
    15,
    3,
    "用人单位向农民工支付工资时，应当提供农民工本人的工资清单",
    Title = "付工资时给本人工资清单",
    Interpretation = "每次支付都要给；没有给与没有台账是同一项罚款。")]
[SiteFine(54, 2)]
public sealed class WageListIsGivenToTheWorker : IRule<WageListIsGivenToTheWorker.Facts>
{
    /// <summary>One building site.</summary>
    /// <param name="Given">Whether each worker is given his wage list; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
    public readonly record struct Facts(bool? Given, DateOnly AsOf);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Judge(facts.AsOf, parameters, new SiteFact("提供本人的工资清单", facts.Given, SiteFine.Of<WageListIsGivenToTheWorker>()));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Work(facts.AsOf, parameters, new SiteFact("提供本人的工资清单", facts.Given, SiteFine.Of<WageListIsGivenToTheWorker>()));
}
