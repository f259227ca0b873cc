using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article16;

/// <summary>第十六条第一款：劳动者享受法定假的，支付法定假期间的工资；这里看休年休假、婚丧假、产假时少发的工资，是不是都能由别的缺勤说明。</summary>
[Basis(
    Regulations.Order353,
    16,
    1,
    "企业应当按照劳动合同的约定和国家、省相关规定支付法定假期间的工资",
    Duty = 2,
    Title = "休法定假不扣工资",
    Interpretation = "少发的不超过事假、旷工时间的工资（月工资÷21.75、÷应出勤两种折算中较高的），休的法定假没有扣。超过的，要知道另外有没有缺勤；"
        + "没有别的缺勤，休的又只有年休假，超过的部分就是少付的年休假工资。婚丧假的工资可以由合同约定，产假期间可能由生育津贴支付，只问不认定。")]
[Breach("休年休假被扣了工资")]
public sealed class LeaveIsPaid : IRule<LeaveIsPaid.Facts>
{
    private const string AskAway = "少发的是哪几天的工资（有没有扣法定假；事假、旷工、迟到早退各是多少）";
    private const string AskFamily = "婚丧假期间的工资合同怎样约定、发了多少";
    private const string AskMaternity = "产假期间的生育津贴由谁发、发了多少";

    private static readonly Finding NoLeave = new Finding.NotApplicable("没有休法定假");

    /// <summary>One worker's leave of one month. Amounts in yuan.</summary>
    /// <param name="Month">The month.</param>
    /// <param name="MonthlyWage">The wage of a whole month.</param>
    /// <param name="AnnualDays">年休假 taken, days.</param>
    /// <param name="FamilyDays">婚丧假 taken, days.</param>
    /// <param name="MaternityDays">产假 and the like, days.</param>
    /// <param name="Withheld">What was not paid, for whatever time.</param>
    /// <param name="AbsentDays">Days away for the worker's own reasons, at least.</param>
    /// <param name="IsAllAbsence">Whether it is stated that there was no other absence.</param>
    /// <param name="DaysDue">应出勤天数; <c>null</c> where they are not known.</param>
    public readonly record struct Facts(
        YearMonth Month, decimal MonthlyWage, decimal AnnualDays, decimal FamilyDays, decimal MaternityDays, decimal Withheld, decimal AbsentDays,
        bool IsAllAbsence, decimal? DaysDue)
    {
        /// <summary>The most that the absence explains.</summary>
        public decimal Explained => OfDays(AbsentDays);

        /// <summary>The number of days by which the month's wage is divided for it.</summary>
        internal decimal Divisor => DaysDue is decimal due and > 0 ? Math.Min(due, Money.PaidDaysOfMonth) : Money.PaidDaysOfMonth;

        internal decimal Days => AnnualDays + FamilyDays + MaternityDays;

        internal decimal Unexplained => Math.Max(0, Withheld - Explained);

        internal decimal OfDays(decimal days) => new AbsenceCostsItsTimeOnly.Facts(MonthlyWage, days, Withheld, DaysDue).Ceiling;
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        if (!Order353Scope.Covers(facts.Month))
        {
            return Order353Scope.BeforeOrder;
        }

        if (facts.Days <= 0)
        {
            return NoLeave;
        }

        var unexplained = facts.Unexplained;
        return unexplained == 0 ? Finding.Complied.Instance
            : !facts.IsAllAbsence ? new Finding.Undetermined([AskAway], Work(facts, parameters))
            : facts.MaternityDays > 0 ? new Finding.Undetermined([AskMaternity], Work(facts, parameters))
            : facts.FamilyDays > 0 ? new Finding.Undetermined([AskFamily], Work(facts, parameters))
            : new Finding.Violated(Math.Min(unexplained, facts.OfDays(facts.AnnualDays)), Work(facts, parameters));
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        var days = facts.AbsentDays;
        List<WorkingStep> steps = [new("休的法定假（天）", "", Show.Number(facts.Days)), Show.Money("少发的工资", "", facts.Withheld)];
        if (days > 0)
        {
            steps.Add(Show.Money("事假、旷工最多可以少发", $"{Money.Plain(facts.MonthlyWage)} × {Show.Number(days)} ÷ {Show.Number(facts.Divisor)}", facts.Explained));
        }

        if (facts.Unexplained > 0)
        {
            steps.Add(Show.Money("说明不了的", $"{Money.Plain(facts.Withheld)} − {Money.Plain(facts.Explained)}", facts.Unexplained));
        }

        return steps;
    }
}
