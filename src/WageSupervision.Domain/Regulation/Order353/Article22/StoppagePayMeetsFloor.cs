using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Regulation.Order353.Article22;

/// <summary>第二十二条第二款：停工超过1个工资支付周期的，付出正常劳动的不低于最低工资标准，未付出的不低于其80%。</summary>
[Basis(
    Regulations.Order353,
    22,
    2,
    "企业停工、停产、歇业时间超过1个工资支付周期，劳动者付出了正常劳动的，企业应当按照不低于当地人民政府确定的最低工资标准支付工资；劳动者未付出正常劳动的，企业应当按照不低于当地人民政府确定的最低工资标准的80% 支付工资",
    Title = "停工超过一个支付周期的工资不低于下限",
    Interpretation = "按整月比较，不折算；跨越两段的期间须拆开分别计算。")]
public sealed class StoppagePayMeetsFloor : IRule<StoppagePayMeetsFloor.Facts>
{
    private const decimal IdleShare = 0.8m;

    private static readonly Finding NotYet = new Finding.NotApplicable("停工没有超过一个支付周期");

    /// <summary>One worker's wage of one period.</summary>
    /// <param name="Month">The month of the period.</param>
    /// <param name="Period">The period and the stoppage.</param>
    /// <param name="Standard">The county's monthly standard of that month.</param>
    /// <param name="WorkedNormally">付出了正常劳动.</param>
    /// <param name="WagePaid">What was paid, yuan.</param>
    public readonly record struct Facts(
        YearMonth Month, StoppagePeriod Period, MinimumWageStandard Standard, bool WorkedNormally, decimal WagePaid)
    {
        /// <summary>The floor in yuan; <c>null</c> where the standard is not known.</summary>
        public decimal? Floor => Share.Amount;

        internal StandardFloor Share => new(Standard, WorkedNormally ? 1 : IdleShare, 1);
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        if (!Order353Scope.Covers(facts.Month))
        {
            return Order353Scope.BeforeOrder;
        }

        if (facts.Period.Phase != StoppagePhase.Later)
        {
            return facts.Period.Phase == StoppagePhase.AcrossBoundary ? facts.Period.AskToSplit() : NotYet;
        }

        return facts.Share.Compare(facts.WagePaid, out var shortfall) switch
        {
            Outcome.Complied => Finding.Complied.Instance,
            Outcome.Violated => new Finding.Violated(shortfall, Work(facts, parameters)),
            _ => new Finding.Undetermined([StandardFloor.MissingStandard], Work(facts, parameters)),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters) => facts.Period.Phase != StoppagePhase.Later
        ? [facts.Period.FirstCycleStep]
        :
        [
            facts.Period.FirstCycleStep,
            .. facts.Share.Steps("月最低工资标准", "停工期间工资下限", facts.WorkedNormally ? "" : "× 80%", "实付工资", facts.WagePaid),
        ];
}
