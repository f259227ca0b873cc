using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article19;

/// <summary>One payment towards the final wages.</summary>
/// <param name="PaidOn">The day.</param>
/// <param name="Amount">Yuan, not negative.</param>
public sealed record SettlementPayment(
    [Field("支付日期")] DateOnly PaidOn,
    [Field("金额（元）")] decimal Amount);

/// <summary>第十九条第一款：解除、终止劳动合同的，应当自办理手续之日起5日内一次性结清工资。</summary>
[Basis(
    Regulations.Order353,
    19,
    1,
    "应当自办理解除或者终止劳动合同手续之日起5日内一次性结清工资",
    Title = "解除、终止合同后5日内结清工资",
    Interpretation = "5日是自然日，办理手续当日不计入，最后一日是休息日、节假日的顺延到其后第一个工作日（民法典第二百零一条、第二百零三条）；期限当日过完才算逾期。")]
[Reads(WorkCalendar.Name)]
[Breach("离职没有在5日内结清工资", Remedy = "请结清 {yuan} 元。")]
public sealed class FinalWagesAreSettledInFiveDays : IRule<FinalWagesAreSettledInFiveDays.Facts>
{
    private const int Days = 5;

    private static readonly Finding NotYetDue = new Finding.NotApplicable("结清的期限还没有过");

    /// <summary>One worker's final wages. Amounts in yuan.</summary>
    /// <param name="SeparationCompletedOn">办理手续之日; decides whether the Order applies.</param>
    /// <param name="AmountDue">What is to be paid.</param>
    /// <param name="Payments">Every payment; those after <paramref name="AsOf"/> don't count.</param>
    /// <param name="AsOf">The day of judging.</param>
    public readonly record struct Facts(
        DateOnly SeparationCompletedOn, decimal AmountDue, IReadOnlyList<SettlementPayment> Payments, DateOnly AsOf)
    {
        /// <summary>The fifth day, before it is moved.</summary>
        public DateOnly FifthDay => Dates.AddDays(SeparationCompletedOn, Days);

        /// <summary>The last lawful day, or <c>null</c> where the year's holidays are not known.</summary>
        public DateOnly? DueOn(WorkCalendar calendar)
        {
            ArgumentNullException.ThrowIfNull(calendar);
            return calendar.FirstWorkingDayOnOrAfter(FifthDay);
        }

        /// <summary>What is still to be paid; never negative.</summary>
        public decimal Outstanding => Math.Max(0, AmountDue - Paid);

        /// <summary>The day on which the whole was paid; <c>null</c> where it was not, or nothing was due.</summary>
        public DateOnly? SettledOn
        {
            get
            {
                var left = AmountDue;
                foreach (var payment in Counted.OrderBy(payment => payment.PaidOn))
                {
                    left -= payment.Amount;
                    if (left <= 0)
                    {
                        return payment.PaidOn;
                    }
                }

                return null;
            }
        }

        /// <summary>
        /// Calendar days after the last lawful day, up to the settlement or else to the day of judging; <c>null</c> where the last day is not known.
        /// </summary>
        public int? DaysLate(WorkCalendar calendar) => DueOn(calendar) is not DateOnly due ? null
            : Outstanding > 0 ? Dates.DaysAfter(due, AsOf)
            : AmountDue > 0 && SettledOn is DateOnly settled ? Dates.DaysAfter(due, settled)
            : 0;

        internal decimal Paid => Counted.Sum(payment => payment.Amount);

        private IEnumerable<SettlementPayment> Counted
        {
            get
            {
                var asOf = AsOf;
                return (Payments ?? []).Where(payment => payment.PaidOn <= asOf);
            }
        }
    }

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (!Order353Scope.Covers(facts.SeparationCompletedOn))
        {
            return Order353Scope.BeforeOrder;
        }

        if (facts.DueOn(parameters.Calendar) is not DateOnly due)
        {
            return new Finding.Undetermined([$"{facts.FifthDay.Year}年的放假安排"], Work(facts, parameters));
        }

        if (facts.Outstanding > 0)
        {
            return facts.AsOf <= due ? NotYetDue : new Finding.Violated(facts.Outstanding, Work(facts, parameters));
        }

        return facts.DaysLate(parameters.Calendar) > 0
            ? new Finding.Violated(0, Work(facts, parameters))
            : Finding.Complied.Instance;
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var due = facts.DueOn(parameters.Calendar);
        List<WorkingStep> steps =
        [
            new WorkingStep("第5日", $"{Show.Day(facts.SeparationCompletedOn)} + 5日", Show.Day(facts.FifthDay)),
            new WorkingStep("最晚结清日", due == facts.FifthDay ? "" : "顺延到其后第一个工作日", Show.Day(due)),
            Show.Money("未付", $"{Money.Plain(facts.AmountDue)} − {Money.Plain(facts.Paid)}", facts.Outstanding),
        ];
        if (facts.DaysLate(parameters.Calendar) is > 0 and int late)
        {
            var until = facts.Outstanding > 0 ? facts.AsOf : facts.SettledOn;
            steps.Add(new WorkingStep("逾期天数", $"{Show.Day(until)} − {Show.Day(due)}", Show.Number(late)));
        }

        return steps;
    }
}
