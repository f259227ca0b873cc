using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law.Order353.Article06;

/// <summary>How much of a full-time month was worked, by every accepted way, and what must be asked before anybody is accused.</summary>
/// <param name="Days">Days of normal work.</param>
/// <param name="MostDue">The most days they may be divided by; the way that gives least.</param>
/// <param name="FewestDue">The fewest days they may be divided by; the way that gives most.</param>
internal readonly record struct WorkedShare(decimal Days, decimal MostDue, decimal FewestDue)
{
    /// <summary>Days worked below which a month is plainly not a whole one.</summary>
    private const decimal PlainlyPart = 15;

    private const decimal PaidDays = Money.PaidDaysOfMonth;
    private const decimal SickShare = 0.8m;

    private const string AskDays = "应出勤天数和工作天数（看上去不满整月）";
    private const string AskLeave = "产假、工伤停工期间的工资怎样发";
    private const string AskMixed = "事假和病假各几天";

    private static readonly WorkedShare Whole = Without(0);

    /// <summary>事病假 not split: at least personal leave, at most sick leave with 80 % of the minimum wage.</summary>
    internal decimal MixedDays { get; private init; }

    /// <summary>Whether the whole standard may be due after all.</summary>
    internal bool UpToWhole { get; private init; }

    /// <summary>What would settle an answer between the bounds; <c>null</c> where only the ways differ.</summary>
    internal string? Question { get; private init; }

    /// <summary>Whether nothing can be called a breach before the question is answered.</summary>
    internal bool NoBreach { get; private init; }

    /// <summary>The share of a month in which normal work was done.</summary>
    internal static WorkedShare Of(in MinimumWageIsMet.Facts facts)
    {
        var away = facts.DaysAway + facts.MixedLeaveDays;
        var share = facts switch
        {
            { DaysWorked: decimal worked, DaysDue: decimal due and > 0 } => ByDays(facts, Math.Min(worked, Math.Max(0, due - away)), due),
            { DaysWorked: decimal worked } when facts.IsPart || worked + away < facts.FewDays => Few(facts, worked, worked + away),
            _ when facts.IsPart => Without(away) with { UpToWhole = true, Question = AskDays, NoBreach = true },
            _ => Without(away),
        };
        if (facts.MaternityDays > 0 || facts.InjuryDays > 0)
        {
            return share with { UpToWhole = true, Question = AskLeave, NoBreach = true };
        }

        return facts.MixedLeaveDays == 0 ? share : share with { MixedDays = facts.MixedLeaveDays, Question = share.Question ?? AskMixed };
    }

    /// <summary>The floors of it.</summary>
    internal WaysOfFloor Floors(MinimumWageStandard standard)
    {
        var low = new StandardFloor(standard, Days, MostDue);
        return UpToWhole ? new(low, new(standard, PaidDays, PaidDays))
            : MixedDays == 0 ? new(low, new(standard, Math.Min(Days, FewestDue), FewestDue))
            : new(low, new(standard, (Math.Min(Days, FewestDue) * PaidDays) + (SickShare * MixedDays * FewestDue), FewestDue * PaidDays));
    }

    /// <summary>What follows the standard by the way that gives least, and by the one that gives most.</summary>
    internal (string Low, string High) Formulas()
    {
        var sameDue = MostDue == FewestDue;
        var low = !sameDue ? $"× {Show.Number(Days)} ÷ {Show.Number(MostDue)}"
            : Days == MostDue ? ""
            : $"× (21.75 − {Show.Number(MostDue - Days)}) ÷ 21.75";
        var high = sameDue ? low : $"× {Show.Number(Math.Min(Days, FewestDue))} ÷ {Show.Number(FewestDue)}";
        return (low, UpToWhole ? "× 整月"
            : MixedDays == 0 ? high
            : $"× {Show.Number(Days)} ÷ {Show.Number(FewestDue)} + 标准 × 80% × {Show.Number(MixedDays)} ÷ 21.75");
    }

    private static WorkedShare Without(decimal away) => new(Math.Max(0, PaidDays - away), PaidDays, PaidDays);

    private static WorkedShare Over(decimal days, decimal due) => new(days, Math.Max(due, PaidDays), Math.Min(due, PaidDays));

    private static WorkedShare ByDays(in MinimumWageIsMet.Facts facts, decimal days, decimal due) =>
        days < due ? Over(days, due)
        : !facts.IsPart ? Whole

        // A joiner's days due may be counted from the first day of work; then the month's own working days stand for them.
        : facts.WorkingDays is not int month ? Over(Math.Min(days, PaidDays), PaidDays) with { UpToWhole = true, Question = AskDays, NoBreach = true }
        : month > days ? Over(days, month)
        : Whole;

    // The days due are not known: they are no more than the days of the cycle, and may be as few as its working days.
    private static WorkedShare Few(in MinimumWageIsMet.Facts facts, decimal worked, decimal accounted) =>
        new(Math.Min(worked, facts.CycleDays), Math.Max(facts.CycleDays, PaidDays), Math.Min(PaidDays, facts.WorkingDays ?? PaidDays))
        {
            UpToWhole = facts.WorkingDays is null,
            Question = AskDays,
            NoBreach = facts.IsPart || accounted < PlainlyPart,
        };
}
