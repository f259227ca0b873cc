using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Outages;

/// <summary>Gives a sign of life every minute, by doing what receiving does: it writes to the spool and to the database.</summary>
/// <param name="services">Services.</param>
/// <param name="spool">The spool.</param>
/// <param name="configuration">How often: <c>Portal:PulseSeconds</c>; negative for only when called.</param>
/// <param name="logger">Log.</param>
public sealed partial class PulseWorker(IServiceProvider services, FilingSpool spool, IConfiguration configuration, ILogger<PulseWorker> logger)
    : BackgroundService
{
    // The first silence this process sees is that before it was started.
    private OutageCause seen = OutageCause.Stopped;

    /// <summary>One sign of life; <c>false</c> where filings cannot be received now. Also called by tests.</summary>
    public async Task<bool> BeatAsync(CancellationToken cancellationToken)
    {
        try
        {
            spool.Probe();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            seen = OutageCause.Spool;
            Silent(logger, failure.GetType().Name);
            return false;
        }

        try
        {
            await using var scope = services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<OutageLedger>().BeatAsync(seen, cancellationToken);
            seen = OutageCause.Unknown;
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whatever it is: as long as this cannot be written, no filing can.
            seen = OutageCause.Database;
            Silent(logger, failure.GetType().Name);
            return false;
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var pause = configuration.GetValue("Portal:PulseSeconds", 60);
        while (pause > 0 && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await BeatAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(TimeSpan.FromSeconds(pause), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Filings cannot be received now: {Kind}")]
    private static partial void Silent(ILogger logger, string kind);
}
