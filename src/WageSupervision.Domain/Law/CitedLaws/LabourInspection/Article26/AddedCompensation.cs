using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.CitedLaws.LabourInspection.Article26;

/// <summary>A payment of ordered wages.</summary>
/// <param name="PaidOn">The day.</param>
/// <param name="Amount">Yuan.</param>
public sealed record OrderedPayment(
    [Field("付款日期")] DateOnly PaidOn,
    [Field("付款金额（元）")] decimal Amount);

/// <summary>责令限期支付: an order to pay, what was paid on it, and the day of judging.</summary>
/// <param name="AmountDue">应付金额 of the order, yuan.</param>
/// <param name="ServedOn">The day it was served; decides whether the regulation applies.</param>
/// <param name="Deadline">The last day of its term, inclusive.</param>
/// <param name="Payments">What was paid; <c>null</c> where it is not known. Payments after <paramref name="AsOf"/> don't count.</param>
/// <param name="AsOf">The day of judging.</param>
public sealed record PaymentOrder(
    decimal AmountDue, DateOnly ServedOn, DateOnly Deadline, IReadOnlyList<OrderedPayment>? Payments, DateOnly AsOf)
{
    /// <summary>The name of the shares among the thresholds.</summary>
    public const string Threshold = "added-compensation";

    /// <summary>Whether the regulation was in force when the order was served.</summary>
    public bool IsUnderTheRegulation => CitedScope.Covers(Regulations.LabourInspection, ServedOn);

    /// <summary>Whether the term is over.</summary>
    public bool TermIsOver => AsOf > Deadline;

    /// <summary>What was unpaid when the term ended, yuan; <c>null</c> where payments are not known or the term still runs.</summary>
    public decimal? Overdue => TermIsOver && Payments is not null ? UnpaidOn(Deadline) : null;

    /// <summary>What is unpaid on the day of judging, yuan; <c>null</c> where payments are not known.</summary>
    public decimal? Outstanding => Payments is null ? null : UnpaidOn(AsOf);

    /// <summary>The added compensation; <c>null</c> where nothing was overdue or something is not known.</summary>
    public (decimal Min, decimal Max)? Added(LegalThresholds thresholds)
    {
        ArgumentNullException.ThrowIfNull(thresholds);
        return IsUnderTheRegulation && Overdue is > 0 and decimal overdue && thresholds.Range(Threshold, Deadline) is { } shares
            ? (Money.Round(overdue * shares.Min), Money.Round(overdue * shares.Max))
            : null;
    }

    private decimal UnpaidOn(DateOnly day) =>
        Math.Max(0, AmountDue - Payments!.Where(payment => payment.PaidOn <= day).Sum(payment => payment.Amount));
}
