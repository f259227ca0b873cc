namespace WageSupervision.Domain.Procedure;

/// <summary>提出划去: a step that was recorded wrongly is to be struck. It stands until another person has decided.</summary>
/// <param name="Sequence">The place of the event in its chain, from 1.</param>
/// <param name="What">What the timeline called it.</param>
/// <param name="Reason">What is wrong with it, and how that was found out.</param>
/// <param name="ProposedBy">Who proposes; another person decides.</param>
[StoredAs("strike-proposed")]
public sealed record StrikeProposed(int Sequence, string What, string Reason, Guid ProposedBy) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new($"提出划去“{What}”", Reason);
}

/// <summary>划去: the event stays visible, crossed out, and everything is worked out without it.</summary>
/// <param name="Sequence">The place of the event in its chain, from 1.</param>
/// <param name="What">What the timeline called it.</param>
/// <param name="Reason">The reason it was proposed for.</param>
[StoredAs("step-struck")]
public sealed record StepStruck(int Sequence, string What, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new($"划去“{What}”", $"{Reason}。原记录保留，划线显示；以后按没有这一步计算");
}

/// <summary>不同意划去.</summary>
/// <param name="Sequence">The place of the event in its chain, from 1.</param>
/// <param name="What">What the timeline called it.</param>
/// <param name="Reason">Why.</param>
[StoredAs("strike-declined")]
public sealed record StrikeDeclined(int Sequence, string What, string Reason) : ProcedureEvent
{
    /// <inheritdoc/>
    public override EventWords Words() => new($"不同意划去“{What}”", Reason);
}
