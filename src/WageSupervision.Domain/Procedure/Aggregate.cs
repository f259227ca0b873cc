namespace WageSupervision.Domain.Procedure;

/// <summary>Something that events happen to. Its state is the fold of them and of nothing else: what is known besides is a fact given to each gate.</summary>
public abstract class Aggregate
{
    private readonly List<ProcedureEvent> events = [];

    /// <summary>All events, oldest first.</summary>
    public IReadOnlyList<ProcedureEvent> Events => events;

    /// <summary>Adds an event that has been recorded.</summary>
    public void Apply(ProcedureEvent recorded)
    {
        events.Add(recorded);
        When(recorded);
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
        TSelf? built = null;
        foreach (var recorded in history)
        {
            built ??= begin(recorded as TFirst ?? throw new ArgumentException($"a history begins with {typeof(TFirst).Name}", nameof(history)));
            built.Apply(recorded);
        }

        return built ?? throw new ArgumentException("a history has events", nameof(history));
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
