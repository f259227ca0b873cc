using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Duties;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Features.Outages;

/// <summary>
/// The portal's own measure of whether filings could be received: signs of life, and what lies between two that are too far apart.
/// An outage is bounded by two moments at which it worked, so that it is never shown shorter than it was.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="configuration">How long a silence is one: <c>Portal:OutageSeconds</c>.</param>
/// <param name="clock">Now.</param>
public sealed class OutageLedger(AppDbContext database, IConfiguration configuration, PortalClock clock)
{
    private IReadOnlyList<MeasuredOutage>? known;

    /// <summary>The shortest silence that counts as an outage.</summary>
    public TimeSpan Threshold => TimeSpan.FromSeconds(configuration.GetValue("Portal:OutageSeconds", 180));

    /// <summary>Records that filings can be received now; a silence before it that was too long becomes an outage.</summary>
    /// <param name="cause">Why there was silence, as far as the caller knows.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    public async Task BeatAsync(OutageCause cause, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);

        // One after the other where several servers run: the silence of one is none while another receives.
        var pulse = await database.OutagePulses.FromSql($"select * from outage_pulse where id = 1 for update").SingleOrDefaultAsync(cancellationToken);
        var now = clock.Now;
        if (pulse is null)
        {
            database.OutagePulses.Add(new OutagePulseRow { Id = 1, FirstAt = now, LastAt = now });
        }
        else if (now > pulse.LastAt)
        {
            if (now - pulse.LastAt >= Threshold)
            {
                database.Outages.Add(new OutageRow { OutageId = Guid.CreateVersion7(), FromAt = pulse.LastAt, UntilAt = now, Cause = cause });
            }

            pulse.LastAt = now;
        }

        try
        {
            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        catch (DbUpdateException conflict) when (Conflicts.IsConflict(conflict))
        {
            // Another server gave the very first sign.
        }
    }

    /// <summary>The last sign of life, or <c>null</c> where the portal has not measured itself yet.</summary>
    public Task<OutagePulseRow?> PulseAsync(CancellationToken cancellationToken = default) =>
        database.OutagePulses.AsNoTracking().SingleOrDefaultAsync(cancellationToken);

    /// <summary>Every measured outage and, while one runs, its part up to now; oldest first. Read once a request.</summary>
    public async Task<IReadOnlyList<MeasuredOutage>> MeasuredAsync(CancellationToken cancellationToken = default)
    {
        if (known is not null)
        {
            return known;
        }

        var measured = (await database.Outages.AsNoTracking().OrderBy(o => o.FromAt).ToListAsync(cancellationToken))
            .ConvertAll(o => new MeasuredOutage(o.FromAt, o.UntilAt));
        var now = clock.Now;
        if (await PulseAsync(cancellationToken) is { } pulse && now - pulse.LastAt >= Threshold)
        {
            measured.Add(new MeasuredOutage(pulse.LastAt, now));
        }

        return known = measured;
    }
}
