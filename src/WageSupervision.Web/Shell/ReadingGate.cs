namespace WageSupervision.Web.Shell;

/// <summary>
/// Lets only so many filed sheets be read at once: reading is what costs memory and time here, and a crowd at the door
/// must not take the house down. Those waiting wait in line. Visitors have a gate of their own (<see cref="VisitorGate"/>).
/// </summary>
public sealed class ReadingGate : IDisposable
{
    private readonly SemaphoreSlim places = new(AtATime);

    /// <summary>How many are read at a time.</summary>
    public static int AtATime { get; } = Math.Max(2, Environment.ProcessorCount);

    /// <summary>Waits for a place; give it back by disposing.</summary>
    public async Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken);
        return new Place(places);
    }

    /// <inheritdoc/>
    public void Dispose() => places.Dispose();

    private sealed class Place(SemaphoreSlim places) : IDisposable
    {
        private SemaphoreSlim? held = places;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}
