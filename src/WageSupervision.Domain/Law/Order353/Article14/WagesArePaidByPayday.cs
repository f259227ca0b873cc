using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article14;

/// <summary>第十四条第二款：工资发放日如遇节假日或者休息日的，应当提前支付。</summary>
[Basis(
    Regulations.Order353,
    14,
    2,
    "工资发放日如遇节假日或者休息日的，应当提前支付",
    Title = "工资在发放日足额支付，遇节假日、休息日提前",
    Interpretation = "提前到最近的前一个工作日；调休上班的日子是工作日；发放日当日过完才算未付；迟付但已付清的，差额为0；工资表只有一部分工资的，未付多少不认定。")]
[Reads(WorkCalendar.Name)]
[Breach(
    "没有按时足额支付",
    NameWithoutDebt = "晚于法定发放日支付（已付清）",
    Remedy = "请补发 {yuan} 元，并在工资表“发放日期”一列填写实际发放的日期后{then}。",
    RemedyWithoutDebt = "工资已经付清，但晚于法定发放日。发放日遇节假日、休息日应当提前。")]
public sealed class WagesArePaidByPayday : IRule<WagesArePaidByPayday.Facts>
{
    private static readonly Finding NotYetDue = new Finding.NotApplicable("发放日还没有过");

    /// <summary>One worker's wage of one cycle. Amounts in yuan.</summary>
    /// <param name="AgreedPayday">约定的发放日; decides whether the Order applies.</param>
    /// <param name="AmountDue">What is to be paid.</param>
    /// <param name="AmountPaid">What was paid; left out with a day of payment it is the whole, without one nothing.</param>
    /// <param name="PaidOn">The day of payment; a day after <paramref name="AsOf"/> doesn't count.</param>
    /// <param name="AsOf">The day of judging.</param>
    /// <param name="CycleStart">
    /// First day of the pay cycle, where the day of payment may be miswritten: a day before it, or after the day of judging, is asked about.
    /// </param>
    /// <param name="Shown">How much of the wages the record shows: of a part nobody can say what was not paid.</param>
    public readonly record struct Facts(
        DateOnly AgreedPayday, decimal AmountDue, decimal? AmountPaid, DateOnly? PaidOn, DateOnly AsOf, DateOnly? CycleStart = null,
        WageShown Shown = WageShown.Whole)
    {
        /// <summary>The last lawful day of payment, or <c>null</c> where the year's holidays are not known.</summary>
        public DateOnly? LawfulPayday(WorkCalendar calendar)
        {
            ArgumentNullException.ThrowIfNull(calendar);
            return calendar.LastWorkingDayOnOrBefore(AgreedPayday);
        }

        /// <summary>What counts as paid on the day of judging.</summary>
        public decimal Paid => PaidOn is DateOnly day
            ? day > AsOf ? 0 : AmountPaid ?? AmountDue
            : AmountPaid ?? 0;

        /// <summary>What is still to be paid; never negative.</summary>
        public decimal Outstanding => Paid is var paid && paid >= AmountDue ? 0 : AmountDue - paid;

        /// <summary>Calendar days after the last lawful day, up to the payment or else to the day of judging; <c>null</c> where that cannot be told.</summary>
        public int? DaysLate(WorkCalendar calendar) => LawfulPayday(calendar) is DateOnly lawful ? DaysLate(lawful, Outstanding) : null;

        internal int? DaysLate(DateOnly lawful, decimal outstanding) =>
            outstanding > 0 ? Dates.DaysAfter(lawful, AsOf)
            : AmountDue == 0 || (PaidOn is null && AsOf <= lawful) ? 0
            : PaidOn is DateOnly day ? Dates.DaysAfter(lawful, day)
            : null;
    }

    /// <summary>
    /// The last day of payment of the whole by which the rule is surely kept, from the first day of the cycle on; <c>null</c> where no day is: the Order did
    /// not apply, or the year's holidays are not known.
    /// </summary>
    internal static DateOnly? LastInTime(DateOnly agreedPayday, DateOnly asOf, WorkCalendar calendar) =>
        !Order353Scope.Covers(agreedPayday) || calendar.LastWorkingDayOnOrBefore(agreedPayday) is not DateOnly lawful ? null
        : lawful < asOf ? lawful : asOf;

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (!Order353Scope.Covers(facts.AgreedPayday))
        {
            return Order353Scope.BeforeOrder;
        }

        if (facts.LawfulPayday(parameters.Calendar) is not DateOnly lawful)
        {
            return new Finding.Undetermined([$"{facts.AgreedPayday.Year}年的放假安排"], Work(facts, parameters));
        }

        if (facts.CycleStart is DateOnly start && facts.PaidOn is DateOnly written && facts.AmountDue > 0
            && (written < start || (written > facts.AsOf && facts.AsOf > lawful)))
        {
            var fault = written < start ? $"早于工资周期首日 {Show.Day(start)}" : $"晚于判断日 {Show.Day(facts.AsOf)}";
            return new Finding.Undetermined([$"发放日期（写的是 {Show.Day(written)}，{fault}，请核对）"], Work(facts, parameters));
        }

        var outstanding = facts.Outstanding;
        if (outstanding > 0)
        {
            return facts.AsOf <= lawful ? NotYetDue
                : facts.Shown != WageShown.Whole ? new Finding.Undetermined([facts.Shown.Question()], Work(facts, parameters))
                : new Finding.Violated(outstanding, Work(facts, parameters));
        }

        return facts.DaysLate(lawful, outstanding) switch
        {
            0 => Finding.Complied.Instance,
            null => new Finding.Undetermined(["发放日期"], Work(facts, parameters)),
            _ => new Finding.Violated(0, Work(facts, parameters)),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var lawful = facts.LawfulPayday(parameters.Calendar);
        var agreed = Show.Day(facts.AgreedPayday);
        List<WorkingStep> steps =
        [
            new WorkingStep("最晚支付日", lawful == facts.AgreedPayday ? agreed : $"{agreed} 当日或者之前最近的工作日", Show.Day(lawful)),
            new WorkingStep("支付日", "", facts.PaidOn is DateOnly paidOn && paidOn <= facts.AsOf ? Show.Day(paidOn) : "没有"),
            Show.Money("未付", $"{Money.Plain(facts.AmountDue)} − {Money.Plain(facts.Paid)}", facts.Outstanding),
        ];
        if (facts.DaysLate(parameters.Calendar) is > 0 and int late)
        {
            var until = facts.Outstanding > 0 ? facts.AsOf : facts.PaidOn;
            steps.Add(new WorkingStep("迟付天数", $"{Show.Day(until)} − {Show.Day(lawful)}", Show.Number(late)));
        }

        return steps;
    }
}
