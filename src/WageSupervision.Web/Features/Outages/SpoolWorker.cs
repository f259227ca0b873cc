using MediatR;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Outages;

/// <summary>Registers what was laid down, as soon as the database is back; a receipt is a promise.</summary>
/// <param name="services">Services.</param>
/// <param name="spool">Where the files lie.</param>
/// <param name="configuration">How often it looks: <c>Portal:SpoolSeconds</c>; negative for only when called.</param>
/// <param name="logger">Log.</param>
public sealed partial class SpoolWorker(IServiceProvider services, FilingSpool spool, IConfiguration configuration, ILogger<SpoolWorker> logger)
    : BackgroundService
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Registers what waits; says how many. Also called by tests.</summary>
    public async Task<int> WorkAsync(CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            spool.Tidy();
            var registered = 0;
            foreach (var number in spool.Waiting())
            {
                if (!await RegisterAsync(number, cancellationToken))
                {
                    continue;
                }

                spool.Remove(number);
                registered++;
            }

            return registered;
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        turn.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var pause = configuration.GetValue("Portal:SpoolSeconds", 15);
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
            catch (Exception failure) when (ConnectionFailures.Is(failure) || failure is IOException or UnauthorizedAccessException)
            {
                Waits(logger, failure.GetType().Name);
            }

            await Task.Delay(TimeSpan.FromSeconds(pause), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // One that cannot be registered stays where it is and holds up no other one; a database that is away stops the round.
    private async Task<bool> RegisterAsync(string number, CancellationToken cancellationToken)
    {
        try
        {
            if (spool.Find(number) is not { } attempt)
            {
                return false;
            }

            // Whoever handed the file in; the account itself is looked at when it is registered.
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.ActAsFiler(attempt.UserId, attempt.EnterpriseId);
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new RegisterAttempt(number), cancellationToken);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !ConnectionFailures.Is(failure))
        {
            Stuck(logger, number, failure.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Files laid down wait to be registered: {Kind}")]
    private static partial void Waits(ILogger logger, string kind);

    [LoggerMessage(Level = LogLevel.Error, Message = "File {Number} could not be registered: {Kind}; it stays where it is")]
    private static partial void Stuck(ILogger logger, string number, string kind);
}
