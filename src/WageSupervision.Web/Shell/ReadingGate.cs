namespace WageSupervision.Web.Shell;

/// <summary>
/// Lets only so many payroll files be read at once: reading is what costs memory and time here, and a crowd at the door
/// must not take the house down. Those waiting wait in line; anonymous callers are sent away when the line is long.
/// </summary>
public sealed class ReadingGate : IDisposable
{
    private const int LongestLine = 32;

    private readonly SemaphoreSlim places = new(Math.Max(2, Environment.ProcessorCount));
    private int waiting;

    /// <summary>Waits for a place; give it back by disposing.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref waiting);
        try
        {
            await places.WaitAsync(cancellationToken);
            return new Place(places);
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    /// <summary>Waits for a place, or gives <c>null</c> where the line is long already.</summary>
    public async Task<IDisposable?> TryEnterAsync(CancellationToken cancellationToken) =>
        Volatile.Read(ref waiting) >= LongestLine ? null : await EnterAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        private SemaphoreSlim? held = places;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
