using Npgsql;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Accounts.Tokens;

/// <summary>Empties the sandbox each day: what was tried yesterday is in nobody's way today.</summary>
public sealed partial class SandboxKeeper(Sandbox sandbox, PortalClock clock, ILogger<SandboxKeeper> logger) : BackgroundService
{
    /// <summary>Empties it where anything in it is of an earlier day.</summary>
    public async Task EmptyIfOldAsync(CancellationToken cancellationToken)
    {
        if (await sandbox.HoldsOlderThanAsync(PortalClock.EndOf(clock.Today.AddDays(-1)), cancellationToken))
        {
            await sandbox.EmptyAsync(null, cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await EmptyIfOldAsync(stoppingToken);
            }
            catch (Exception failure) when (failure is NpgsqlException or TimeoutException)
            {
                Failed(logger, failure.GetType().Name);
            }

            await Task.Delay(TimeSpan.FromMinutes(10), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sandbox could not be emptied now: {Kind}; trying again")]
    private static partial void Failed(ILogger logger, string kind);
}

/// <summary>Sends the requests of trial tokens into the sandbox.</summary>
public static class SandboxRouting
{
    /// <summary>Comes after authorisation, which says whose request it is, and before anything works on it.</summary>
    public static IApplicationBuilder UseSandbox(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        var services = context.RequestServices;
        if (services.GetRequiredService<ICurrentUser>() is { IsSandbox: true } user)
        {
            await services.GetRequiredService<Sandbox>().EnterAsync(services.GetRequiredService<AppDbContext>(), user.EnterpriseId, context.RequestAborted);
        }

        await next();
    });
}
