using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article11;

/// <summary>《保障农民工工资支付条例》第十一条：以货币支付给本人。</summary>
[Basis(
    Regulations.MigrantWages,
    11,
    1,
    "农民工工资应当以货币形式，通过银行转账或者现金支付给农民工本人，不得以实物或者有价证券等其他形式替代",
    Title = "农民工工资以货币付给本人",
    Interpretation = "罚款只针对以实物、有价证券等代替货币；没有付给本人的，另按《浙江省企业工资支付管理办法》第十条。")]
[SiteFine(54, 1)]
public sealed class MigrantWagesArePaidInMoney : IRule<MigrantWagesArePaidInMoney.Facts>
{
    /// <summary>One building site.</summary>
    /// <param name="InMoney">Whether wages are paid in money; <c>null</c> where that is not known.</param>
    /// <param name="ToTheWorker">Whether they are paid to the worker himself; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
    public readonly record struct Facts(bool? InMoney, bool? ToTheWorker, DateOnly AsOf);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Judge(
            facts.AsOf,
            parameters,
            new SiteFact("以货币支付", facts.InMoney, SiteFine.Of<MigrantWagesArePaidInMoney>()),
            new SiteFact("支付给农民工本人", facts.ToTheWorker, null));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Work(
            facts.AsOf,
            parameters,
            new SiteFact("以货币支付", facts.InMoney, SiteFine.Of<MigrantWagesArePaidInMoney>()),
            new SiteFact("支付给农民工本人", facts.ToTheWorker, null));
}
