using MediatR;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings.Submissions;

/// <summary>
/// Checks what waits in the <see cref="WaitingChecks"/>, several at a time. A receipt is a promise: at the start, and now and then, what the database
/// holds as received and nobody checked is put into the line again. One that cannot be checked waits longer each time and holds up no other one.
/// </summary>
/// <param name="services">Services.</param>
/// <param name="queue">The line.</param>
/// <param name="clock">Now.</param>
/// <param name="logger">Log.</param>
public sealed partial class CheckWorker(IServiceProvider services, WaitingChecks queue, PortalClock clock, ILogger<CheckWorker> logger) : BackgroundService
{
    /// <summary>How many of a kind are put into the line at a time; the others follow as it empties.</summary>
    private const int MostFilled = 1000;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How many are checked at a time: a small sheet mostly waits for the database, a large one for its place in the <see cref="ReadingGate"/>.
    /// </summary>
    public static int AtATime { get; } = Math.Max(4, 2 * Environment.ProcessorCount);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        Task[] all = [FillAsync(stoppingToken), .. Enumerable.Range(0, AtATime).Select(_ => WorkAsync(stoppingToken))];

        // Where one of them breaks, the portal is to stop: receipts must not go unanswered unseen.
        await await Task.WhenAny(all);
        await Task.WhenAll(all);
    }

    private async Task FillAsync(CancellationToken stoppingToken)
    {
        for (var grace = TimeSpan.Zero; !stoppingToken.IsCancellationRequested; grace = TimeSpan.FromMinutes(1))
        {
            try
            {
                queue.Retry(clock.Now);

                // Younger ones are in the line already.
                await FillAsync(sandbox: false, clock.Now - grace, stoppingToken);
                await FillAsync(sandbox: true, clock.Now - grace, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(logger, failure.GetType().Name);
                grace = TimeSpan.Zero;
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task FillAsync(bool sandbox, DateTimeOffset before, CancellationToken stoppingToken)
    {
        await using var scope = services.CreateAsyncScope();
        if (sandbox)
        {
            scope.ServiceProvider.GetRequiredService<Sandbox>().Enter(scope.ServiceProvider.GetRequiredService<AppDbContext>());
        }

        foreach (var kind in scope.ServiceProvider.GetServices<ISubmissionKind>())
        {
            foreach (var check in await kind.WaitingAsync(before, MostFilled, stoppingToken))
            {
                queue.Add(check with { IsSandbox = sandbox });
            }
        }
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            PendingCheck? check = null;
            try
            {
                check = await queue.TakeAsync(stoppingToken);
                await CheckAsync(check, stoppingToken);
                queue.Leave(check.FilingId);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (NotFoundException) when (check is not null)
            {
                // The sandbox was emptied.
                queue.Leave(check.FilingId);
            }
            catch (Exception away) when (check is not null && ConnectionFailures.Is(away))
            {
                queue.Fail(check.FilingId, clock.Now, byItself: false);
                Failed(logger, away.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(1), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception failure) when (check is not null)
            {
                var (times, wait) = queue.Fail(check.FilingId, clock.Now, byItself: true);
                Stuck(logger, check.FilingId, failure.GetType().Name, times, wait);
            }
        }
    }

    private async Task CheckAsync(PendingCheck check, CancellationToken stoppingToken)
    {
        try
        {
            await SendAsync(check, stoppingToken);
        }
        catch (ConflictException)
        {
            // Its filer laid it aside, or two transactions waited for each other: looked at once more, it is settled or it is not.
            await SendAsync(check, stoppingToken);
        }
    }

    private async Task SendAsync(PendingCheck check, CancellationToken stoppingToken)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.ActAsFiler(check.FiledBy, check.EnterpriseId, check.TokenId, check.IsSandbox);
        if (check.IsSandbox)
        {
            scope.ServiceProvider.GetRequiredService<Sandbox>().Enter(scope.ServiceProvider.GetRequiredService<AppDbContext>());
        }

        var kind = scope.ServiceProvider.GetServices<ISubmissionKind>().Single(kind => kind.Kind == check.Kind);
        await scope.ServiceProvider.GetRequiredService<IMediator>().Send(kind.CheckOf(check.FilingId), stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was received could not be checked now: {Kind}; trying again")]
    private static partial void Failed(ILogger logger, string kind);

    [LoggerMessage(Level = LogLevel.Error,
        Message = "Filing {Id} was received and could not be checked: {Kind}, {Times} times so far; the next try is in {Wait}")]
    private static partial void Stuck(ILogger logger, Guid id, string kind, int times, TimeSpan wait);
}
