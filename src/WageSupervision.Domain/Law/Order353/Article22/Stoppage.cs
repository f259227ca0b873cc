using WageSupervision.Domain.Law.Order353.Article14;

namespace WageSupervision.Domain.Law.Order353.Article22;

/// <summary>Where a period lies against the first pay cycle of a stoppage.</summary>
public enum StoppagePhase
{
    /// <summary>Before the stoppage.</summary>
    BeforeStoppage,

    /// <summary>Within the first cycle: the contract wage.</summary>
    FirstCycle,

    /// <summary>After the first cycle: the minimum wage or 80 % of it.</summary>
    Later,

    /// <summary>On both sides of the boundary; to be split.</summary>
    AcrossBoundary,
}

/// <summary>A period of a stoppage (停工、停产、歇业).</summary>
/// <param name="StartedOn">The first day of the stoppage.</param>
/// <param name="PeriodStart">First day of the period that was paid.</param>
/// <param name="PeriodEnd">Its last day, inclusive.</param>
public readonly record struct StoppagePeriod(DateOnly StartedOn, DateOnly PeriodStart, DateOnly PeriodEnd)
{
    /// <summary>The last day of the first pay cycle: one month from the start.</summary>
    public DateOnly FirstCycleEnd => PayCycleIsAtMostAMonth.EndOfMonthFrom(StartedOn);

    /// <summary>Where the period lies.</summary>
    public StoppagePhase Phase => PeriodEnd < StartedOn ? StoppagePhase.BeforeStoppage
        : PeriodEnd <= FirstCycleEnd ? StoppagePhase.FirstCycle
        : PeriodStart > FirstCycleEnd ? StoppagePhase.Later
        : StoppagePhase.AcrossBoundary;

    /// <summary>The cycle of the stoppage in which the period begins, counted in months from the start; the first where it begins before.</summary>
    public (DateOnly Start, DateOnly End) Cycle
    {
        get
        {
            var (start, end) = (StartedOn, FirstCycleEnd);
            for (var months = 2; end < PeriodStart && end < DateOnly.MaxValue; months++)
            {
                (start, end) = (end.AddDays(1), PayCycleIsAtMostAMonth.EndOfMonthFrom(StartedOn, months));
            }

            return (start, end);
        }
    }

    /// <summary>Whether the period is a whole cycle: that of the stoppage, or any month counted from its first day.</summary>
    public bool IsWholeCycle => PeriodEnd == PayCycleIsAtMostAMonth.EndOfMonthFrom(PeriodStart) || Cycle == (PeriodStart, PeriodEnd);

    internal WorkingStep FirstCycleStep => new("第一个支付周期结束日", $"{Show.Day(StartedOn)} 起一个月", Show.Day(FirstCycleEnd));

    /// <summary>What would settle a period across the boundary.</summary>
    internal Finding AskToSplit() => new Finding.Undetermined(
        [$"以{Show.Day(FirstCycleEnd)}为界把这段时间分成两段，分别计算"],
        [FirstCycleStep]);
}
