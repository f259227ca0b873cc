using System.Collections;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Domain.Proofs;

/// <summary>
/// Which single other fact would have led to another verdict. Nothing is reasoned: each candidate is put to the same rule,
/// and only what really changes the verdict is told.
/// </summary>
internal static class Counterfactuals
{
    private const int Most = 8;

    internal static IReadOnlyList<string> Of(ProofQuestion question, Finding finding, CalculationResult result, CalculationContext context)
    {
        var shape = InputShape.Of(question.Input.GetType());
        var values = shape.Fields.Select(field => field.ValueOf(question.Input)).ToArray();
        var shortfall = (finding as Finding.Violated)?.Shortfall;
        List<string> told = [];
        for (var at = 0; at < values.Length && told.Count < Most; at++)
        {
            var field = shape.Fields[at];
            foreach (var other in Candidates(field, values[at], shortfall, result))
            {
                if (told.Count < Most && VerdictWith(question, shape, values, at, other, context) is { } outcome && outcome != finding.Outcome)
                {
                    told.Add($"“{field.Label}”改为 {Shown(field, other, context)}（现为 {Shown(field, values[at], context)}）：{WordOf(outcome)}");
                }
            }
        }

        return told;
    }

    private static IEnumerable<object?> Candidates(InputField field, object? value, decimal? shortfall, CalculationResult result) => value switch
    {
        bool flag => [!flag],
        Enum member => field.Options.Select(option => (object)option.Member).Where(other => !other.Equals(member)),
        decimal amount when shortfall is > 0 and { } due => amount >= due ? [amount + due, amount - due] : [amount + due],
        DateOnly day => result.Values.Values.OfType<DateOnly>().Where(other => other != day).Distinct().Cast<object>(),
        null when field.Type == typeof(DateOnly) => result.Values.Values.OfType<DateOnly>().Distinct().Cast<object>(),
        IList { Count: > 0 and <= 20 } items => Enumerable.Range(0, items.Count).Select(left => Without(items, left)),
        _ => [],
    };

    private static IList Without(IList items, int left)
    {
        var rest = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(items[0]!.GetType()))!;
        for (var at = 0; at < items.Count; at++)
        {
            if (at != left)
            {
                rest.Add(items[at]);
            }
        }

        return rest;
    }

    private static Outcome? VerdictWith(ProofQuestion question, InputShape shape, object?[] values, int at, object? other, CalculationContext context)
    {
        var changed = (object?[])values.Clone();
        changed[at] = other;
        try
        {
            return question.Calculation.Calculate(shape.Create(changed), context).Findings
                .FirstOrDefault(found => found.Rule.Basis.RuleId == question.RuleId)?.Finding.Outcome;
        }
        catch (UnlawfulInputException)
        {
            // Facts that contradict one another are no other facts.
            return null;
        }
    }

    private static string Shown(InputField field, object? value, CalculationContext context) => InputWords.Value(field, value, context.Parameters.Divisions);

    private static string WordOf(Outcome outcome) => outcome switch
    {
        Outcome.Complied => "符合规定",
        Outcome.Violated => "违反规定",
        Outcome.NotApplicable => "这一条不适用",
        _ => "不能认定",
    };
}
