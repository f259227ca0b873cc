using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;

namespace WageSupervision.Web.Shell.Forms;

/// <summary>Deletes kept forms, and what is remembered of sent ones, once their time is over, also where nobody comes.</summary>
/// <param name="forms">The forms.</param>
/// <param name="scopes">Scopes.</param>
/// <param name="clock">Now.</param>
public sealed class KeptFormsWorker(KeptForms forms, IServiceScopeFactory scopes, PortalClock clock) : BackgroundService
{
    /// <summary>Forgets the sent ones whose time is over; gives how many.</summary>
    public async Task<int> ForgetSentAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var until = clock.Now - SentFormRow.Lasts;
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().SentForms.Where(form => form.At < until).ExecuteDeleteAsync(cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(30));
        try
        {
            do
            {
                forms.Sweep();
                try
                {
                    await ForgetSentAsync(stoppingToken);
                }
                catch (Exception away) when (ConnectionFailures.Is(away))
                {
                    // The next round forgets them.
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal ends.
        }
    }
}
