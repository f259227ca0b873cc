using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Filings;

/// <summary>
/// After a start, checks what was received before a crash and not yet read: a receipt is a promise. One that cannot be checked waits
/// longer each time and holds up no other one.
/// </summary>
/// <param name="services">Services.</param>
/// <param name="logger">Log.</param>
public abstract partial class PendingWork(IServiceProvider services, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    // How often those failed, and when they are looked at again.
    private readonly Dictionary<Guid, (int Times, DateTimeOffset Again)> failed = [];

    /// <summary>The oldest one received before a time and not among those set aside, or <c>null</c>.</summary>
    protected abstract Task<Guid?> OldestAsync(AppDbContext database, DateTimeOffset before, IReadOnlyCollection<Guid> aside, CancellationToken stoppingToken);

    /// <summary>Checks one.</summary>
    protected abstract Task CheckAsync(IServiceProvider scope, AppDbContext database, Guid id, CancellationToken stoppingToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await using var scope = services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            var now = scope.ServiceProvider.GetRequiredService<Shell.PortalClock>().Now;
            Guid? found = null;
            try
            {
                // A minute's grace: younger ones are being checked by the request that brought them.
                found = await OldestAsync(database, now.AddMinutes(-1), [.. failed.Where(one => one.Value.Again > now).Select(one => one.Key)], stoppingToken);
                if (found is { } id)
                {
                    await CheckAsync(scope.ServiceProvider, database, id, stoppingToken);
                    await database.SaveChangesAsync(stoppingToken);
                    failed.Remove(id);
                    continue;
                }

                await Task.Delay(Pause, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (found is { } id && failure is not OutOfMemoryException && !ConnectionFailures.Is(failure))
            {
                var times = failed.GetValueOrDefault(id).Times + 1;
                var wait = TimeSpan.FromMinutes(Math.Min(Math.Pow(2, times - 1), LongestWait.TotalMinutes));
                failed[id] = (times, now + wait);
                Stuck(logger, id, failure.GetType().Name, times, wait);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Failed(logger, failure.GetType().Name);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was received could not be checked now: {Kind}; trying again")]
    private static partial void Failed(ILogger logger, string kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "Filing {Id} was received and could not be checked: {Kind}, {Times} times so far; the next try is in {Wait}")]
    private static partial void Stuck(ILogger logger, Guid id, string kind, int times, TimeSpan wait);
}

/// <summary><see cref="PendingWork"/> of payrolls.</summary>
/// <param name="services">Services.</param>
/// <param name="logger">Log.</param>
public sealed class PendingFilings(IServiceProvider services, ILogger<PendingFilings> logger) : PendingWork(services, logger)
{
    /// <inheritdoc/>
    protected override Task<Guid?> OldestAsync(AppDbContext database, DateTimeOffset before, IReadOnlyCollection<Guid> aside, CancellationToken stoppingToken) =>
        database.Filings.Where(f => f.State == FilingState.Received && f.ReceivedAt < before && !aside.Contains(f.FilingId))
            .OrderBy(f => f.ReceivedAt).Select(f => (Guid?)f.FilingId).FirstOrDefaultAsync(stoppingToken);

    /// <inheritdoc/>
    protected override async Task CheckAsync(IServiceProvider scope, AppDbContext database, Guid id, CancellationToken stoppingToken)
    {
        // In the meantime somebody else may have checked it.
        if (await database.Filings.SingleOrDefaultAsync(f => f.FilingId == id && f.State == FilingState.Received, stoppingToken) is { } filing)
        {
            await scope.GetRequiredService<FilingIntake>().ProcessAsync(filing, stoppingToken);
        }
    }
}
