using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Cases;

/// <summary>A time in which the investigation stood still.</summary>
/// <param name="From">The day it was suspended.</param>
/// <param name="Until">The day it was resumed; <c>null</c> while it stands still.</param>
public sealed record Pause(DateOnly From, DateOnly? Until);

/// <summary>Something that the complainant is to be told in writing.</summary>
/// <param name="What">What, in plain Chinese.</param>
/// <param name="Since">The day it was approved.</param>
public sealed record Untold(string What, DateOnly Since);

/// <summary>How long a case may be investigated: the fold of its opening, extension, suspensions and of what the complainant was told.</summary>
/// <param name="Extension">延长, or <c>null</c>.</param>
/// <param name="Pauses">中止, oldest first; only the last may be open.</param>
/// <param name="Untold">What the complainant was not told yet; empty where the case comes from nobody's complaint.</param>
/// <param name="OfContact">Whether the case comes from a complaint or report.</param>
public sealed record InvestigationTime(ExtensionApproved? Extension, IReadOnlyList<Pause> Pauses, IReadOnlyList<Untold> Untold, bool OfContact)
{
    /// <summary>工作日，自立案之日起（《劳动保障监察条例》第十七条）.</summary>
    public const int WorkingDays = 60;

    /// <summary>工作日，经批准延长（同条）.</summary>
    public const int MoreWorkingDays = 30;

    /// <summary>Calendar days to tell the complainant（《浙江省劳动保障监察条例》第三十条）: the law says neither; the stricter is taken.</summary>
    public const int DaysToTell = 3;

    internal const string Term = "《劳动保障监察条例》第十七条";
    internal const string Suspension = "《浙江省劳动保障监察条例》第三十条";

    /// <summary>Before anything.</summary>
    public static InvestigationTime Begun { get; } = new(null, [], [], OfContact: false);

    /// <summary>Whether it stands still.</summary>
    public bool IsSuspended => Pauses is [.., { Until: null }];

    internal InvestigationTime With(ProcedureEvent recorded) => recorded switch
    {
        CaseOpened opened => new(opened.From?.Extension, opened.From?.Pauses ?? [], [], OfContact: opened.ContactId is not null),
        ExtensionApproved extension => (this with { Extension = extension }).ToBeTold(extension.Words().Title, extension.On),
        SuspensionApproved suspension => (this with { Pauses = [.. Pauses, new Pause(suspension.On, null)] })
            .ToBeTold(suspension.Words().Title, suspension.On),
        InvestigationResumed resumed => this with { Pauses = [.. Pauses.SkipLast(1), Pauses[^1] with { Until = resumed.On }] },
        CaseEnded ended => ToBeTold(ended.Words().Title, ended.On),
        ComplainantTold => this with { Untold = [] },
        _ => this,
    };

    /// <summary>
    /// The last day to investigate. Days that stood still from morning to evening are not counted: those after the day of a suspension and
    /// before the day of its resumption. While it stands still the answer is what it would be if it were resumed today.
    /// </summary>
    /// <param name="openedOn">立案.</param>
    /// <param name="workingDays">60, or 90 where it was extended.</param>
    /// <param name="calendar">Working days.</param>
    /// <param name="today">Today.</param>
    /// <returns>The day, and whether the holidays of all its days are announced; where not, Monday to Friday are counted.</returns>
    public (DateOnly Due, bool Announced) Due(DateOnly openedOn, int workingDays, WorkCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        return Count(calendar.IsWorkingDay) is { } due ? (due, true)
            : (Count(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))!.Value, false);

        DateOnly? Count(Func<DateOnly, bool?> works)
        {
            var day = openedOn;
            for (var left = workingDays; left > 0;)
            {
                day = day.AddDays(1);
                if (works(day) is not { } counts)
                {
                    return null;
                }

                left -= counts && !StoodStill(day, today) ? 1 : 0;
            }

            return day;
        }
    }

    private bool StoodStill(DateOnly day, DateOnly today) => Pauses.Any(pause => day > pause.From && day < (pause.Until ?? today));

    private InvestigationTime ToBeTold(string what, DateOnly since) => OfContact ? this with { Untold = [.. Untold, new Untold(what, since)] } : this;
}
