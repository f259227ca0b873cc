using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Privacy;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Parameters;

/// <summary>
/// In the background: lists the results that a proposed change would alter, judges filings again once it is approved, and
/// judges wages that were still to be paid when their payday has passed. Every step is committed by itself and may be repeated.
/// </summary>
/// <param name="services">Services.</param>
/// <param name="store">What is known.</param>
/// <param name="configuration">How often it looks by itself: <c>Portal:RecallSeconds</c>; 0 for only when woken, negative for only when called.</param>
/// <param name="logger">Log.</param>
public sealed partial class RecallWorker(IServiceProvider services, ParameterStore store, IConfiguration configuration, ILogger<RecallWorker> logger)
    : BackgroundService
{
    private readonly SemaphoreSlim wake = new(0, 1);
    private readonly SemaphoreSlim turn = new(1, 1);

    private TimeSpan Pause =>
        configuration.GetValue("Portal:RecallSeconds", 5) is > 0 and var seconds ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan;

    /// <summary>Something is to do now.</summary>
    public void Wake()
    {
        if (wake.CurrentCount == 0 && configuration.GetValue("Portal:RecallSeconds", 0) >= 0)
        {
            try
            {
                wake.Release();
            }
            catch (SemaphoreFullException)
            {
                // Woken twice is woken.
            }
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        wake.Dispose();
        turn.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        // No request may be judged by less than what is known. A database that is away is no reason not to start: files are taken all the same.
        try
        {
            await store.RefreshAsync(cancellationToken);
        }
        catch (Exception away) when (ConnectionFailures.Is(away))
        {
            store.Miss();
            Failed(logger, away.GetType().Name);
        }

        await base.StartAsync(cancellationToken);
    }

    /// <summary>Does what there is to do, once; also called by tests.</summary>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            await store.RefreshAsync(cancellationToken);
            await ListAsync(cancellationToken);
            await RejudgeAsync(cancellationToken);
            await JudgePaydaysAsync(cancellationToken);
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // Until the approved parameters are loaded nothing can be judged: that is not left to whoever wakes it.
                await wake.WaitAsync(store.IsMissed ? TimeSpan.FromSeconds(5) : Pause, stoppingToken);
                await WorkAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Whatever it is, the portal goes on: a filing that cannot be judged again must not stop the other ones, or the server.
                Failed(logger, failure.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(ConnectionFailures.Is(failure) ? 5 : 30), stoppingToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    // A list made before another change was approved is made again: it must show what this change alters in what is known now.
    private async Task ListAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var known = store.Current;
        var waiting = await (
            from change in database.ParameterChanges
            join run in database.RecallRuns on change.ChangeId equals run.ChangeId
            where !database.ParameterDecisions.Any(d => d.ChangeId == change.ChangeId) && (run.ListedAt == null || run.BaseSequence != known.Sequence)
            orderby change.ProposedAt
            select new { change, run }).ToListAsync(cancellationToken);
        foreach (var pair in waiting)
        {
            var change = ParameterStore.ChangeOf(pair.change);
            await database.RecallItems.Where(item => item.ChangeId == pair.change.ChangeId).ExecuteDeleteAsync(cancellationToken);
            var rejudging = scope.ServiceProvider.GetRequiredService<Rejudging>();
            var after = known.Set.With(change);
            var filings = await rejudging.Concerned(change, known.Set).OrderBy(f => f.EnterpriseId).ThenBy(f => f.FilingId)
                .Select(f => new { f.EnterpriseId, f.FilingId }).ToListAsync(cancellationToken);
            (pair.run.BaseSequence, pair.run.Filings, pair.run.Checked, pair.run.ListedAt) = (known.Sequence, filings.Count, 0, null);
            await database.SaveChangesAsync(cancellationToken);
            foreach (var key in filings)
            {
                var filing = await database.Filings.AsNoTracking()
                    .SingleAsync(f => f.EnterpriseId == key.EnterpriseId && f.FilingId == key.FilingId, cancellationToken);
                foreach (var altered in await rejudging.CompareAsync(filing, known.Set, after, cancellationToken))
                {
                    database.RecallItems.Add(ItemOf(pair.change.ChangeId, filing, altered));
                }

                pair.run.Checked++;
                await database.SaveChangesAsync(cancellationToken);
            }

            pair.run.ListedAt = scope.ServiceProvider.GetRequiredService<PortalClock>().Now;
            await database.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task RejudgeAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var clock = scope.ServiceProvider.GetRequiredService<PortalClock>();
        var soon = clock.Now.AddMinutes(-10);

        // For ten minutes also what was accepted meanwhile by a server that had not heard of the change.
        var approved = await (
            from decision in database.ParameterDecisions
            join change in database.ParameterChanges on decision.ChangeId equals change.ChangeId
            join run in database.RecallRuns on decision.ChangeId equals run.ChangeId
            where decision.Sequence != null && (run.RejudgedAt == null || decision.DecidedAt > soon)
            orderby decision.Sequence
            select new { change, run, Sequence = decision.Sequence!.Value }).ToListAsync(cancellationToken);
        foreach (var pair in approved)
        {
            var (before, after) = (store.AsOf(pair.Sequence - 1), store.AsOf(pair.Sequence));
            if (after.Sequence != pair.Sequence)
            {
                return;
            }

            var rejudging = scope.ServiceProvider.GetRequiredService<Rejudging>();
            var keys = await rejudging.Concerned(ParameterStore.ChangeOf(pair.change), before.Set).Where(f => f.ParameterSequence < pair.Sequence)
                .OrderBy(f => f.EnterpriseId).ThenBy(f => f.FilingId).Select(f => new { f.EnterpriseId, f.FilingId }).ToListAsync(cancellationToken);
            foreach (var key in keys)
            {
                await StepAsync(
                    key.EnterpriseId, key.FilingId, "RejudgeFiling", filing => filing.ParameterSequence < pair.Sequence,
                    (judge, filing) => judge.RejudgeAsync(filing, pair.change.ChangeId, before, after, cancellationToken), cancellationToken);
            }

            if (pair.run.RejudgedAt is null)
            {
                pair.run.RejudgedAt = clock.Now;
                await database.SaveChangesAsync(cancellationToken);
            }
        }
    }

    private async Task JudgePaydaysAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var today = scope.ServiceProvider.GetRequiredService<PortalClock>().Today;
        var due = await database.Filings.AsNoTracking().Stand()
            .Where(f => f.PaydayJudgedOn == null && f.AgreedPayday < today)
            .OrderBy(f => f.AgreedPayday).Select(f => new { f.EnterpriseId, f.FilingId }).Take(500).ToListAsync(cancellationToken);
        foreach (var key in due)
        {
            var known = store.Current.Set;
            await StepAsync(key.EnterpriseId, key.FilingId, "JudgePayday", filing => filing.PaydayJudgedOn is null,
                (judge, filing) => judge.JudgePaydayAsync(filing, known, cancellationToken), cancellationToken);
        }
    }

    // One filing, one transaction, one audit entry; a filing that somebody else changed meanwhile comes again next time.
    private async Task StepAsync(long enterpriseId, Guid filingId, string action, Func<FilingRow, bool> isDue,
        Func<Rejudging, FilingRow, Task<int>> judge, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        var filing = await database.Filings.SingleAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == filingId, cancellationToken);
        if (!isDue(filing))
        {
            // Another server has done it meanwhile.
            return;
        }

        await judge(scope.ServiceProvider.GetRequiredService<Rejudging>(), filing);
        database.AuditEntries.Add(new AuditEntryRow
        {
            EntryId = Guid.CreateVersion7(),
            At = scope.ServiceProvider.GetRequiredService<PortalClock>().Now,
            Action = action,
            Subject = filing.ReceiptNumber,
            TraceId = Activity.Current?.TraceId.ToString(),
        });
        try
        {
            await database.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException conflict) when (Shell.Errors.Conflicts.IsConflict(conflict))
        {
            Failed(logger, nameof(DbUpdateConcurrencyException));
        }
    }

    private static RecallItemRow ItemOf(Guid changeId, FilingRow filing, AlteredResult altered) => new()
    {
        EnterpriseId = filing.EnterpriseId,
        ChangeId = changeId,
        ItemId = Guid.CreateVersion7(),
        FilingId = filing.FilingId,
        Period = filing.Period,
        SheetRow = altered.Found.Row,
        WorkerShown = altered.Found.WorkerName is { } name ? Mask.Name(name) : FindingProofs.WholeSheet,
        RuleId = altered.Found.RuleId,
        OldOutcome = altered.Before.Outcome,
        OldShortfall = altered.Before.Shortfall,
        NewOutcome = altered.After.Outcome,
        NewShortfall = altered.After.Shortfall,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Judging again could not go on now: {Kind}; trying again")]
    private static partial void Failed(ILogger logger, string kind);
}
