using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Duties;

/// <summary>What a duty rests on.</summary>
public enum DutyBasis
{
    /// <summary>A department's notice: the portal reminds, missing it is no breach of the Order.</summary>
    Notice,

    /// <summary>An order under Article 30, served on this enterprise.</summary>
    Order,
}

/// <summary>A served order to file periodically (Article 30), as far as duties come from it.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="OrderNumber">文号.</param>
/// <param name="ServedOn">送达日.</param>
/// <param name="First">First wage month.</param>
/// <param name="Last">Last wage month, inclusive.</param>
/// <param name="DueDay">The day of the following month.</param>
public sealed record ServedFilingOrder(Guid OrderId, string OrderNumber, DateOnly ServedOn, YearMonth First, YearMonth Last, int DueDay);

/// <summary>One thing that one enterprise is to file for one month. Worked out, never stored.</summary>
/// <param name="Kind">What.</param>
/// <param name="Month">The wage month.</param>
/// <param name="DueOn">The last day, moved later where it is no working day; outages are not reckoned yet.</param>
/// <param name="CalendarKnown">Whether the holidays around that day are published; otherwise it may move later still.</param>
/// <param name="Basis">What it rests on.</param>
/// <param name="Document">Number of the order or of the notice.</param>
/// <param name="ServedOn">When the order was served, or <c>null</c>.</param>
public sealed record FilingDuty(DutyKind Kind, YearMonth Month, DateOnly DueOn, bool CalendarKnown, DutyBasis Basis, string Document, DateOnly? ServedOn)
{
    /// <summary>The order's own last day, where a notice's earlier one counts; <c>null</c> otherwise.</summary>
    public DateOnly? OrderDueOn { get; init; }
}

/// <summary>Works out duties.</summary>
public static class FilingDuties
{
    /// <summary>
    /// The duty of an enterprise, or <c>null</c>. It rests on the order where there is one, but an order gives no more time than the
    /// notice gives everybody: the earlier day counts. A notice's day that was over when the order was served is left to the notice.
    /// </summary>
    public static FilingDuty? Of(
        DutyKind kind, YearMonth month, string regionCode, DutyRules rules, IEnumerable<ServedFilingOrder> orders, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(orders);
        var declared = OfNotice(kind, month, regionCode, rules, calendar);
        if (kind != DutyKind.Payroll || orders.Select(order => OfOrder(order, month, calendar)).FirstOrDefault(duty => duty is not null) is not { } ordered)
        {
            return declared;
        }

        return declared is not null && declared.DueOn < ordered.DueOn && declared.DueOn > ordered.ServedOn
            ? ordered with { DueOn = declared.DueOn, CalendarKnown = declared.CalendarKnown, OrderDueOn = ordered.DueOn }
            : ordered;
    }

    /// <summary>The duty that a notice brings to the enterprises of a county, or <c>null</c>.</summary>
    public static FilingDuty? OfNotice(DutyKind kind, YearMonth month, string regionCode, DutyRules rules, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(rules);
        if (rules.For(kind, regionCode, month) is not { } rule)
        {
            return null;
        }

        var (due, known) = DueOn(month, rule.DueDay, calendar);
        return new FilingDuty(kind, month, due, known, DutyBasis.Notice, rule.DocumentNumber, null);
    }

    /// <summary>
    /// The duty that an order brings, or <c>null</c>. 工资支付情况 is the payroll, not attendance. Nobody can be late with what fell
    /// due before, or on the day on which, the order was served.
    /// </summary>
    public static FilingDuty? OfOrder(ServedFilingOrder order, YearMonth month, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(order);
        if (month < order.First || month > order.Last)
        {
            return null;
        }

        var (due, known) = DueOn(month, order.DueDay, calendar);
        return order.ServedOn < due ? new FilingDuty(DutyKind.Payroll, month, due, known, DutyBasis.Order, order.OrderNumber, order.ServedOn) : null;
    }

    /// <summary>That day of the following month or, where it is no working day, the next one that is.</summary>
    public static (DateOnly DueOn, bool CalendarKnown) DueOn(YearMonth month, int day, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var regular = month.AddMonths(1).FirstDay.AddDays(day - 1);
        return calendar.FirstWorkingDayOnOrAfter(regular) is { } due ? (due, true) : (Weekdays.OnOrAfter(regular), false);
    }
}
