using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article22;

/// <summary>第二十二条第一款：停工、停产、歇业在1个工资支付周期内的，应当按照劳动合同的约定和国家、省相关规定支付工资。</summary>
[Basis(
    Regulations.Order353,
    22,
    1,
    "企业停工、停产、歇业，时间在1个工资支付周期内的，企业应当按照劳动合同的约定和国家、省相关规定支付工资",
    Title = "停工第一个支付周期按合同约定支付",
    Interpretation = "第一个支付周期是从停工首日起的一个月；跨越两段的期间须拆开分别计算。")]
[Breach("停工第一个支付周期没有按合同约定支付", Remedy = "请补发 {yuan} 元。")]
public sealed class FirstCycleOfStoppageIsPaidByContract : IRule<FirstCycleOfStoppageIsPaidByContract.Facts>
{
    private static readonly Finding NotStoppedYet = new Finding.NotApplicable("这段时间在停工之前");
    private static readonly Finding LaterCycle = new Finding.NotApplicable("停工已超过一个支付周期，适用第二款");

    /// <summary>One worker's wage of one period.</summary>
    /// <param name="Month">The month of the period.</param>
    /// <param name="Period">The period and the stoppage.</param>
    /// <param name="ContractWage">合同约定的工资 of the period, yuan; <c>null</c> where it is not known.</param>
    /// <param name="WagePaid">What was paid, yuan.</param>
    public readonly record struct Facts(YearMonth Month, StoppagePeriod Period, decimal? ContractWage, decimal WagePaid);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        !Order353Scope.Covers(facts.Month) ? Order353Scope.BeforeOrder : facts.Period.Phase switch
        {
            StoppagePhase.BeforeStoppage => NotStoppedYet,
            StoppagePhase.Later => LaterCycle,
            StoppagePhase.AcrossBoundary => facts.Period.AskToSplit(),
            _ when facts.ContractWage is decimal due => facts.WagePaid < due
                ? new Finding.Violated(due - facts.WagePaid, Work(facts, parameters))
                : Finding.Complied.Instance,
            _ => new Finding.Undetermined(["合同约定的工资"], Work(facts, parameters)),
        };

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        List<WorkingStep> steps = [facts.Period.FirstCycleStep];
        if (facts.ContractWage is decimal due && facts.Period.Phase == StoppagePhase.FirstCycle)
        {
            steps.Add(Show.Money("合同约定的工资", "", due));
            steps.Add(Show.Money("实付工资", "", facts.WagePaid));
            if (facts.WagePaid < due)
            {
                steps.Add(Show.Money("应补", $"{Money.Plain(due)} − {Money.Plain(facts.WagePaid)}", due - facts.WagePaid));
            }
        }

        return steps;
    }
}
