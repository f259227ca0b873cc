using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Tests.Shell;

/// <summary>The door for sheets that nobody files.</summary>
public sealed class VisitorGateTests
{
    [Fact]
    public async Task RunAsync_ManyAtOnce_WorkOneAtATimeOffThePool()
    {
        using var gate = new VisitorGate();
        var working = 0;
        var together = 0;
        var pooled = false;

        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => gate.RunAsync($"{i}", Nothing, _ =>
        {
            together = Math.Max(together, Interlocked.Increment(ref working));
            pooled |= Thread.CurrentThread.IsThreadPoolThread;
            Interlocked.Decrement(ref working);
            return "";
        }, default)));

        Assert.Equal(1, together);
        Assert.False(pooled);
    }

    [Fact]
    public async Task RunAsync_LongLine_SendsAwayAndLaterLetsIn()
    {
        using var gate = new VisitorGate();
        var end = new TaskCompletionSource<string>();
        var line = Enumerable.Range(0, VisitorGate.LongestLine).Select(i => gate.RunAsync($"{i}", () => end.Task, _ => "", default)).ToList();

        Assert.True(gate.IsFull);
        Assert.Null(await gate.RunAsync("最后", Nothing, _ => "", default));
        end.SetResult("");
        await Task.WhenAll(line);

        Assert.False(gate.IsFull);
        Assert.Equal("好", await gate.RunAsync("最后", Nothing, _ => "好", default));
    }

    [Fact]
    public async Task RunAsync_OneAddressManyTimes_LeavesTheLineToOthers()
    {
        using var gate = new VisitorGate();
        var end = new TaskCompletionSource<string>();
        var line = Enumerable.Range(0, VisitorGate.MostOfOneAddress).Select(_ => gate.RunAsync("同一处", () => end.Task, _ => "", default)).ToList();

        Assert.Null(await gate.RunAsync("同一处", Nothing, _ => "", default));
        var other = gate.RunAsync("别处", Nothing, _ => "好", default);
        end.SetResult("");

        Assert.Equal("好", await other);
        await Task.WhenAll(line);
        Assert.Equal("好", await gate.RunAsync("同一处", Nothing, _ => "好", default));
    }

    [Fact]
    public async Task RunAsync_WorkFailsOrVisitorLeaves_GivesThePlaceBack()
    {
        using var gate = new VisitorGate();
        using var gone = new CancellationTokenSource();
        var end = new TaskCompletionSource<string>();
        var first = gate.RunAsync<string, string>("甲", () => end.Task, _ => throw new InvalidOperationException(), default);
        var left = gate.RunAsync("乙", Nothing, _ => "", gone.Token);

        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        end.SetResult("");
        await Assert.ThrowsAsync<InvalidOperationException>(() => first);

        Assert.Equal("好", await gate.RunAsync("丙", Nothing, _ => "好", default));
    }

    private static Task<string> Nothing() => Task.FromResult("");
}
