namespace WageSupervision.Domain.Duties;

/// <summary>How a duty stands.</summary>
public enum DutyState
{
    /// <summary>未到期.</summary>
    NotYetDue,

    /// <summary>将到期: within five days.</summary>
    DueSoon,

    /// <summary>已申报.</summary>
    Filed,

    /// <summary>零申报, in time.</summary>
    FiledNil,

    /// <summary>逾期申报.</summary>
    FiledLate,

    /// <summary>逾期未申报.</summary>
    Missing,

    /// <summary>撤回后未再申报, the deadline over.</summary>
    WithdrawnAndMissing,
}

/// <summary>What became of a file handed in.</summary>
public enum FiledOutcome
{
    /// <summary>Received, not confirmed yet.</summary>
    Open,

    /// <summary>已受理.</summary>
    Accepted,

    /// <summary>不予受理.</summary>
    Refused,

    /// <summary>Laid aside by the filer.</summary>
    Withdrawn,
}

/// <summary>A file handed in for the month of a duty, whenever it came.</summary>
/// <param name="FilingId">The filing.</param>
/// <param name="ReceiptNumber">收件回执号.</param>
/// <param name="ReceivedAt">When its bytes were safe.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="IsReplaced">A correction took its place.</param>
/// <param name="IsNil">It says that there was nobody to pay.</param>
public sealed record FiledVersion(Guid FilingId, string ReceiptNumber, DateTimeOffset ReceivedAt, FiledOutcome Outcome, bool IsReplaced, bool IsNil = false);

/// <summary>How a duty stands, and by which filings.</summary>
/// <param name="State">How.</param>
/// <param name="First">The first accepted one; its receipt decides. <c>null</c> where none was accepted.</param>
/// <param name="Standing">The one that stands now, corrections reckoned; or <c>null</c>.</param>
/// <param name="Open">One that waits to be confirmed, or <c>null</c>.</param>
public sealed record DutyStanding(DutyState State, FiledVersion? First, FiledVersion? Standing, FiledVersion? Open)
{
    /// <summary>Whether nothing was filed yet.</summary>
    public bool IsOutstanding => First is null;

    /// <summary>Whether it was not, or not in time, fulfilled.</summary>
    public bool IsOverdue => State is DutyState.Missing or DutyState.WithdrawnAndMissing or DutyState.FiledLate;
}

/// <summary>Matches filings to duties by the month they are for, not by arrival.</summary>
public static class DutyMatching
{
    /// <summary>From so many days before its last day on, a duty is due soon.</summary>
    public const int SoonDays = 5;

    /// <summary>How the duty stands. Early is on time; a correction later does not make late what was in time.</summary>
    /// <param name="deadline">Its deadline.</param>
    /// <param name="versions">Everything handed in for its month.</param>
    /// <param name="now">Now.</param>
    public static DutyStanding Of(FilingDeadline deadline, IEnumerable<FiledVersion> versions, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        var all = versions.OrderBy(version => version.ReceivedAt).ToList();
        var accepted = all.FindAll(version => version.Outcome == FiledOutcome.Accepted);
        var (first, standing) = (accepted.FirstOrDefault(), accepted.FindLast(version => !version.IsReplaced));
        return new DutyStanding(State(), first, standing, all.FindLast(version => version.Outcome == FiledOutcome.Open));

        DutyState State()
        {
            if (first is not null)
            {
                return first.ReceivedAt >= deadline.At ? DutyState.FiledLate : standing?.IsNil == true ? DutyState.FiledNil : DutyState.Filed;
            }

            if (now >= deadline.At)
            {
                return all.LastOrDefault()?.Outcome == FiledOutcome.Withdrawn ? DutyState.WithdrawnAndMissing : DutyState.Missing;
            }

            return deadline.DueOn.DayNumber - ZhejiangDays.Of(now).DayNumber <= SoonDays ? DutyState.DueSoon : DutyState.NotYetDue;
        }
    }
}

/// <summary>A reminder of a duty.</summary>
public enum ReminderStep
{
    /// <summary>Five days before.</summary>
    FiveDaysBefore,

    /// <summary>The day before, or the last day itself.</summary>
    DayBefore,

    /// <summary>The day after.</summary>
    DayAfter,
}

/// <summary>When to remind.</summary>
public static class Reminders
{
    private const int StillWorthwhile = 10;

    /// <summary>
    /// The reminder that is due on a day, or <c>null</c>. A step is a stretch of days, not one: a portal that stood still on
    /// its day reminds when it is back, as long as that helps.
    /// </summary>
    public static ReminderStep? On(DateOnly dueOn, DateOnly today) => (dueOn.DayNumber - today.DayNumber) switch
    {
        > DutyMatching.SoonDays => null,
        > 1 => ReminderStep.FiveDaysBefore,
        >= 0 => ReminderStep.DayBefore,
        >= -StillWorthwhile => ReminderStep.DayAfter,
        _ => null,
    };
}
