using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Attendance;

/// <summary><see cref="PendingWork"/> of attendance.</summary>
/// <param name="services">Services.</param>
/// <param name="logger">Log.</param>
public sealed class PendingAttendance(IServiceProvider services, ILogger<PendingAttendance> logger) : PendingWork(services, logger)
{
    /// <inheritdoc/>
    protected override async Task<bool> CheckOldestAsync(IServiceProvider scope, AppDbContext database, DateTimeOffset before, CancellationToken stoppingToken)
    {
        if (await database.AttendanceFilings.Where(f => f.State == FilingState.Received && f.ReceivedAt < before).OrderBy(f => f.ReceivedAt).FirstOrDefaultAsync(stoppingToken) is not { } filing)
        {
            return false;
        }

        await scope.GetRequiredService<AttendanceIntake>().ProcessAsync(filing, stoppingToken);
        return true;
    }
}
