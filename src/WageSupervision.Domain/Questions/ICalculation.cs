using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Questions;

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

    /// <summary>Where it stands among the questions.</summary>
    QuestionPlace Place { get; }

    /// <summary>The rules that answer it.</summary>
    IReadOnlyList<RuleEntry> Rules { get; }

    /// <summary>The ids of <see cref="Rules"/>.</summary>
    IReadOnlyList<string> RuleIds { get; }

    /// <summary>Whether it is what filed payroll sheets are asked; then it reads only what its input names, a county, a month or a day.</summary>
    bool IsAskedOfSheets { get; }

    /// <summary>The input record: one constructor parameter per field, each with a <see cref="FieldAttribute"/>; nullable means optional.</summary>
    Type InputType { get; }

    /// <summary>The values of an answer, for the API's description and for pages.</summary>
    IReadOnlyList<ValueField> ValueFields { get; }

    /// <summary>A lawful input, an instance of <see cref="InputType"/>, to fill in as an example.</summary>
    object Example { get; }

    /// <summary>Answers. The input is an <see cref="InputType"/> whose shape was checked.</summary>
    /// <exception cref="UnlawfulInputException">Fields contradict one another, for example an end before its start.</exception>
    CalculationResult Calculate(object input, CalculationContext context);

    /// <summary>
    /// An answer as the person would say it, in one or two plain sentences made of its values and findings, whether it was given now or
    /// read back. Days named with 前 count themselves: 应在2026年3月16日前付清 is kept on the 16th.
    /// </summary>
    string Sentence(CalculationResult result);
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
public sealed record ValueField(string Name, string Label, ValueKind Kind)
{
    /// <summary>The enum whose word the value is, or a member of each of its objects; <c>null</c> where it is none.</summary>
    public Type? Choice { get; init; }

    /// <summary>What the flags of <see cref="ValueKind.Flags"/> are called, by name.</summary>
    public IReadOnlyDictionary<string, string> Flags { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it is told only where it is known, and otherwise left out without a word.</summary>
    public bool OnlyWhereKnown { get; init; }
}

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
