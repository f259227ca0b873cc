namespace WageSupervision.Domain.Procedure;

/// <summary>One precondition of a step, shown with its state before anybody tries the step.</summary>
/// <param name="Met">Whether it holds now.</param>
/// <param name="Text">What it asks, in plain Chinese.</param>
/// <param name="Code">Stable code of the refusal while it does not hold.</param>
/// <param name="Citation">The provision that asks it.</param>
public sealed record Precondition(bool Met, string Text, string Code, string Citation);

/// <summary>A step of procedure with its preconditions; it may be taken when all of them hold.</summary>
/// <param name="Name">The step's stable name.</param>
/// <param name="Title">What the button says.</param>
/// <param name="Preconditions">All of them, met or not.</param>
public sealed record Gate(string Name, string Title, IReadOnlyList<Precondition> Preconditions)
{
    /// <summary>Whether the step may be taken now.</summary>
    public bool IsOpen => Preconditions.All(condition => condition.Met);

    /// <summary>Refuses the step while a precondition is missing.</summary>
    /// <exception cref="ProcedureRuleException">Names the first precondition that does not hold.</exception>
    public void Enter()
    {
        if (Preconditions.FirstOrDefault(condition => !condition.Met) is { } missing)
        {
            throw new ProcedureRuleException(missing.Code, missing.Citation, $"现在还不能{Title}。还不满足：{missing.Text}。");
        }
    }
}
