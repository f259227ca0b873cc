namespace WageSupervision.Web.Shell.Messaging;

/// <summary>What is to be done once the command's transaction is committed, and not at all where it is not: a signal to a worker, say.</summary>
public sealed class AfterCommit
{
    private readonly List<Action> actions = [];

    /// <summary>Remembers one; it must not fail.</summary>
    public void Do(Action action) => actions.Add(action);

    /// <summary>Forgets what an earlier command of the scope left that came to nothing.</summary>
    internal void Begin() => actions.Clear();

    /// <summary>Does them, each once.</summary>
    internal void Committed()
    {
        var now = actions.ToArray();
        actions.Clear();
        foreach (var action in now)
        {
            action();
        }
    }
}
