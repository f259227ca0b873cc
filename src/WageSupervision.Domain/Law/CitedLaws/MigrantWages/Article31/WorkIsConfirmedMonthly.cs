using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.MigrantWages.Article31;

/// <summary>《保障农民工工资支付条例》第三十一条第二款：按月考核和签字确认。</summary>
[Basis(
    Regulations.MigrantWages,
    31,
    2,
    "分包单位应当按月考核农民工工作量并编制工资支付表，经农民工本人签字确认后，与当月工程进度等情况一并交施工总承包单位",
    Title = "分包单位按月编制工资支付表并经本人签字",
    Interpretation = "考核、编表、签字三项缺一项就是没有做到。")]
[SiteFine(56, 1)]
public sealed class WorkIsConfirmedMonthly : IRule<WorkIsConfirmedMonthly.Facts>
{
    /// <summary>One building site.</summary>
    /// <param name="Confirmed">Whether the subcontractor has each month checked, listed and signed; <c>null</c> where that is not known.</param>
    /// <param name="AsOf">The day of judging; decides whether the regulation applies.</param>
    public readonly record struct Facts(bool? Confirmed, DateOnly AsOf);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Judge(facts.AsOf, parameters, new SiteFact("分包单位按月考核工作量、编制工资支付表并经本人签字", facts.Confirmed, SiteFine.Of<WorkIsConfirmedMonthly>()));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) =>
        SiteDuty.Work(facts.AsOf, parameters, new SiteFact("分包单位按月考核工作量、编制工资支付表并经本人签字", facts.Confirmed, SiteFine.Of<WorkIsConfirmedMonthly>()));
}
