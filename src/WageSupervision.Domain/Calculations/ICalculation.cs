using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Regulation;

namespace WageSupervision.Domain.Calculations;

/// <summary>
/// One question of the law that anyone may ask: input, values, findings. The same code answers the API, the page 算一算,
/// the payroll check and the case file.
/// </summary>
public interface ICalculation
{
    /// <summary>The stable name in addresses, for example <c>pay-cycle</c>.</summary>
    string Name { get; }

    /// <summary>What a citizen would call it.</summary>
    string Title { get; }

    /// <summary>The ids of the rules that answer it.</summary>
    IReadOnlyList<string> RuleIds { get; }

    /// <summary>The input record: one constructor parameter per field, each with a <see cref="FieldAttribute"/>; nullable means optional.</summary>
    Type InputType { get; }

    /// <summary>The values of an answer, for the API's description and for pages.</summary>
    IReadOnlyList<ValueField> ValueFields { get; }

    /// <summary>A lawful input, an instance of <see cref="InputType"/>, to fill in as an example.</summary>
    object Example { get; }

    /// <summary>Answers. The input is an <see cref="InputType"/> whose shape was checked.</summary>
    /// <exception cref="UnlawfulInputException">Fields contradict one another, for example an end before its start.</exception>
    CalculationResult Calculate(object input, CalculationContext context);
}

/// <summary>What a calculation knows besides its input.</summary>
/// <param name="Today">Today in Asia/Shanghai; the day of judging where the input names none.</param>
/// <param name="Parameters">Minimum wages, calendar, divisions.</param>
public sealed record CalculationContext(DateOnly Today, LegalParameters Parameters)
{
    /// <summary>Whether facts that a person would have to state may be unknown: a filed sheet leaves some open.</summary>
    public bool FactsMayBeUnknown { get; init; }
}

/// <summary>An answer.</summary>
/// <param name="Values">By name as in the contract: decimal, int, bool, DateOnly, string, null, or lists and dictionaries of these.</param>
/// <param name="Findings">The rules' findings.</param>
/// <param name="Working">Arithmetic behind the values where no finding carries it.</param>
/// <param name="Bases">Provisions behind the values where no finding carries them.</param>
/// <param name="ParametersUsed">The dated parameters that took part.</param>
public sealed record CalculationResult(
    IReadOnlyDictionary<string, object?> Values,
    IReadOnlyList<RuleFinding> Findings,
    IReadOnlyList<WorkingStep> Working,
    IReadOnlyList<Basis> Bases,
    IReadOnlyList<ParameterVersion> ParametersUsed);

/// <summary>A finding with its rule and its full arithmetic, whatever the outcome.</summary>
/// <param name="Rule">The rule that judged.</param>
/// <param name="Finding">What it said.</param>
/// <param name="Working">The arithmetic.</param>
public sealed record RuleFinding(RuleEntry Rule, Finding Finding, IReadOnlyList<WorkingStep> Working);

/// <summary>One value of an answer.</summary>
/// <param name="Name">As in the contract.</param>
/// <param name="Label">Plain Chinese.</param>
/// <param name="Kind">What it is.</param>
public sealed record ValueField(string Name, string Label, ValueKind Kind);

/// <summary>What a value of an answer is; any of them may be <c>null</c> where it cannot be told.</summary>
public enum ValueKind
{
    /// <summary>Yuan.</summary>
    Money,

    /// <summary>A whole number of days, months or people.</summary>
    Count,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A word.</summary>
    Text,

    /// <summary>An object of flags.</summary>
    Flags,

    /// <summary>A list of objects.</summary>
    List,

    /// <summary>A list of sentences.</summary>
    Sentences,
}

/// <summary>The label and help of an input field, shown on forms and in the API's description.</summary>
/// <param name="label">Plain Chinese.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class FieldAttribute(string label) : Attribute
{
    /// <summary>Plain Chinese.</summary>
    public string Label { get; } = label;

    /// <summary>One sentence of help, or empty.</summary>
    public string Hint { get; init; } = "";

    /// <summary>Whether a person who asks must fill it although a stored question may leave it unknown.</summary>
    public bool Required { get; init; }
}

/// <summary>The name of an enum member as people read it.</summary>
/// <param name="label">Plain Chinese.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ChoiceAttribute(string label) : Attribute
{
    /// <summary>Plain Chinese.</summary>
    public string Label { get; } = label;
}

/// <summary>The input's fields contradict one another; the caller answers 400.</summary>
/// <param name="path">JSON path of the field, for example <c>$.cycleEnd</c>.</param>
/// <param name="code">Stable code, for example <c>end-before-start</c>.</param>
/// <param name="message">Plain Chinese: what and how to mend it.</param>
public sealed class UnlawfulInputException(string path, string code, string message) : Exception(message)
{
    /// <summary>JSON path of the field.</summary>
    public string Path { get; } = path;

    /// <summary>Stable code.</summary>
    public string Code { get; } = code;
}
