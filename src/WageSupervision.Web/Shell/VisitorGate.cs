namespace WageSupervision.Web.Shell;

/// <summary>
/// The door for sheets that nobody files: one is read at a time, on a thread of its own, so that however many visitors come, those
/// who file keep the other processors and every thread of the pool. Who finds the line long, or stands in it several times already, is
/// sent away and told when to come again.
/// </summary>
public sealed class VisitorGate : IDisposable
{
    /// <summary>How many may wait.</summary>
    public const int LongestLine = 32;

    /// <summary>How many of them may come from one address.</summary>
    public const int MostOfOneAddress = 4;

    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim place = new(1);
    private readonly Lock change = new();
    private readonly Dictionary<string, int> line = new(StringComparer.Ordinal);
    private int inLine;

    /// <summary>Whether the line is so long that it is no use to send a file at all.</summary>
    public bool IsFull => Volatile.Read(ref inLine) >= LongestLine;

    /// <summary>Waits for the place and works there.</summary>
    /// <param name="address">Whence the visitor comes.</param>
    /// <param name="prepare">What is done at the place before the work, without holding a thread.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">The visitor left.</param>
    /// <returns>What the work gave; <c>null</c> where the visitor is sent away.</returns>
    public async Task<TResult?> RunAsync<TPrepared, TResult>(
        string address, Func<Task<TPrepared>> prepare, Func<TPrepared, TResult> work, CancellationToken cancellationToken)
        where TResult : class
    {
        ArgumentNullException.ThrowIfNull(prepare);
        if (!TryStand(address))
        {
            return null;
        }

        try
        {
            if (!await place.WaitAsync(LongestWait, cancellationToken))
            {
                return null;
            }

            try
            {
                var prepared = await prepare();
                return await Task.Factory.StartNew(() => work(prepared), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
            finally
            {
                place.Release();
            }
        }
        finally
        {
            Leave(address);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => place.Dispose();

    private bool TryStand(string address)
    {
        lock (change)
        {
            var standing = line.GetValueOrDefault(address);
            if (inLine >= LongestLine || standing >= MostOfOneAddress)
            {
                return false;
            }

            line[address] = standing + 1;
            inLine++;
            return true;
        }
    }

    private void Leave(string address)
    {
        lock (change)
        {
            inLine--;
            if (--line[address] == 0)
            {
                line.Remove(address);
            }
        }
    }
}
