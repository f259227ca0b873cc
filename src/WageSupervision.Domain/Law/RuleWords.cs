using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Law;

/// <summary>Which dated parameters a rule reads; a rule without one reads none.</summary>
/// <param name="names">Names as in <see cref="ParameterVersion.Name"/>, in the order in which they are told.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class ReadsNamesAttribute(IReadOnlyList<string> names) : Attribute
{
    /// <summary>The names, as in <see cref="ParameterVersion.Name"/>.</summary>
    public IReadOnlyList<string> Names { get; } = names;
}

/// <summary>Which dated parameters a rule reads, by name.</summary>
/// <param name="names">
/// <see cref="MinimumWageTable.Name"/>, <see cref="WorkCalendar.Name"/>, or figures and ranges of <see cref="LegalThresholds"/>;
/// in the order in which they are told.
/// </param>
public sealed class ReadsAttribute(params string[] names) : ReadsNamesAttribute(names);

/// <summary>What is said of a breach of a rule and what the employer is told to do about it, in plain Chinese.</summary>
/// <param name="name">What the breach is called, in few words; empty where the rule's title serves.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class BreachAttribute(string name = "") : Attribute
{
    private const string Yuan = "{yuan}";
    private const string Then = "{then}";

    /// <summary>What the breach is called, in few words; empty where the rule's title serves.</summary>
    public string Name { get; } = name;

    /// <summary>What it is called where no money is due any more; empty where it is called the same.</summary>
    public string NameWithoutDebt { get; init; } = "";

    /// <summary>Whether the money due was wrongly taken and is to be returned, not paid for the first time.</summary>
    public bool IsRefund { get; init; }

    /// <summary>What to do where money is due; <c>{yuan}</c> stands for the amount, <c>{then}</c> for the step that follows in the procedure at hand.</summary>
    public string Remedy { get; init; } = $"请补发 {Yuan} 元并更正该行；如有未填写的事假、病假天数，请补填后重新上传。";

    /// <summary>What to do where no money is due; may be empty.</summary>
    public string RemedyWithoutDebt { get; init; } = "";

    /// <summary>What to do about a breach.</summary>
    /// <param name="shortfall">Yuan due; 0 or <c>null</c> where none.</param>
    /// <param name="then">The step that follows, for example 更正申报.</param>
    public string RemedyFor(decimal? shortfall, string then) => shortfall is > 0 and { } yuan
        ? Remedy.Replace(Yuan, Money.Show(yuan), StringComparison.Ordinal).Replace(Then, then, StringComparison.Ordinal)
        : RemedyWithoutDebt;
}
