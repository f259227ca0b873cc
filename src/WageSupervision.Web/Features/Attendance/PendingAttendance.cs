using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>After a start, reads what was received before a crash and not yet read: a receipt is a promise.</summary>
/// <param name="services">Services.</param>
/// <param name="logger">Log.</param>
public sealed partial class PendingAttendance(IServiceProvider services, ILogger<PendingAttendance> logger) : BackgroundService
{
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
                // A minute's grace: younger ones are being read by the request that brought them.
                var settled = scope.ServiceProvider.GetRequiredService<Shell.PortalClock>().Now.AddMinutes(-1);
                var filing = await database.AttendanceFilings.Where(f => f.State == FilingState.Received && f.ReceivedAt < settled)
                    .OrderBy(f => f.ReceivedAt).FirstOrDefaultAsync(stoppingToken);
                if (filing is not null)
                {
                    await scope.ServiceProvider.GetRequiredService<AttendanceIntake>().ProcessAsync(filing, stoppingToken);
                    await database.SaveChangesAsync(stoppingToken);
                    continue;
                }

                await Task.Delay(TimeSpan.FromSeconds(30), stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (failure is DbUpdateException or Npgsql.NpgsqlException or InvalidOperationException)
            {
                Failed(logger, failure.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(30), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Received attendance could not be checked now: {Kind}; trying again")]
    private static partial void Failed(ILogger logger, string kind);
}
