using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Payroll;

/// <summary>
/// 约定的发放日 of one sheet against the one the enterprise registered. The filer writes the day by which its own arrears are
/// judged; without this it could write itself a later one.
/// </summary>
public static class AgreedPayday
{
    /// <summary>The most days by which a sheet's payday may lie after the registered one.</summary>
    public const int MostDaysLater = 31;

    /// <summary>The registered payday for a cycle: that day of the month after the cycle's end; the month's last day where it has no such day.</summary>
    public static DateOnly Registered(DateOnly cycleEnd, int payday)
    {
        var next = YearMonth.Of(cycleEnd).AddMonths(1);
        return next.FirstDay.AddDays(Math.Min(payday, next.LastDay.Day) - 1);
    }

    /// <summary>Whether the day lies more than <see cref="MostDaysLater"/> days after the registered one.</summary>
    public static bool IsTooLate(DateOnly agreed, DateOnly registered) => agreed > registered.AddDays(MostDaysLater);

    /// <summary>
    /// Whether a reason is asked for: the day is not the registered one. Part-time wages are paid at least every 15 days, so that theirs
    /// may come before it without one.
    /// </summary>
    public static bool NeedsReason(DateOnly agreed, DateOnly registered, Employment employment) =>
        employment == Employment.PartTime ? agreed > registered : agreed != registered;
}
