using WageSupervision.Domain.Procedure;

namespace WageSupervision.Demo;

/// <summary>
/// Plays scripts together in the order of time, so that numbers are given in the order of days. A script names the moment of
/// its next step, and goes on when the clock stands there; what would lie after the real moment does not happen.
/// </summary>
/// <param name="stage">The stage.</param>
internal sealed class DemoAgenda(DemoStage stage)
{
    private readonly PriorityQueue<IAsyncEnumerator<DateTimeOffset>, (DateTimeOffset At, int Order)> queue = new();
    private int order;

    /// <summary>Scripts that the law stopped because this year's holidays are not published.</summary>
    public int Stopped { get; private set; }

    /// <summary>Adds a script; it must do nothing before it names its first moment.</summary>
    public Task AddAsync(IAsyncEnumerable<DateTimeOffset> script) => NextAsync(script.GetAsyncEnumerator());

    /// <summary>Plays everything.</summary>
    public async Task RunAsync()
    {
        while (queue.TryDequeue(out var script, out var due))
        {
            stage.Time.Now = due.At;
            await NextAsync(script);
        }

        stage.Time.Now = stage.RealNow;
    }

    private async Task NextAsync(IAsyncEnumerator<DateTimeOffset> script)
    {
        try
        {
            if (await script.MoveNextAsync() && script.Current <= stage.RealNow)
            {
                queue.Enqueue(script, (script.Current, order++));
                return;
            }
        }
        catch (ProcedureRuleException) when (!stage.Parameters.Calendar.IsCovered(stage.Today.Year))
        {
            // Terms in working days cannot be reckoned in a year without a holiday notice: the history ends here.
            Stopped++;
        }

        await script.DisposeAsync();
    }
}
