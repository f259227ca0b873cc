using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article26;

/// <summary>《劳动保障监察条例》第二十六条：责令限期支付，逾期不支付的加付赔偿金。</summary>
[Basis(
    Regulations.LabourInspection,
    26,
    1,
    "逾期不支付的，责令用人单位按照应付金额50%以上1倍以下的标准计算，向劳动者加付赔偿金",
    Title = "责令支付的钱在期限内付清",
    Interpretation = "期限当日付清不算逾期；加付以期限届满时仍没有付的金额为基数，期限内付了的部分不计；加付多少由人社部门在幅度内决定，向劳动者加付，不是罚款，不按罚款的程序听证。")]
[Reads(PaymentOrder.Threshold)]
public sealed class OrderedWagesArePaidInTerm : IRule<OrderedWagesArePaidInTerm.Facts>
{
    private static readonly Finding TermRuns = new Finding.NotApplicable("责令支付的期限还没有过");

    /// <summary>One order.</summary>
    /// <param name="Order">The order and what was paid on it.</param>
    public readonly record struct Facts(PaymentOrder Order);

    /// <inheritdoc/>
    public Finding Judge(in Facts facts, LegalParameters parameters)
    {
        var order = facts.Order;
        if (!order.IsUnderTheRegulation)
        {
            return CitedScope.BeforeLaw(Regulations.LabourInspection);
        }

        if (!order.TermIsOver)
        {
            return TermRuns;
        }

        return order.Overdue switch
        {
            null => new Finding.Undetermined(["期限内付了多少"], Work(facts, parameters)),
            0 => Finding.Complied.Instance,
            _ => new Finding.Violated(order.Outstanding, Work(facts, parameters)),
        };
    }

    /// <inheritdoc/>
    public IReadOnlyList<WorkingStep> Work(in Facts facts, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var order = facts.Order;
        List<WorkingStep> steps =
        [
            new("责令支付期限", $"{Show.Day(order.ServedOn)} 送达", Show.Day(order.Deadline)),
            Show.Money("应付金额", "", order.AmountDue),
        ];
        if (order.Overdue is not decimal overdue)
        {
            return steps;
        }

        steps.Add(Show.Money("期限届满时没有付的", $"应付金额 {Money.Plain(order.AmountDue)} − 期限内付的 {Money.Plain(order.AmountDue - overdue)}", overdue));
        if (order.Added(parameters.Thresholds) is var (min, max) && parameters.Thresholds.Range(PaymentOrder.Threshold, order.Deadline) is { } shares)
        {
            steps.Add(Show.Money("向劳动者加付，最少", $"{Money.Plain(overdue)} × {Show.Number(shares.Min * 100)}%", min));
            steps.Add(Show.Money("向劳动者加付，最多", $"{Money.Plain(overdue)} × {Show.Number(shares.Max * 100)}%", max));
        }

        steps.Add(Show.Money("现在还没有付的工资", $"到 {Show.Day(order.AsOf)}", order.Outstanding ?? 0));
        return steps;
    }
}
