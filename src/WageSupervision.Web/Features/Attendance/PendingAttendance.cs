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
    protected override Task<Guid?> OldestAsync(AppDbContext database, DateTimeOffset before, IReadOnlyCollection<Guid> aside, CancellationToken stoppingToken) =>
        database.AttendanceFilings.Where(f => f.State == FilingState.Received && f.ReceivedAt < before && !aside.Contains(f.AttendanceId))
            .OrderBy(f => f.ReceivedAt).Select(f => (Guid?)f.AttendanceId).FirstOrDefaultAsync(stoppingToken);

    /// <inheritdoc/>
    protected override async Task CheckAsync(IServiceProvider scope, AppDbContext database, Guid id, CancellationToken stoppingToken)
    {
        // In the meantime somebody else may have checked it.
        if (await database.AttendanceFilings.SingleOrDefaultAsync(f => f.AttendanceId == id && f.State == FilingState.Received, stoppingToken) is { } filing)
        {
            await scope.GetRequiredService<AttendanceIntake>().ProcessAsync(filing, stoppingToken);
        }
    }
}
