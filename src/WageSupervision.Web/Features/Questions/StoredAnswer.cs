using System.Globalization;
using System.Text.Json;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Web.Features.Questions;

/// <summary>Reads back what <see cref="CalculationJson"/> wrote, so that an answer of then is shown as one of now.</summary>
public static class StoredAnswer
{
    /// <summary>The result that was stored.</summary>
    public static CalculationResult Read(ICalculation calculation, string json)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var values = root.GetProperty("values");
        return new CalculationResult(
            calculation.ValueFields.ToDictionary(
                field => field.Name, field => values.TryGetProperty(field.Name, out var value) ? Value(value, field.Kind) : null, StringComparer.Ordinal),
            [.. root.GetProperty("findings").EnumerateArray().Select(Found)],
            Steps(root),
            [.. root.GetProperty("bases").EnumerateArray().Select(basis => BasisOf(basis, null))],
            [.. root.GetProperty("ruleSet").GetProperty("parameters").EnumerateArray().Select(used => new ParameterVersion(
                Text(used, "name"), Text(used, "documentNumber"), Day(used.GetProperty("effectiveFrom"))))]);
    }

    private static object? Value(JsonElement value, ValueKind kind) => (value.ValueKind, kind) switch
    {
        (JsonValueKind.Null, _) => null,
        (JsonValueKind.True or JsonValueKind.False, _) => value.GetBoolean(),
        (JsonValueKind.Number, ValueKind.Count) => value.GetInt32(),

        // Amounts are written with their decimals, counts and numbers of items without.
        (JsonValueKind.Number, ValueKind.Text) when !value.GetRawText().Contains('.', StringComparison.Ordinal) => value.GetInt32(),
        (JsonValueKind.Number, _) => value.GetDecimal(),
        (JsonValueKind.String, ValueKind.Date) => Day(value),
        (JsonValueKind.String, _) => value.GetString(),
        (JsonValueKind.Array, ValueKind.Sentences) => value.EnumerateArray().Select(item => item.GetString() ?? "").ToArray(),
        (JsonValueKind.Array, _) => value.EnumerateArray().Select(item => (IReadOnlyDictionary<string, object?>)Members(item)).ToArray(),
        _ => Members(value),
    };

    private static Dictionary<string, object?> Members(JsonElement json) =>
        json.EnumerateObject().ToDictionary(member => member.Name, member => Value(member.Value, ValueKind.Text), StringComparer.Ordinal);

    private static RuleFinding Found(JsonElement json)
    {
        var ruleId = Text(json, "ruleId");
        var basis = BasisOf(json.GetProperty("basis"), ruleId);

        // A rule that has gone since is named by its provision.
        var rule = RuleBook.Find(ruleId) is { } known ? known with { Basis = basis } : new RuleEntry(basis, basis.Citation, "", typeof(void));
        var working = Steps(json);
        Finding finding = Text(json, "outcome") switch
        {
            "complied" => Finding.Complied.Instance,
            "violated" => new Finding.Violated(json.TryGetProperty("shortfall", out var shortfall) ? shortfall.GetDecimal() : null, working),
            "notApplicable" => new Finding.NotApplicable(Text(json, "why")),
            _ => new Finding.Undetermined([.. json.GetProperty("missing").EnumerateArray().Select(missing => missing.GetString()!)], working),
        };
        return new RuleFinding(rule, finding, working);
    }

    private static Basis BasisOf(JsonElement json, string? ruleId)
    {
        var regulation = Text(json, "regulation");
        var code = Regulations.All.FirstOrDefault(entry => entry.Title == regulation)?.Code ?? ruleId?.Split('-')[0] ?? Regulations.Order353;
        return new Basis(
            regulation,
            code,
            json.GetProperty("article").GetInt32(),
            json.GetProperty("paragraph").GetInt32(),
            json.GetProperty("item") is { ValueKind: JsonValueKind.Number } item ? item.GetInt32() : null,
            Text(json, "quote"))
        {
            Sentence = json.TryGetProperty("sentence", out var sentence) ? sentence.GetInt32() : 1,
            Duty = json.TryGetProperty("duty", out var duty) ? duty.GetInt32() : 1,
        };
    }

    private static WorkingStep[] Steps(JsonElement json) =>
        [.. json.GetProperty("working").EnumerateArray().Select(step => new WorkingStep(Text(step, "label"), Text(step, "expression"), Text(step, "value")))];

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString() ?? "";

    private static DateOnly Day(JsonElement json) => DateOnly.ParseExact(json.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
