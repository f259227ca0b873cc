using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Questions;

/// <summary>What the calculations have in common.</summary>
/// <typeparam name="TInput">The input record.</typeparam>
public abstract class Calculation<TInput> : ICalculation
    where TInput : class
{
    /// <inheritdoc/>
    public abstract string Name { get; }

    /// <inheritdoc/>
    public abstract string Title { get; }

    /// <inheritdoc/>
    public abstract QuestionPlace Place { get; }

    /// <inheritdoc/>
    public abstract IReadOnlyList<RuleEntry> Rules { get; }

    /// <inheritdoc/>
    public IReadOnlyList<string> RuleIds => [.. Rules.Select(rule => rule.Basis.RuleId)];

    /// <inheritdoc/>
    public virtual bool IsAskedOfSheets => false;

    /// <inheritdoc/>
    public abstract IReadOnlyList<ValueField> ValueFields { get; }

    /// <inheritdoc/>
    public Type InputType => typeof(TInput);

    /// <inheritdoc/>
    public object Example => ExampleInput;

    /// <summary>A lawful input.</summary>
    protected abstract TInput ExampleInput { get; }

    /// <inheritdoc/>
    public CalculationResult Calculate(object input, CalculationContext context)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(context);
        Check.Whole(input);
        return Answer((TInput)input, context);
    }

    /// <inheritdoc/>
    public abstract string Sentence(CalculationResult result);

    /// <summary>Answers; dates and amounts of the input lie within the bounds of <see cref="Check"/>.</summary>
    /// <exception cref="UnlawfulInputException">Fields contradict one another.</exception>
    protected abstract CalculationResult Answer(TInput input, CalculationContext context);

    /// <summary>Judges by a rule, with its whole arithmetic.</summary>
    protected static RuleFinding Judge<TRule, TFacts>(in TFacts facts, CalculationContext context)
        where TRule : class, IRule<TFacts>, new()
        where TFacts : struct
    {
        var rule = new TRule();
        return new RuleFinding(RuleBook.Of<TRule>(), rule.Judge(facts, context.Parameters), rule.Work(facts, context.Parameters));
    }

    /// <summary>An answer made of findings.</summary>
    protected static CalculationResult Found(
        Dictionary<string, object?> values, IReadOnlyList<RuleFinding> findings, params IEnumerable<ParameterVersion> used) =>
        new(values, findings, [], [], [.. used]);

    /// <summary>An answer without findings: arithmetic and the provisions it rests on.</summary>
    protected static CalculationResult Worked(
        Dictionary<string, object?> values, IReadOnlyList<WorkingStep> working, IReadOnlyList<Basis> bases, params IEnumerable<ParameterVersion> used) =>
        new(values, [], working, bases, [.. used]);

    /// <summary>The calendars of the years some days lie in, as far as they are known.</summary>
    protected static IEnumerable<ParameterVersion> CalendarsOf(CalculationContext context, params IEnumerable<DateOnly?> days) => days
        .Where(day => day is not null && context.Parameters.Calendar.IsCovered(day.Value.Year))
        .Select(day => day!.Value.Year)
        .Distinct()
        .Order()
        .Select(WorkCalendar.VersionOf);
}
