using WageSupervision.Domain.Law;

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

    /// <summary>Not accepted: 不予受理, or 还不能提交 until it is mended.</summary>
    Refused,

    /// <summary>Laid aside by the filer.</summary>
    Withdrawn,
}

/// <summary>A file handed in for the month of a duty, whenever it came.</summary>
/// <param name="FilingId">The filing.</param>
/// <param name="ReceiptNumber">收件回执号.</param>
/// <param name="HandedInAt">When what was accepted was safe: the bytes or, where cells were set right on the screen, the last of them.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="IsReplaced">A correction took its place.</param>
/// <param name="Form">The form of employment it is about; <c>null</c> for attendance, which is about everybody.</param>
/// <param name="Nil">The days in which, it says, there was nobody to pay, both inclusive; <c>null</c> for a sheet.</param>
public sealed record FiledVersion(
    Guid FilingId, string ReceiptNumber, DateTimeOffset HandedInAt, FiledOutcome Outcome, bool IsReplaced, Employment? Form = null,
    (DateOnly From, DateOnly To)? Nil = null);

/// <summary>How a duty stands, and by which filings.</summary>
/// <param name="State">How.</param>
/// <param name="First">The accepted one with which the duty was fulfilled first; its receipt decides. <c>null</c> where it is not.</param>
/// <param name="Standing">The one that stands now, corrections reckoned; or <c>null</c>.</param>
/// <param name="Open">One that waits to be confirmed, or <c>null</c>.</param>
/// <param name="Lacking">Where a part was filed: the forms of employment that are not covered. Empty where all is filed, or nothing.</param>
public sealed record DutyStanding(DutyState State, FiledVersion? First, FiledVersion? Standing, FiledVersion? Open, IReadOnlyList<Employment> Lacking)
{
    /// <summary>Whether it is not fulfilled yet.</summary>
    public bool IsOutstanding => First is null;
}

/// <summary>Matches filings to duties by the month they are for, not by arrival.</summary>
public static class DutyMatching
{
    /// <summary>From so many days before its last day on, a duty is due soon.</summary>
    public const int SoonDays = 5;

    /// <summary>So many days, taken together, are a month without anybody to pay: the shortest month has them.</summary>
    public const int NilDays = 28;

    /// <summary>An enterprise uses the forms of employment of its sheets of a month and of so many months before.</summary>
    public const int FormMonths = 3;

    /// <summary>
    /// How the duty stands. Each form of employment that the enterprise uses is to be covered: by a sheet, or by nil returns of the
    /// whole month. Early is on time; a correction later does not make late what was in time. Of two handed in at one moment, the one with
    /// the greater id is the later one.
    /// </summary>
    /// <param name="deadline">Its deadline.</param>
    /// <param name="versions">Everything handed in for its month.</param>
    /// <param name="forms">The forms of employment it uses, see <see cref="FormMonths"/>; where none is known, one of them is enough.</param>
    /// <param name="now">Now.</param>
    public static DutyStanding Of(FilingDeadline deadline, IEnumerable<FiledVersion> versions, IReadOnlyCollection<Employment> forms, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(deadline);
        ArgumentNullException.ThrowIfNull(forms);
        var all = versions.OrderBy(version => version.HandedInAt).ThenBy(version => version.FilingId).ToList();
        var accepted = all.FindAll(version => version.Outcome == FiledOutcome.Accepted);
        var covered = Enum.GetValues<Employment>().Where(form => forms.Count == 0 || forms.Contains(form))
            .Select(form => (Form: form, By: Covering(accepted, form))).ToList();
        var found = covered.Where(part => part.By is not null).Select(part => part.By!);
        var first = forms.Count == 0 ? found.MinBy(version => version.HandedInAt)
            : covered.TrueForAll(part => part.By is not null) ? found.MaxBy(version => version.HandedInAt) : null;
        var lacking = first is not null || accepted.Count == 0 ? []
            : covered.Where(part => part.By is null && (forms.Count > 0 || accepted.Exists(version => version.Form == part.Form))).Select(part => part.Form);
        return new DutyStanding(State(), first, accepted.FindLast(version => !version.IsReplaced),
            all.FindLast(version => version.Outcome == FiledOutcome.Open), [.. lacking]);

        DutyState State()
        {
            if (first is not null)
            {
                return first.HandedInAt >= deadline.At ? DutyState.FiledLate
                    : accepted.TrueForAll(version => version.IsReplaced || version.Nil is not null) ? DutyState.FiledNil : DutyState.Filed;
            }

            if (now >= deadline.At)
            {
                return all.LastOrDefault()?.Outcome == FiledOutcome.Withdrawn ? DutyState.WithdrawnAndMissing : DutyState.Missing;
            }

            return deadline.DueOn.DayNumber - ZhejiangDays.Of(now).DayNumber <= SoonDays ? DutyState.DueSoon : DutyState.NotYetDue;
        }
    }

    // The accepted one that covers a form of employment first.
    private static FiledVersion? Covering(List<FiledVersion> accepted, Employment form)
    {
        HashSet<int> days = [];

        // A nil return that a sheet has replaced said nobody was to be paid, which was not so: it covers nothing, and the sheet its own time.
        foreach (var version in accepted.Where(version => (version.Form is null || version.Form == form) && !(version.Nil is not null && version.IsReplaced)))
        {
            if (version.Nil is not { } nil)
            {
                return version;
            }

            days.UnionWith(Enumerable.Range(nil.From.DayNumber, nil.To.DayNumber - nil.From.DayNumber + 1));
            if (days.Count >= NilDays)
            {
                return version;
            }
        }

        return null;
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
