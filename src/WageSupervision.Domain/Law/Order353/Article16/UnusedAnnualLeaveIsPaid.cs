using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article16;

/// <summary>第十六条第一款：享受法定假的，按照合同的约定和国家、省相关规定支付工资；这里只看年休假：应休没有休的，按日工资的三倍付。</summary>
[Basis(
    Regulations.Order353,
    16,
    1,
    "企业应当按照劳动合同的约定和国家、省相关规定支付法定假期间的工资",
    Title = "应休没有休的年休假，付年休假工资",
    Interpretation = "年休假按累计工作年限：满1年5天，满10年10天，满20年15天（职工带薪年休假条例第三条）。应休没有休的按日工资的300%付；"
        + "其中包不包括已经发的当月工资，没有核对原文：达到300%的合规，写明没有休的都在这次付清而低于200%的违反，其余不能认定：没有付、付得少的，可能有几天跨年安排，或者本人提出不休。日工资按月工资÷21.75。")]
[Reads(MinimumWageTable.Name)]
[Breach("未休年休假的工资不足")]
public sealed class UnusedAnnualLeaveIsPaid : IRule<UnusedAnnualLeaveIsPaid.Facts>
{
    // Three times a day's wage, of which one may have been paid with the month's wage.
    private const decimal LeastTimes = 2m;
    private const decimal MostTimes = 3m;

    private const string AskYears = "累计工作满几年";
    private const string AskTaken = "今年休了几天年休假";
    private const string AskPaid = "有没有跨年安排、本人有没有书面提出不休，未休的工资付了多少";
    private const string AskSettled = "没有休的是不是都在这次付清（有没有跨年安排、本人有没有书面提出不休）";
    private const string AskWage = "前12个月的平均月工资，300%里包不包括已经发的工资";

    private static readonly Finding NoLeave = new Finding.NotApplicable("累计工作不满一年，没有年休假");

    /// <summary>One worker's annual leave. Amounts in yuan.</summary>
    /// <param name="Month">The month in which it is settled.</param>
    /// <param name="WorkYears">累计工作 in whole years; <c>null</c> where they are not known.</param>
    /// <param name="DaysTaken">Days taken this year; <c>null</c> where they are not known.</param>
    /// <param name="UnusedDays">Days not taken, where they are stated; else they are what is due less what was taken.</param>
    /// <param name="Paid">What was paid for them; <c>null</c> where it is not known.</param>
    /// <param name="LeastMonthlyWage">The wage of a month without overtime, at least; <c>null</c> where nothing is known of it.</param>
    /// <param name="MostMonthlyWage">The same, at most.</param>
    /// <param name="IsSettled">Whether it is stated that all of these days are paid for now: none is carried over, none was renounced.</param>
    public readonly record struct Facts(
        YearMonth Month, int? WorkYears, decimal? DaysTaken, decimal? UnusedDays, decimal? Paid, decimal? LeastMonthlyWage, decimal? MostMonthlyWage,
        bool IsSettled = false)
    {
        /// <summary>Days due a year (职工带薪年休假条例第三条); <c>null</c> where the years are not known.</summary>
        public int? DaysDue => WorkYears switch
        {
            null => null,
            < 1 => 0,
            < 10 => 5,
            < 20 => 10,
            _ => 15,
        };

        /// <summary>Days not taken; <c>null</c> where they are not known.</summary>
        public decimal? Unused => UnusedDays ?? (DaysDue is int due && DaysTaken is decimal taken ? Math.Max(0, due - taken) : null);

        /// <summary>What is due for them, at least and at most; <c>null</c> where it cannot be worked out.</summary>
        public (decimal Least, decimal Most)? Due => Unused is decimal days && LeastMonthlyWage is decimal least
            ? (Of(least, LeastTimes, days), Of(Math.Max(least, MostMonthlyWage ?? 0), MostTimes, days)) : null;

        private static decimal Of(decimal wage, decimal times, decimal days) => Money.Round(wage * times * days / Money.PaidDaysOfMonth);
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        if (!Order353Scope.Covers(facts.Month))
        {
            return Order353Scope.BeforeOrder;
        }

        if (facts is { WorkYears: < 1, UnusedDays: null })
        {
            return NoLeave;
        }

        if (facts.Unused is not decimal unused)
        {
            return new Finding.Undetermined(facts.WorkYears is null ? [AskYears, AskTaken] : [AskTaken], Work(facts, parameters));
        }

        if (unused <= 0)
        {
            return Finding.Complied.Instance;
        }

        if (facts.Paid is not (> 0 and decimal paid))
        {
            return new Finding.Undetermined([AskPaid], Work(facts, parameters));
        }

        return facts.Due is not var (least, most) ? new Finding.Undetermined([AskWage], Work(facts, parameters))
            : paid >= most ? Finding.Complied.Instance
            : paid >= least ? new Finding.Undetermined([AskWage], Work(facts, parameters))
            : !facts.IsSettled ? new Finding.Undetermined([AskSettled], Work(facts, parameters))
            : new Finding.Violated(least - paid, Work(facts, parameters));
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        List<WorkingStep> steps = [];
        if (facts is { WorkYears: int years, DaysDue: int due })
        {
            steps.Add(new("一年的年休假（天）", $"累计工作满 {Show.Number(years)} 年", Show.Number(due)));
        }

        if (facts.Unused is not decimal unused)
        {
            return steps;
        }

        steps.Add(new("没有休的（天）", facts.UnusedDays is null ? $"{Show.Number(facts.DaysDue ?? 0)} − {Show.Number(facts.DaysTaken ?? 0)}" : "",
            Show.Number(unused)));
        if (unused > 0 && facts.Due is var (least, most) && facts.LeastMonthlyWage is decimal wage)
        {
            steps.Add(Show.Money("至少应付", Formula(wage, "200%", unused), least));
            steps.Add(Show.Money("至多应付", Formula(Math.Max(wage, facts.MostMonthlyWage ?? 0), "300%", unused), most));
        }

        if (facts.Paid is decimal paid)
        {
            steps.Add(Show.Money("付的未休年休假工资", "", paid));
            if (facts.IsSettled && unused > 0 && paid > 0 && facts.Due is var (floor, _) && paid < floor)
            {
                steps.Add(Show.Money("至少应补", $"{Money.Plain(floor)} − {Money.Plain(paid)}", floor - paid));
            }
        }

        return steps;
    }

    private static string Formula(decimal wage, string times, decimal days) => $"{Money.Plain(wage)} ÷ 21.75 × {times} × {Show.Number(days)}";
}
