using WageSupervision.Domain.Enterprises;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Incidents;

/// <summary>A moment by which something is to be done.</summary>
/// <param name="What">What.</param>
/// <param name="DueAt">The moment.</param>
/// <param name="Note">Who sets it.</param>
public sealed record HourClock(string What, DateTimeOffset DueAt, string Note)
{
    /// <summary>Hours before the moment from which a clock is shown red.</summary>
    public const int RedHours = 2;

    /// <summary>Whether it is over at a moment.</summary>
    public bool IsOver(DateTimeOffset now) => now > DueAt;

    /// <summary>Whether it is over or nearly so: two hours are left or fewer.</summary>
    public bool IsRed(DateTimeOffset now) => now >= DueAt.AddHours(-RedHours);

    /// <summary>How long is left, in words.</summary>
    public string Left(DateTimeOffset now)
    {
        var minutes = (int)Math.Floor((DueAt - now).TotalMinutes);
        return minutes < 0 ? $"超时 {Span(-minutes)}" : $"还有 {Span(minutes)}";
    }

    private static string Span(int minutes) => minutes < 60 ? $"{minutes} 分钟"
        : minutes % 60 == 0 ? $"{minutes / 60} 小时" : $"{minutes / 60} 小时 {minutes % 60} 分钟";
}

/// <summary>A task of an incident with its owner.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="What">What is to be done.</param>
/// <param name="Owner">A person, a township or a department, by its name.</param>
/// <param name="DueAt">By when.</param>
/// <param name="Done">What came of it; <c>null</c> while it is open.</param>
public sealed record IncidentTask(int Number, string What, string Owner, DateTimeOffset DueAt, string? Done);

/// <summary>重大拖欠工资事件 (Article 29), from its opening to its end. The fold of its events.</summary>
public sealed class MajorIncident : Aggregate, IRebuilt<MajorIncident>
{
    /// <summary>内部时限：建立以后首次报告的小时数. The Order sets none.</summary>
    public const int HoursToFirstReport = 2;

    internal const string Law = "《浙江省企业工资支付管理办法》第二十九条";
    internal const string Internal = "内部时限，办法没有规定";

    private readonly List<IncidentTask> tasks = [];
    private DateTimeOffset? reportBy;

    private MajorIncident(IncidentOpened opened) => Opened = opened;

    /// <summary>建立.</summary>
    public IncidentOpened Opened { get; }

    /// <summary>People by the last count.</summary>
    public int People { get; private set; }

    /// <summary>Tasks, in the order they were set.</summary>
    public IReadOnlyList<IncidentTask> Tasks => tasks;

    /// <summary>Reports made, oldest first.</summary>
    public IReadOnlyList<IncidentReported> Reports => [.. Events.OfType<IncidentReported>()];

    /// <summary>提请结束 that waits for its decision, or <c>null</c>.</summary>
    public IncidentEndProposed? PendingEnd { get; private set; }

    /// <summary>结束, or <c>null</c>.</summary>
    public IncidentEnded? Ended { get; private set; }

    /// <summary>Where it stands.</summary>
    public IncidentStage Stage => this switch
    {
        { Ended: not null } => IncidentStage.Ended,
        { PendingEnd: not null } => IncidentStage.EndProposed,
        _ => IncidentStage.Handling,
    };

    /// <summary>The clocks that run, the nearest first.</summary>
    public IReadOnlyList<HourClock> Clocks
    {
        get
        {
            if (Ended is not null)
            {
                return [];
            }

            var clocks = tasks.Where(task => task.Done is null).Select(task => new HourClock($"{task.Owner}：{task.What}", task.DueAt, "交办时所定")).ToList();
            if (reportBy is { } due)
            {
                clocks.Add(new(Reports.Count == 0 ? "首次报告" : "续报", due, Reports.Count == 0 ? Internal : "上次报告时所定"));
            }

            return [.. clocks.OrderBy(clock => clock.DueAt)];
        }
    }

    /// <inheritdoc/>
    public static MajorIncident From(IEnumerable<ProcedureEvent> history) =>
        Rebuild<MajorIncident, IncidentOpened>(history, opened => new MajorIncident(opened));

    /// <inheritdoc/>
    protected override void When(ProcedureEvent recorded)
    {
        switch (recorded)
        {
            case IncidentOpened opened:
                (People, reportBy) = (opened.People, opened.At.AddHours(HoursToFirstReport));
                break;
            case IncidentTaskSet set:
                tasks.Add(new(set.Number, set.What, set.Owner, set.DueAt, null));
                break;
            case IncidentTaskDone done:
                tasks[done.Number - 1] = tasks[done.Number - 1] with { Done = done.Note };
                break;
            case IncidentNoted { People: { } people }:
                People = people;
                break;
            case IncidentReported reported:
                reportBy = reported.NextBy;
                break;
            case IncidentEndProposed proposed:
                PendingEnd = proposed;
                break;
            case IncidentEndDeclined:
                PendingEnd = null;
                break;
            case IncidentEnded ended:
                (PendingEnd, Ended) = (null, ended);
                break;
            default:
                break;
        }
    }
}

/// <summary>What the gates of an incident must know besides its events.</summary>
/// <param name="Today">Today.</param>
/// <param name="Now">Now, in UTC.</param>
/// <param name="Actor">Who would take the step.</param>
/// <param name="Office">The area of the office that acts.</param>
public sealed record IncidentFacts(DateOnly Today, DateTimeOffset Now, Guid Actor, Jurisdiction Office);
