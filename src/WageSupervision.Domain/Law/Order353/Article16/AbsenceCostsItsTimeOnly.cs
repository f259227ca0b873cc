using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article16;

/// <summary>第十六条第二款：请事假或者无正当理由未提供劳动的，可以不予支付相关期间的工资。</summary>
[Basis(
    Regulations.Order353,
    16,
    2,
    "劳动者请事假或者无正当理由未提供劳动的，用人单位可以不予支付相关期间的工资",
    Title = "缺勤只少发缺勤时间的工资",
    Interpretation = "少发的不超过缺勤天数的工资：月工资÷21.75、÷应出勤两种折算都算，超过较高的按超过的部分违反（变相罚款），不超过较低的合规，之间不能认定；最多是整月的工资。")]
[Breach("缺勤扣款超过缺勤时间的工资", IsRefund = true, Remedy = "请补发 {yuan} 元并更正该行。请假、旷工只能少发那几天的工资。")]
public sealed class AbsenceCostsItsTimeOnly : IRule<AbsenceCostsItsTimeOnly.Facts>
{
    /// <summary>What was not paid for absence of one month. Amounts in yuan.</summary>
    /// <param name="MonthlyWage">The wage of a whole month.</param>
    /// <param name="AbsentDays">Days of absence for the worker's own reasons.</param>
    /// <param name="Amount">What was not paid for them.</param>
    /// <param name="DaysDue">应出勤天数; <c>null</c> where they are not known.</param>
    /// <param name="Day">A day of the month, where it is known; earlier than the Order is not judged.</param>
    public readonly record struct Facts(decimal MonthlyWage, decimal AbsentDays, decimal Amount, decimal? DaysDue, DateOnly? Day = null)
    {
        /// <summary>The most that may be left unpaid, by the way that gives most.</summary>
        public decimal Ceiling => Ceilings.Greatest;

        internal Bounds Ceilings => Bounds.Of(Over(Money.PaidDaysOfMonth), Over(DaysDue is decimal due and > 0 ? due : Money.PaidDaysOfMonth));

        // Nobody can lose more than the wage of the month.
        internal decimal Over(decimal days) => AbsentDays >= days ? MonthlyWage : Money.Round(MonthlyWage * AbsentDays / days);
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        facts.Day is DateOnly day && !Order353Scope.Covers(day) ? Order353Scope.BeforeOrder
        : facts.Ceilings.Kept(facts.Amount, out var excess) switch
        {
            Outcome.Complied => Finding.Complied.Instance,
            Outcome.Violated => new Finding.Violated(excess, Work(facts, parameters)),
            _ => new Finding.Undetermined(["缺勤的工资按21.75天还是按应出勤天数折算"], Work(facts, parameters)),
        };

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        var (wage, days) = (Money.Plain(facts.MonthlyWage), Show.Number(facts.AbsentDays));
        List<WorkingStep> steps = [];
        if (facts.DaysDue is decimal due and > 0)
        {
            steps.Add(Show.Money("缺勤时间的工资（按21.75天）", $"{wage} × {days} ÷ 21.75", facts.Over(Money.PaidDaysOfMonth)));
            steps.Add(Show.Money("缺勤时间的工资（按应出勤）", $"{wage} × {days} ÷ {Show.Number(due)}", facts.Over(due)));
        }
        else
        {
            steps.Add(Show.Money("缺勤时间的工资", $"{wage} × {days} ÷ 21.75", facts.Ceiling));
        }

        steps.Add(Show.Money("少发的工资", "", facts.Amount));
        if (facts.Ceilings.Kept(facts.Amount, out var excess) == Outcome.Violated)
        {
            steps.Add(Show.Money("多扣", $"{Money.Plain(facts.Amount)} − {Money.Plain(facts.Ceiling)}", excess));
        }

        return steps;
    }
}
