namespace WageSupervision.Domain.Procedure;

/// <summary>A day by which something is to be done.</summary>
/// <param name="Title">What runs.</param>
/// <param name="DueOn">The last day, inclusive.</param>
/// <param name="Citation">The provision that sets it, or a note that it is set by the document itself.</param>
/// <param name="Running">Whether it still runs; a clock that was met no longer warns.</param>
/// <param name="StandsStill">Whether it was stopped and goes on later; the day is what it would be if it went on today.</param>
public sealed record ProcedureClock(string Title, DateOnly DueOn, string Citation, bool Running, bool StandsStill = false)
{
    /// <summary>What is said of a day that the office has set itself: what the law asks for, and that it names no day.</summary>
    public static string Internal(string law) => $"{law}，没有规定几日内；这一天是部门自己定的内部时限";

    /// <summary>Days left on the given day: 0 on the last day, negative when overdue.</summary>
    public int DaysLeft(DateOnly today) => DueOn.DayNumber - today.DayNumber;
}
