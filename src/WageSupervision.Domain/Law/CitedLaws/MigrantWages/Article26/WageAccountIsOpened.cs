using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article26;

/// <summary>《保障农民工工资支付条例》第二十六条第一款：工资专用账户。</summary>
[Basis(
    Regulations.MigrantWages,
    26,
    1,
    "施工总承包单位应当按照有关规定开设农民工工资专用账户，专项用于支付该工程建设项目农民工工资",
    Title = "总承包单位开设农民工工资专用账户",
    Interpretation = "一个工程建设项目一个专用账户，只用来付本项目农民工工资。")]
[SiteFine(55, 1)]
public sealed class WageAccountIsOpened : IRule<WageAccountIsOpened.Facts>
{
    /// <summary>One building site.</summary>
    /// <param name="Opened">Whether the account is open; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
    public readonly record struct Facts(bool? Opened, DateOnly AsOf);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Judge(facts.AsOf, parameters, new SiteFact("开设农民工工资专用账户", facts.Opened, SiteFine.Of<WageAccountIsOpened>()));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Work(facts.AsOf, parameters, new SiteFact("开设农民工工资专用账户", facts.Opened, SiteFine.Of<WageAccountIsOpened>()));
}
