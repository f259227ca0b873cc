namespace WageSupervision.Web.Shell.Forms;

/// <summary>Deletes kept forms once their time is over, also where nobody comes.</summary>
/// <param name="forms">The forms.</param>
public sealed class KeptFormsWorker(KeptForms forms) : BackgroundService
{
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
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The portal ends.
        }
    }
}
