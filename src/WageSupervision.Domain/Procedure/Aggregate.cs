namespace WageSupervision.Domain.Procedure;

/// <summary>Something that events happen to. Its state is the fold of them and of nothing else: what is known besides is a fact given to each gate.</summary>
public abstract class Aggregate
{
    private readonly List<ProcedureEvent> history = [];
    private readonly List<ProcedureEvent> events = [];

    /// <summary>All events, also those that were struck, oldest first.</summary>
    public IReadOnlyList<ProcedureEvent> History => history;

    /// <summary>The events that stand, oldest first.</summary>
    public IReadOnlyList<ProcedureEvent> Events => events;

    /// <summary>Adds an event that has been recorded.</summary>
    /// <exception cref="InvalidOperationException">It strikes an earlier one: then everything is to be rebuilt without that.</exception>
    public void Apply(ProcedureEvent recorded)
    {
        if (recorded is StepStruck)
        {
            throw new InvalidOperationException("what is struck did not happen: rebuild from the history");
        }

        Add(recorded, stands: true);
    }

    /// <summary>The last event of a kind, or <c>null</c>.</summary>
    public T? Last<T>()
        where T : ProcedureEvent => events.OfType<T>().LastOrDefault();

    /// <summary>What an event changes. Those that change nothing are kept all the same.</summary>
    protected abstract void When(ProcedureEvent recorded);

    /// <summary>Rebuilds an aggregate from its events.</summary>
    /// <exception cref="ArgumentException">There are none, or the first is not the one it begins with.</exception>
    protected static TSelf Rebuild<TSelf, TFirst>(IEnumerable<ProcedureEvent> history, Func<TFirst, TSelf> begin)
        where TSelf : Aggregate
        where TFirst : ProcedureEvent
    {
        ArgumentNullException.ThrowIfNull(history);
        List<ProcedureEvent> all = [.. history];
        var struck = all.OfType<StepStruck>().Select(strike => strike.Sequence).ToHashSet();
        TSelf? built = null;
        for (var index = 0; index < all.Count; index++)
        {
            built ??= begin(all[index] as TFirst ?? throw new ArgumentException($"a history begins with {typeof(TFirst).Name}", nameof(history)));
            built.Add(all[index], stands: !struck.Contains(index + 1));
        }

        return built ?? throw new ArgumentException("a history has events", nameof(history));
    }

    private void Add(ProcedureEvent recorded, bool stands)
    {
        history.Add(recorded);
        if (stands)
        {
            events.Add(recorded);
            When(recorded);
        }
    }
}

/// <summary>An aggregate that can be rebuilt.</summary>
/// <typeparam name="TSelf">Its own type.</typeparam>
public interface IRebuilt<TSelf>
    where TSelf : Aggregate, IRebuilt<TSelf>
{
    /// <summary>Rebuilds it from its events.</summary>
    /// <exception cref="ArgumentException">There are none, or the first is not the one it begins with.</exception>
    static abstract TSelf From(IEnumerable<ProcedureEvent> history);
}

/// <summary>What a step that begins something is taken on: nothing has happened yet.</summary>
public sealed class Unbegun : Aggregate
{
    private Unbegun()
    {
    }

    /// <summary>The only one.</summary>
    public static Unbegun File { get; } = new();

    /// <inheritdoc/>
    protected override void When(ProcedureEvent recorded) => throw new InvalidOperationException("nothing was begun");
}
