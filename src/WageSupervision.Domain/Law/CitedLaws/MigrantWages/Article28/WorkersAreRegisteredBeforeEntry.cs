using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article28;

/// <summary>《保障农民工工资支付条例》第二十八条第一款：劳动合同与实名登记。</summary>
[Basis(
    Regulations.MigrantWages,
    28,
    1,
    "未与施工总承包单位或者分包单位订立劳动合同并进行用工实名登记的人员，不得进入项目现场施工",
    Title = "先订合同、实名登记，再进场",
    Interpretation = "两项都要做到；罚款只针对没有实行实名制管理，没有订立劳动合同的另按劳动合同法。")]
[SiteFine(55, 3)]
public sealed class WorkersAreRegisteredBeforeEntry : IRule<WorkersAreRegisteredBeforeEntry.Facts>
{
    /// <summary>One building site.</summary>
    /// <param name="Contracted">Whether each worker has a contract before entry; <c>null</c> where that is not known.</param>
    /// <param name="Registered">Whether each worker is registered by name before entry; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
    public readonly record struct Facts(bool? Contracted, bool? Registered, DateOnly AsOf);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Judge(
            facts.AsOf,
            parameters,
            new SiteFact("进场前订立劳动合同", facts.Contracted, null),
            new SiteFact("进场前实名登记", facts.Registered, SiteFine.Of<WorkersAreRegisteredBeforeEntry>()));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Work(
            facts.AsOf,
            parameters,
            new SiteFact("进场前订立劳动合同", facts.Contracted, null),
            new SiteFact("进场前实名登记", facts.Registered, SiteFine.Of<WorkersAreRegisteredBeforeEntry>()));
}
