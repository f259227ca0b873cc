using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article30;

/// <summary>The unit of a pay cycle.</summary>
public enum PayCycleUnit
{
    /// <summary>月.</summary>
    [Choice("月")]
    Month,

    /// <summary>日.</summary>
    [Choice("日")]
    Day,
}

/// <summary>工资支付周期.</summary>
/// <param name="Unit">Month or day.</param>
/// <param name="Length">How many, from 1.</param>
public sealed record PayCycle(
    [Field("周期单位")] PayCycleUnit Unit,
    [Field("周期长度", Hint = "例如每月一次填1")] int Length)
{
    /// <summary>That many cycles after a day.</summary>
    public DateOnly After(DateOnly day, int cycles) => Unit == PayCycleUnit.Month
        ? Dates.AddMonths(day, (long)Length * cycles)
        : Dates.AddDays(day, (long)Length * cycles);
}

/// <summary>One worker's arrears of one payday.</summary>
/// <param name="Worker">Any mark that tells workers apart, at best no name.</param>
/// <param name="Payday">约定的发放日; arrears begin with the lawful one, moved earlier from a rest day (第十四条第二款).</param>
/// <param name="Outstanding">未付, yuan.</param>
public sealed record Arrear(
    [Field("劳动者", Hint = "编号即可，不必填姓名")] string Worker,
    [Field("发放日", Hint = "约定的那一天；遇节假日、休息日由平台提前")] DateOnly Payday,
    [Field("未付金额（元）")] decimal Outstanding);

/// <summary>Whether arrears are serious, and by which of the three limbs.</summary>
/// <param name="TwoPayCycles">拖欠时间达到或者超过2个工资支付周期.</param>
/// <param name="TenWorkers">一次拖欠10人以上.</param>
/// <param name="HalfMillion">拖欠总额达到或者超过50万元.</param>
/// <param name="Workers">Different workers with something outstanding.</param>
/// <param name="Total">Everything outstanding, yuan.</param>
/// <param name="TwoPayCyclesReachedOn">The day on which the first of the arrears reach two cycles; <c>null</c> without arrears.</param>
/// <param name="MostWorkersOnOnePayday">The most different workers owed from one payday.</param>
public sealed record SeriousArrearsAssessment(
    bool TwoPayCycles,
    bool TenWorkers,
    bool HalfMillion,
    int Workers,
    decimal Total,
    DateOnly? TwoPayCyclesReachedOn,
    int MostWorkersOnOnePayday)
{
    /// <summary>严重拖欠工资行为: any limb is met.</summary>
    public bool Serious => TwoPayCycles || TenWorkers || HalfMillion;
}

/// <summary>第三十条第二款：严重拖欠工资行为的认定。</summary>
public static class SeriousArrears
{
    /// <summary>Two pay cycles.</summary>
    public const int Cycles = 2;

    /// <summary>Ten workers, the number included.</summary>
    public const int ManyWorkers = 10;

    /// <summary>Yuan, the amount included.</summary>
    public const decimal LargeTotal = 500_000m;

    /// <summary>
    /// Assesses arrears on a day. Items count where something is outstanding, the lawful payday is over and the agreed one lies in the time of the Order.
    /// In a year whose holidays are not known the agreed payday stands for the lawful one: it is never earlier, so that nothing is made worse than it is.
    /// </summary>
    public static SeriousArrearsAssessment Assess(IReadOnlyList<Arrear> arrears, PayCycle payCycle, DateOnly asOf, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(arrears);
        ArgumentNullException.ThrowIfNull(payCycle);
        return Assess([.. arrears.Select(item => (item, payCycle))], asOf, calendar);
    }

    /// <summary>The same where the arrears are of different pay cycles, each counted by its own.</summary>
    public static SeriousArrearsAssessment Assess(IReadOnlyList<(Arrear Arrear, PayCycle Cycle)> arrears, DateOnly asOf, WorkCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(arrears);
        ArgumentNullException.ThrowIfNull(calendar);
        var cycled = arrears
            .Where(item => item.Arrear.Outstanding > 0 && Order353Scope.Covers(item.Arrear.Payday))
            .Select(item => (Arrear: item.Arrear with { Payday = calendar.LastWorkingDayOnOrBefore(item.Arrear.Payday) ?? item.Arrear.Payday }, item.Cycle))
            .Where(item => item.Arrear.Payday < asOf)
            .ToArray();
        var counted = cycled.Select(item => item.Arrear with { Worker = item.Arrear.Worker.Trim() }).ToArray();
        var total = counted.Sum(item => item.Outstanding);
        var most = counted
            .GroupBy(item => item.Payday)
            .Select(payday => payday.Select(item => item.Worker).Distinct(StringComparer.Ordinal).Count())
            .DefaultIfEmpty(0)
            .Max();
        DateOnly? reached = cycled.Length == 0 ? null : cycled.Min(item => item.Cycle.After(item.Arrear.Payday, Cycles));
        return new SeriousArrearsAssessment(
            reached <= asOf,
            most >= ManyWorkers,
            total >= LargeTotal,
            counted.Select(item => item.Worker).Distinct(StringComparer.Ordinal).Count(),
            total,
            reached,
            most);
    }

    /// <summary>Judges one limb: kept below it complies, reached violates.</summary>
    internal static Finding Judge(
        IReadOnlyList<Arrear>? arrears,
        PayCycle? payCycle,
        DateOnly asOf,
        WorkCalendar calendar,
        Func<SeriousArrearsAssessment, bool> limb,
        Func<SeriousArrearsAssessment, WorkingStep> step)
    {
        if (!Order353Scope.Covers(asOf))
        {
            return Order353Scope.BeforeOrder;
        }

        if (arrears is null || payCycle is null)
        {
            return new Finding.Undetermined([arrears is null ? "每名劳动者的未付金额" : "工资支付周期"], []);
        }

        var assessment = Assess(arrears, payCycle, asOf, calendar);
        return limb(assessment) ? new Finding.Violated(null, [step(assessment)]) : Finding.Complied.Instance;
    }

    /// <summary>The working of one limb.</summary>
    internal static IReadOnlyList<WorkingStep> Work(
        IReadOnlyList<Arrear>? arrears, PayCycle? payCycle, DateOnly asOf, WorkCalendar calendar, Func<SeriousArrearsAssessment, WorkingStep> step) =>
        arrears is null || payCycle is null ? [] : [step(Assess(arrears, payCycle, asOf, calendar))];
}
