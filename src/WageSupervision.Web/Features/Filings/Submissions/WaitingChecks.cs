using WageSupervision.Domain.Filings;

namespace WageSupervision.Web.Features.Filings.Submissions;

/// <summary>A submission that waits to be checked, and in whose name that is done.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="EnterpriseId">Owner.</param>
/// <param name="FilingId">The submission.</param>
/// <param name="FiledBy">Who handed it in.</param>
/// <param name="TokenId">By which token, or <c>null</c>.</param>
/// <param name="IsSandbox">It is a trial.</param>
public sealed record PendingCheck(FilingKind Kind, long EnterpriseId, Guid FilingId, Guid FiledBy, string? TokenId, bool IsSandbox);

/// <summary>Where a submission waits.</summary>
/// <param name="Position">1 where it comes next; 0 where it is being checked.</param>
/// <param name="Failed">It could not be checked just now, and is looked at again later.</param>
public sealed record QueuePlace(int Position, bool Failed);

/// <summary>
/// The line between receipt and check. Enterprises are served in turn, so that one with thousands of sheets holds up only itself; trials
/// come after everything else. What waits is what the database holds as received: the line can be lost at any time and is made again from there.
/// </summary>
/// <param name="configuration">How long a page or an answer waits for a check at most: <c>Portal:CheckWaitSeconds</c>, by default 5.</param>
public sealed class WaitingChecks(IConfiguration? configuration = null) : IDisposable
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly Dictionary<Guid, Entry> entries = [];
    private readonly Turns<Entry> filed = new();
    private readonly Turns<Entry> trials = new();
    private readonly SemaphoreSlim ready = new(0);
    private readonly Lock change = new();
    private readonly TimeSpan longest = TimeSpan.FromSeconds(configuration?.GetValue<double?>("Portal:CheckWaitSeconds") ?? 5);

    /// <summary>Puts one into the line; one that is there already keeps its place, and one that failed is taken up again at its time.</summary>
    public void Add(PendingCheck check)
    {
        ArgumentNullException.ThrowIfNull(check);
        lock (change)
        {
            if (!entries.ContainsKey(check.FilingId))
            {
                Line(new Entry(check, 0));
            }
        }
    }

    /// <summary>Waits until one is checked, but not longer than a page may take.</summary>
    /// <returns>Where it waits still; <c>null</c> where it is not in the line, or not any more.</returns>
    public async Task<QueuePlace?> SettleAsync(Guid filingId, CancellationToken cancellationToken)
    {
        if (EntryOf(filingId) is not { } entry)
        {
            return null;
        }

        await entry.Done.Task.WaitAsync(longest, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
        lock (change)
        {
            return entries.TryGetValue(filingId, out var waiting) ? PlaceOf(waiting) : null;
        }
    }

    /// <summary>Takes the next one, waiting for it.</summary>
    public async Task<PendingCheck> TakeAsync(CancellationToken cancellationToken)
    {
        await ready.WaitAsync(cancellationToken);
        lock (change)
        {
            var next = (filed.Count > 0 ? filed : trials).Take();
            next.IsTaken = true;
            return next.Check;
        }
    }

    /// <summary>It is checked, or there is nothing to check any more; whoever waits for it goes on.</summary>
    public void Leave(Guid filingId)
    {
        lock (change)
        {
            if (entries.Remove(filingId, out var entry))
            {
                entry.Done.TrySetResult();
            }
        }
    }

    /// <summary>It could not be checked, and leaves the line until <see cref="Retry"/>; whoever waits for it goes on.</summary>
    /// <param name="filingId">The submission.</param>
    /// <param name="now">Now.</param>
    /// <param name="byItself">It failed by itself, and waits longer each time: one minute, two, four, up to an hour.</param>
    /// <returns>How often it failed, and how long it waits.</returns>
    public (int Times, TimeSpan Pause) Fail(Guid filingId, DateTimeOffset now, bool byItself)
    {
        lock (change)
        {
            if (!entries.TryGetValue(filingId, out var entry))
            {
                return default;
            }

            entry.Failures += byItself ? 1 : 0;
            var pause = byItself ? TimeSpan.FromMinutes(Math.Min(Math.Pow(2, entry.Failures - 1), LongestPause.TotalMinutes)) : TimeSpan.Zero;
            entry.Again = now + pause;
            entry.Done.TrySetResult();
            return (entry.Failures, pause);
        }
    }

    /// <summary>Puts those that failed, and whose time has come, into the line again.</summary>
    public void Retry(DateTimeOffset now)
    {
        lock (change)
        {
            foreach (var failed in entries.Values.Where(entry => entry.Again <= now).ToList())
            {
                Line(new Entry(failed.Check, failed.Failures));
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ready.Dispose();

    private void Line(Entry entry)
    {
        entries[entry.Check.FilingId] = entry;
        LineOf(entry).Add(entry.Check.EnterpriseId, entry);
        ready.Release();
    }

    private Turns<Entry> LineOf(Entry entry) => entry.Check.IsSandbox ? trials : filed;

    private QueuePlace PlaceOf(Entry entry) => entry switch
    {
        { Again: not null } => new(0, Failed: true),
        { IsTaken: true } => new(0, Failed: false),
        _ => new(1 + LineOf(entry).Before(entry.Check.EnterpriseId, entry) + (entry.Check.IsSandbox ? filed.Count : 0), Failed: false),
    };

    private Entry? EntryOf(Guid filingId)
    {
        lock (change)
        {
            return entries.GetValueOrDefault(filingId);
        }
    }

    private sealed class Entry(PendingCheck check, int failures)
    {
        public PendingCheck Check => check;

        public int Failures { get; set; } = failures;

        public bool IsTaken { get; set; }

        public DateTimeOffset? Again { get; set; }

        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
