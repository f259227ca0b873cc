using System.Collections;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Domain.Proofs;

/// <summary>The input of a calculation in words.</summary>
public static class InputWords
{
    internal const string RegionField = "regionCode";

    /// <summary>The filled fields of an input.</summary>
    /// <param name="input">The input record.</param>
    /// <param name="divisions">Names of areas.</param>
    /// <param name="sourceOf">Where a field's value comes from, by the field's name.</param>
    public static IReadOnlyList<ProofFact> Of(object input, Divisions divisions, Func<string, string> sourceOf)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(sourceOf);
        List<ProofFact> facts = [];
        foreach (var field in InputShape.Of(input.GetType()).Fields)
        {
            var source = sourceOf(field.Name);
            switch (field.ValueOf(input))
            {
                case null:
                    break;
                case IList { Count: 0 }:
                    facts.Add(new ProofFact(field.Label, "没有", source));
                    break;
                case IList items:
                    facts.AddRange(items.Cast<object>().Select((item, index) => new ProofFact($"{field.Label} {index + 1}", Record(item, divisions), source)));
                    break;
                case { } value:
                    facts.Add(new ProofFact(field.Label, Value(field, value, divisions), source));
                    break;
            }
        }

        return facts;
    }

    /// <summary>One value as people read it.</summary>
    public static string Value(InputField field, object? value, Divisions divisions)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(divisions);
        return value switch
        {
            null => "没有填",
            bool flag => flag ? "是" : "否",
            DateOnly day => Show.Day(day),
            decimal yuan when field.Label.Contains('元', StringComparison.Ordinal) => Money.Show(yuan),
            decimal number => Show.Number(number),
            Enum member => Choices.LabelOf(member),
            string code when field.Name == RegionField && divisions.Find(code) is { } region => $"{region.ShortName}（{code}）",
            IList items => items.Count == 0 ? "没有" : string.Join("；", items.Cast<object>().Select(item => Record(item, divisions))),
            _ when field.Fields.Count > 0 => Record(value, divisions),
            _ => value.ToString() ?? "",
        };
    }

    private static string Record(object record, Divisions divisions) => string.Join("，", InputShape.Of(record.GetType()).Fields
        .Select(field => (field, value: field.ValueOf(record)))
        .Where(pair => pair.value is not null)
        .Select(pair => $"{pair.field.Label} {Value(pair.field, pair.value, divisions)}"));
}
