using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article14;

/// <summary>第十四条第一款：工资应当至少每月支付一次，但非全日制用工工资支付周期最长不得超过15日。</summary>
[Basis(
    Regulations.Order353,
    14,
    1,
    "工资应当至少每月支付一次，但非全日制用工工资支付周期最长不得超过15日",
    Title = "工资支付周期不超过一个月（非全日制不超过15日）",
    Interpretation = "全日制的周期最晚到次月对应日的前一日，次月没有对应日的到次月最后一日；非全日制为15个自然日，首尾两日都计算在内。")]
[Breach("支付周期过长", RemedyWithoutDebt = "请缩短支付周期：全日制至少每月支付一次，非全日制最长 15 日。")]
public sealed class PayCycleIsAtMostAMonth : IRule<PayCycleIsAtMostAMonth.Facts>
{
    private const int PartTimeDays = 15;

    /// <summary>One pay cycle.</summary>
    /// <param name="Employment">全日制 or 非全日制.</param>
    /// <param name="CycleStart">First day.</param>
    /// <param name="CycleEnd">Last day, inclusive; decides whether the Order applies.</param>
    public readonly record struct Facts(Employment Employment, DateOnly CycleStart, DateOnly CycleEnd)
    {
        /// <summary>The last day on which the cycle may end.</summary>
        public DateOnly LatestLawfulEnd => Employment == Employment.FullTime
            ? EndOfMonthFrom(CycleStart)
            : Dates.AddDays(CycleStart, PartTimeDays - 1);
    }

    /// <summary>
    /// The last day of a cycle of one month that begins on that day: the day before the same day of the next month; where that month has no
    /// such day, its last day (民法典第二百零二条).
    /// </summary>
    /// <param name="start">First day.</param>
    /// <param name="months">How many months on, counted from the first day so that a short month does not shift those after it.</param>
    public static DateOnly EndOfMonthFrom(DateOnly start, int months = 1)
    {
        var next = Dates.AddMonths(start, months);
        return next.Day < start.Day || next == DateOnly.MaxValue ? next : next.AddDays(-1);
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters) =>
        !Order353Scope.Covers(facts.CycleEnd) ? Order353Scope.BeforeOrder
        : facts.CycleEnd <= facts.LatestLawfulEnd ? Finding.Complied.Instance
        : new Finding.Violated(null, Work(facts, parameters));

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        var start = Show.Day(facts.CycleStart);
        var latest = new WorkingStep(
            "周期最晚结束日",
            facts.Employment == Employment.PartTime ? $"{start} 起第15日"
            : Dates.AddMonths(facts.CycleStart, 1).Day < facts.CycleStart.Day ? $"{start} 的次月没有对应日，到次月最后一日"
            : $"{start} 的次月对应日的前一日",
            Show.Day(facts.LatestLawfulEnd));
        var end = new WorkingStep("周期实际结束日", "", Show.Day(facts.CycleEnd));
        var over = Dates.DaysAfter(facts.LatestLawfulEnd, facts.CycleEnd);
        return over == 0
            ? [latest, end]
            : [latest, end, new WorkingStep("超过天数", $"{Show.Day(facts.CycleEnd)} − {Show.Day(facts.LatestLawfulEnd)}", Show.Number(over))];
    }
}
