namespace WageSupervision.Web.Features.Filings.Submissions;

/// <summary>A line served in turn by owner: each owner's own in the order they came, and nobody behind another's second one.</summary>
/// <typeparam name="T">What waits.</typeparam>
internal sealed class Turns<T>
    where T : class
{
    private readonly LinkedList<(long Owner, Queue<T> Line)> order = new();
    private readonly Dictionary<long, LinkedListNode<(long Owner, Queue<T> Line)>> owners = [];

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>Puts one at the end of its owner's.</summary>
    public void Add(long owner, T item)
    {
        if (!owners.TryGetValue(owner, out var turn))
        {
            owners[owner] = turn = order.AddLast((owner, new Queue<T>()));
        }

        turn.Value.Line.Enqueue(item);
        Count++;
    }

    /// <summary>Takes the next one; its owner's next one comes after everybody else's.</summary>
    public T Take()
    {
        var turn = order.First!;
        order.Remove(turn);
        var item = turn.Value.Line.Dequeue();
        Count--;
        if (turn.Value.Line.Count == 0)
        {
            owners.Remove(turn.Value.Owner);
        }
        else
        {
            order.AddLast(turn);
        }

        return item;
    }

    /// <summary>How many are taken before this one, as they wait now.</summary>
    public int Before(long owner, T item)
    {
        var rank = owners[owner].Value.Line.TakeWhile(other => other != item).Count();
        var (before, isAhead) = (rank, true);
        foreach (var (other, line) in order)
        {
            isAhead &= other != owner;
            before += other == owner ? 0 : Math.Min(line.Count, isAhead ? rank + 1 : rank);
        }

        return before;
    }
}
