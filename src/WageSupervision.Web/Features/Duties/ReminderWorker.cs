using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Duties;

/// <summary>Reminds of duties and empties the outbox.</summary>
/// <param name="services">Services.</param>
/// <param name="configuration">How often: <c>Portal:ReminderSeconds</c>; negative for only when called.</param>
/// <param name="logger">Log.</param>
public sealed partial class ReminderWorker(IServiceProvider services, IConfiguration configuration, ILogger<ReminderWorker> logger) : BackgroundService
{
    private const int MostTries = 5;
    private const int Batch = 100;

    // Notices ask for a month in the following one; outages and holidays may hold a deadline up for some time more.
    private const int MonthsBack = 3;

    /// <summary>Does what there is to do, once; also called by tests.</summary>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var duties = scope.ServiceProvider.GetRequiredService<AreaDuties>();
        var current = YearMonth.Of(scope.ServiceProvider.GetRequiredService<PortalClock>().Today);
        for (var back = 0; back <= MonthsBack; back++)
        {
            foreach (var kind in Enum.GetValues<DutyKind>())
            {
                await duties.RemindAsync(kind, current.AddMonths(-back), cancellationToken);
            }
        }

        await SendAsync(scope.ServiceProvider, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var pause = configuration.GetValue("Portal:ReminderSeconds", 300);
        while (pause > 0 && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WorkAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                // Reminding again comes round by itself; it must not take the server down.
                Failed(logger, failure.GetType().Name);
            }

            await Task.Delay(TimeSpan.FromSeconds(pause), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task SendAsync(IServiceProvider scope, CancellationToken cancellationToken)
    {
        var database = scope.GetRequiredService<AppDbContext>();
        var sender = scope.GetRequiredService<INoticeSender>();
        var now = scope.GetRequiredService<PortalClock>().Now;
        if (!sender.IsConfigured)
        {
            await database.OutgoingNotices.Where(n => n.State == OutgoingState.Waiting)
                .ExecuteUpdateAsync(set => set.SetProperty(n => n.State, OutgoingState.NotConfigured).SetProperty(n => n.DoneAt, now), cancellationToken);
            return;
        }

        // Each is taken, sent and marked by itself; two servers do not take the same one.
        for (var sent = 0; sent < Batch; sent++)
        {
            await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
            var notice = await database.OutgoingNotices.FromSql(
                $"select * from outgoing_notice where state = 'Waiting' order by tries, created_at limit 1 for update skip locked")
                .SingleOrDefaultAsync(cancellationToken);
            if (notice is null)
            {
                return;
            }

            notice.Tries++;
            try
            {
                await sender.SendAsync(notice, DutyText.Reminder(notice.Kind, YearMonth.Of(notice.Period), notice.Step, notice.DueOn), cancellationToken);
                (notice.State, notice.DoneAt) = (OutgoingState.Sent, now);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Failed(logger, failure.GetType().Name);
                if (notice.Tries >= MostTries)
                {
                    (notice.State, notice.DoneAt) = (OutgoingState.Failed, now);
                }

                sent = Batch;
            }

            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reminding could not go on now: {Kind}; trying again")]
    private static partial void Failed(ILogger logger, string kind);
}
