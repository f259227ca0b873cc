using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article30;

/// <summary>《保障农民工工资支付条例》第三十条第三款：总承包单位先行清偿。</summary>
[Basis(
    Regulations.MigrantWages,
    30,
    3,
    "分包单位拖欠农民工工资的，由施工总承包单位先行清偿，再依法进行追偿",
    Title = "分包单位拖欠农民工工资的，总承包单位先行清偿",
    Interpretation = "清偿全部拖欠的农民工工资，不以工程款为限，也不看总承包单位有没有付清分包单位的工程款；分包单位再交给个人的，个人招用的农民工的工资也按分包单位拖欠处理。")]
public sealed class GeneralContractorPaysFirst : IRule<GeneralContractorPaysFirst.Facts>
{
    /// <summary>Wages owed by a subcontractor.</summary>
    /// <param name="Migrant">Whether the workers are 农民工; <c>null</c> where that is not known.</param>
    /// <param name="Claim">Its circumstance: whether a subcontractor owes the wages.</param>
    public readonly record struct Facts(bool? Migrant, SiteClaim Claim);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        facts.Claim.Judge(facts.Migrant, "是不是分包单位拖欠", "不是分包单位拖欠", Work(facts, parameters));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        [Show.Money("施工总承包单位先行清偿", $"拖欠的工资 {Money.Plain(facts.Claim.WagesOwed)}，不以工程款为限", facts.Claim.WagesOwed)];
}
