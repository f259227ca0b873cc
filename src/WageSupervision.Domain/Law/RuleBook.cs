using System.Reflection;

namespace WageSupervision.Domain.Law;

/// <summary>A rule as it is listed: where it stands in the law and how it is read.</summary>
/// <param name="Basis">The provision, with its id.</param>
/// <param name="Title">One short plain sentence that names the duty.</param>
/// <param name="Interpretation">How a doubtful point is read; empty where the words are plain.</param>
/// <param name="Type">The class that judges.</param>
public sealed record RuleEntry(Basis Basis, string Title, string Interpretation, Type Type)
{
    /// <summary>The dated parameters it reads, by the names of <see cref="Parameters.ParameterVersion"/>.</summary>
    public IReadOnlyList<string> Reads { get; } = Type.GetCustomAttribute<ReadsNamesAttribute>()?.Names ?? [];

    /// <summary>What is said of a breach, and what to do about it.</summary>
    public BreachAttribute Breach { get; } = Type.GetCustomAttribute<BreachAttribute>() ?? new BreachAttribute();
}

/// <summary>Every rule of this assembly, in the order of the law.</summary>
public static class RuleBook
{
    /// <summary>The version of the rule set as a whole; stored with every result. Raised whenever a rule's answer can change.</summary>
    public const string Version = "2026.11.5";

    /// <summary>All rules, by regulation, article, paragraph and item.</summary>
    public static IReadOnlyList<RuleEntry> All { get; } =
    [
        .. typeof(RuleBook).Assembly.GetTypes()
            .Select(type => (type, basis: type.GetCustomAttribute<BasisAttribute>()))
            .Where(found => found.basis is not null)
            .Select(found => new RuleEntry(found.basis!.ToBasis(), found.basis!.Title, found.basis!.Interpretation, found.type))
            .OrderBy(rule => Regulations.PlaceOf(rule.Basis.Code))
            .ThenBy(rule => rule.Basis.Article).ThenBy(rule => rule.Basis.Paragraph).ThenBy(rule => rule.Basis.Item ?? 0),
    ];

    private static readonly Dictionary<string, RuleEntry> ById = All.ToDictionary(rule => rule.Basis.RuleId, StringComparer.Ordinal);

    private static readonly Dictionary<Type, RuleEntry> ByType = All.ToDictionary(rule => rule.Type);

    /// <summary>The rule with that id, or <c>null</c>.</summary>
    public static RuleEntry? Find(string ruleId) => ById.GetValueOrDefault(ruleId);

    /// <summary>The entry of a rule class.</summary>
    public static RuleEntry Of<TRule>() => ByType[typeof(TRule)];
}
