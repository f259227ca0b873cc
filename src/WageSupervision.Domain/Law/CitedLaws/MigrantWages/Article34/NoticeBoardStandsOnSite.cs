using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article34;

/// <summary>《保障农民工工资支付条例》第三十四条：维权信息告示牌。</summary>
[Basis(
    Regulations.MigrantWages,
    34,
    1,
    "施工总承包单位应当在施工现场醒目位置设立维权信息告示牌，明示下列事项",
    Title = "施工现场设立维权信息告示牌",
    Interpretation = "三项内容都要写明，缺一项就是没有做到。")]
[SiteFine(56, 4)]
public sealed class NoticeBoardStandsOnSite : IRule<NoticeBoardStandsOnSite.Facts>
{
    /// <summary>One building site.</summary>
    /// <param name="Stands">Whether a complete notice board stands on the site; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
    public readonly record struct Facts(bool? Stands, DateOnly AsOf);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Judge(facts.AsOf, parameters, new SiteFact("施工现场设立内容完整的维权信息告示牌", facts.Stands, SiteFine.Of<NoticeBoardStandsOnSite>()));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Work(facts.AsOf, parameters, new SiteFact("施工现场设立内容完整的维权信息告示牌", facts.Stands, SiteFine.Of<NoticeBoardStandsOnSite>()));
}
