using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article22;

/// <summary>第二十二条第二款：停工超过1个工资支付周期的，付出正常劳动的不低于最低工资标准，未付出的不低于其80%。</summary>
[Basis(
    Regulations.Order353,
    22,
    2,
    "企业停工、停产、歇业时间超过1个工资支付周期，劳动者付出了正常劳动的，企业应当按照不低于当地人民政府确定的最低工资标准支付工资；劳动者未付出正常劳动的，企业应当按照不低于当地人民政府确定的最低工资标准的80% 支付工资",
    Title = "停工超过一个支付周期的工资不低于下限",
    Interpretation = "整个周期按整月比较；不满一个周期的，期间的工作日÷21.75、期间的日历天数÷该周期的日历天数两种折算都算：达到较高的合规，低于较低的违反，之间不能认定；跨越两段的期间须拆开分别计算。")]
[Reads(MinimumWageTable.Name, WorkCalendar.Name)]
[Breach("停工期间的工资低于下限", Remedy = "请补发 {yuan} 元。")]
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
        /// <summary>The floor of a whole cycle in yuan; <c>null</c> where the standard is not known.</summary>
        public decimal? FloorOfCycle => Whole.Amount;

        /// <summary>The floor of the period in yuan; <c>null</c> where the standard or the calendar is not known, or the ways differ.</summary>
        public decimal? Floor(WorkCalendar calendar) => Ways(calendar)?.Amount;

        internal StandardFloor Whole => new(Standard, Share, 1);

        private decimal Share => WorkedNormally ? 1 : IdleShare;

        internal WaysOfFloor? Ways(WorkCalendar calendar)
        {
            if (Period.IsWholeCycle)
            {
                return new(Whole);
            }

            return calendar.WorkingDaysIn(Period.PeriodStart, Period.PeriodEnd) is int working
                ? new(new(Standard, Share * working, Money.PaidDaysOfMonth), new(Standard, Share * Days, DaysOfCycle))
                : null;
        }

        internal int Days => Dates.DaysAfter(Period.PeriodStart, Period.PeriodEnd) + 1;

        internal int DaysOfCycle => Period.Cycle is var (start, end) ? Dates.DaysAfter(start, end) + 1 : 1;
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (!Order353Scope.Covers(facts.Month))
        {
            return Order353Scope.BeforeOrder;
        }

        if (facts.Period.Phase != StoppagePhase.Later)
        {
            return facts.Period.Phase == StoppagePhase.AcrossBoundary ? facts.Period.AskToSplit() : NotYet;
        }

        if (facts.Ways(parameters.Calendar) is not { } ways)
        {
            return new Finding.Undetermined([$"{facts.Period.PeriodEnd.Year}年的放假安排"], Work(facts, parameters));
        }

        return ways.Compare(facts.WagePaid, out var shortfall) switch
        {
            Outcome.Complied => Finding.Complied.Instance,
            Outcome.Violated => new Finding.Violated(shortfall, Work(facts, parameters)),
            _ => new Finding.Undetermined([ways.Missing], Work(facts, parameters)),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (facts.Period.Phase != StoppagePhase.Later)
        {
            return [facts.Period.FirstCycleStep];
        }

        var share = facts.WorkedNormally ? "" : "× 80%";
        if (facts.Ways(parameters.Calendar) is not { } ways)
        {
            return
            [
                facts.Period.FirstCycleStep,
                .. facts.Whole.FloorSteps("月最低工资标准", "整个周期的停工期间工资下限", share),
                new("这段时间的工作日", "", "未定"),
            ];
        }

        var spaced = share.Length == 0 ? "" : share + " ";
        var working = parameters.Calendar.WorkingDaysIn(facts.Period.PeriodStart, facts.Period.PeriodEnd);
        return
        [
            facts.Period.FirstCycleStep,
            .. ways.Steps(
                "月最低工资标准",
                "停工期间工资下限",
                facts.Period.IsWholeCycle ? share : $"{spaced}× 工作日 {working} 天 ÷ 21.75",
                $"{spaced}× {facts.Days} 天 ÷ 该周期 {facts.DaysOfCycle} 天",
                "实付工资",
                facts.WagePaid),
        ];
    }
}
