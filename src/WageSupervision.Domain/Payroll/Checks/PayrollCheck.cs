using System.Reflection;
using System.Text.Json;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;

namespace WageSupervision.Domain.Payroll.Checks;

/// <summary>
/// One rule as payroll sheets are judged by it: which facts a sheet gives the rule, and which question asks the same. Made anew for each
/// sheet by a constructor that takes the <see cref="PayrollCircumstances"/> and the <see cref="LegalParameters"/>; what holds for the whole
/// sheet is worked out there. Every check of this assembly takes part.
/// </summary>
internal abstract class PayrollCheck
{
    private static readonly Type[] Types =
    [
        .. from type in typeof(PayrollCheck).Assembly.GetTypes()
           where !type.IsAbstract && typeof(PayrollCheck).IsAssignableFrom(type)
           join rule in RuleBook.All.Index() on type.BaseType!.GenericTypeArguments[0] equals rule.Item.Type
           orderby rule.Index
           select type,
    ];

    private static readonly ConstructorInvoker[] Makers = [.. Types.Select(type => ConstructorInvoker.Create(type.GetConstructors()[0]))];

    /// <summary>Where facts come from that checks make themselves, by field of their question's input.</summary>
    internal static IReadOnlyDictionary<string, string> Sources { get; } = Types.SelectMany(type => type.GetCustomAttributes<SourceAttribute>())
        .ToDictionary(source => JsonNamingPolicy.CamelCase.ConvertName(source.Field), source => source.Words, StringComparer.Ordinal);

    /// <summary>The rules of all checks, in the order of the law.</summary>
    internal static IReadOnlyList<string> RuleIds { get; } =
        [.. Types.Select(type => RuleBook.All.First(rule => rule.Type == type.BaseType!.GenericTypeArguments[0]).Basis.RuleId).Distinct()];

    /// <summary>The id of the rule.</summary>
    internal abstract string RuleId { get; }

    /// <summary>The question by which anybody may ask the same.</summary>
    internal abstract ICalculation Question { get; }

    /// <summary>The dated parameter that it brings into the judgement of the sheet; <c>null</c> where none is known or another check brings it.</summary>
    internal virtual ParameterVersion? Used => null;

    /// <summary>How often the rule was found kept.</summary>
    internal int Complied { get; set; }

    /// <summary>The checks of a sheet, in the order of the law.</summary>
    internal static PayrollCheck[] Of(PayrollCircumstances circumstances, LegalParameters parameters) =>
        Array.ConvertAll(Makers, maker => (PayrollCheck)maker.Invoke(circumstances, parameters));
}

/// <summary>A check of the sheet as a whole.</summary>
internal abstract class SheetCheck : PayrollCheck
{
    /// <summary>What the rule says of the sheet; <c>null</c> where too little is known of it.</summary>
    internal abstract Finding? Judge();

    /// <summary>The same facts as the input of the question.</summary>
    internal abstract object Input();
}

/// <inheritdoc/>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="TQuestion">The question.</typeparam>
internal abstract class SheetCheck<TRule, TQuestion> : SheetCheck
    where TQuestion : ICalculation
{
    private static readonly string Id = RuleBook.Of<TRule>().Basis.RuleId;
    private static readonly ICalculation Asked = CalculationBook.Of<TQuestion>();

    internal sealed override string RuleId => Id;

    internal sealed override ICalculation Question => Asked;
}

/// <summary>A check of every line.</summary>
internal abstract class LineCheck : PayrollCheck
{
    /// <summary>
    /// What the rule says of a line; <c>null</c> where the line has nothing to do with it. Allocates nothing for a line in order. What nearly every line
    /// does without stands in a method of its own: the room for its facts would be cleared for every line, which costs more than most rules.
    /// </summary>
    internal abstract Finding? Judge(PayrollLine line);

    /// <summary>Whether the checks after it ask nothing of a line of which it says anything.</summary>
    internal virtual bool Precedes => false;

    /// <summary>The same facts as the input of the question: no personal data.</summary>
    internal abstract object InputOf(PayrollLine line);
}

/// <inheritdoc/>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="TQuestion">The question.</typeparam>
internal abstract class LineCheck<TRule, TQuestion> : LineCheck
    where TQuestion : ICalculation
{
    private static readonly string Id = RuleBook.Of<TRule>().Basis.RuleId;
    private static readonly ICalculation Asked = CalculationBook.Of<TQuestion>();

    internal sealed override string RuleId => Id;

    internal sealed override ICalculation Question => Asked;
}

/// <summary>Where a fact comes from that a check makes itself, as a proof sheet tells it.</summary>
/// <param name="field">The field of the input record, by its C# name.</param>
/// <param name="words">Plain Chinese.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
internal sealed class SourceAttribute(string field, string words) : Attribute
{
    /// <summary>The field of the input record, by its C# name.</summary>
    public string Field { get; } = field;

    /// <summary>Plain Chinese.</summary>
    public string Words { get; } = words;
}
