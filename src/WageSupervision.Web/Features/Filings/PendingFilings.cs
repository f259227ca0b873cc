using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings;

/// <summary>After a start, checks what was received before a crash and not yet read: a receipt is a promise.</summary>
/// <param name="services">Services.</param>
/// <param name="logger">Log.</param>
public abstract partial class PendingWork(IServiceProvider services, ILogger logger) : BackgroundService
{
    /// <summary>Checks the oldest one received before a time; <c>false</c> where none waits.</summary>
    protected abstract Task<bool> CheckOldestAsync(IServiceProvider scope, AppDbContext database, DateTimeOffset before, CancellationToken stoppingToken);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            await using var scope = services.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            try
            {
                // A minute's grace: younger ones are being checked by the request that brought them.
                var settled = scope.ServiceProvider.GetRequiredService<Shell.PortalClock>().Now.AddMinutes(-1);
                if (await CheckOldestAsync(scope.ServiceProvider, database, settled, stoppingToken))
                {
                    await database.SaveChangesAsync(stoppingToken);
                    continue;
                }

                await Task.Delay(TimeSpan.FromSeconds(30), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                Failed(logger, failure.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(30), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What was received could not be checked now: {Kind}; trying again")]
    private static partial void Failed(ILogger logger, string kind);
}

/// <summary><see cref="PendingWork"/> of payrolls.</summary>
/// <param name="services">Services.</param>
/// <param name="logger">Log.</param>
public sealed class PendingFilings(IServiceProvider services, ILogger<PendingFilings> logger) : PendingWork(services, logger)
{
    /// <inheritdoc/>
    protected override async Task<bool> CheckOldestAsync(IServiceProvider scope, AppDbContext database, DateTimeOffset before, CancellationToken stoppingToken)
    {
        if (await database.Filings.Where(f => f.State == FilingState.Received && f.ReceivedAt < before).OrderBy(f => f.ReceivedAt).FirstOrDefaultAsync(stoppingToken) is not { } filing)
        {
            return false;
        }

        await scope.GetRequiredService<FilingIntake>().ProcessAsync(filing, stoppingToken);
        return true;
    }
}
