using System.Text.Json;
using System.Text.Json.Nodes;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Questions;

/// <summary>The answer of then beside the answer of now, to the same question about the same day.</summary>
/// <param name="Row">What was kept.</param>
/// <param name="Calculation">The calculation, or <c>null</c> where it is gone.</param>
/// <param name="Then">The answer then.</param>
/// <param name="Now">The answer now, or <c>null</c> where the question can no longer be asked that way.</param>
/// <param name="Told">The question in words.</param>
/// <param name="Changed">Whether the conclusion is another one.</param>
/// <param name="Reasons">What changed in rules and parameters, each a sentence without a full stop.</param>
public sealed record ClaimComparison(
    CalculationClaimRow Row, ICalculation? Calculation, Answer? Then, Answer? Now, IReadOnlyList<KeyValuePair<string, string>> Told,
    bool Changed, IReadOnlyList<string> Reasons)
{
    /// <summary>Calculates again with the rules and parameters of now, as of the day of then: that time went by changes nothing.</summary>
    /// <param name="row">What was kept.</param>
    /// <param name="parameters">Those of now.</param>
    /// <param name="changes">Approved since it was kept: the table's name, and what was changed, in a sentence without a full stop.</param>
    public static ClaimComparison Of(CalculationClaimRow row, LegalParameters parameters, IReadOnlyList<(string Table, string Told)> changes)
    {
        ArgumentNullException.ThrowIfNull(row);
        ArgumentNullException.ThrowIfNull(parameters);
        if (CalculationBook.Find(row.Calculation) is not { } calculation)
        {
            return new ClaimComparison(row, null, null, null, [], false, []);
        }

        var input = JsonNode.Parse(row.Input)!.AsObject();
        var then = StoredAnswer.Read(calculation, row.Answer);
        var told = CalculatorForm.Of(calculation, input).Told(parameters.Divisions).ToList();
        return Calculate(calculation, row, parameters) is not { } now
            ? new ClaimComparison(row, calculation, Answer.Of(calculation, then), null, told, false, [])
            : new ClaimComparison(
                row, calculation, Answer.Of(calculation, then), Answer.Of(calculation, now), told,
                !IsSame(row.Answer, JsonNode.Parse(CalculationJson.Serialize(calculation, now))!), ReasonsOf(row, then, now, changes));
    }

    private static CalculationResult? Calculate(ICalculation calculation, CalculationClaimRow row, LegalParameters parameters)
    {
        using var json = JsonDocument.Parse(row.Input);
        try
        {
            return InputBinder.Bind(calculation.InputType, json.RootElement).Input is { } input
                ? calculation.Calculate(input, new CalculationContext(row.CalculatedOn, parameters))
                : null;
        }
        catch (UnlawfulInputException)
        {
            return null;
        }
    }

    // The conclusion is the values and what each rule says; wording of the arithmetic is not.
    private static bool IsSame(string stored, JsonNode now)
    {
        var then = JsonNode.Parse(stored)!;
        return JsonNode.DeepEquals(then["values"], now["values"]) && JsonNode.DeepEquals(Verdicts(then), Verdicts(now));
    }

    private static JsonArray Verdicts(JsonNode answer) => new(
    [
        .. answer["findings"]!.AsArray().Select(finding => (JsonNode)new JsonObject(
            ((string[])["ruleId", "outcome", "shortfall", "missing"]).Select(name => KeyValuePair.Create(name, finding![name]?.DeepClone())))),
    ]);

    private static List<string> ReasonsOf(
        CalculationClaimRow row, CalculationResult then, CalculationResult now, IReadOnlyList<(string Table, string Told)> changes)
    {
        List<string> reasons = [];
        if (row.RuleSetVersion != RuleBook.Version)
        {
            reasons.Add($"规则集从 {row.RuleSetVersion} 改为 {RuleBook.Version}");
        }

        foreach (var name in then.ParametersUsed.Concat(now.ParametersUsed).Select(used => used.Name).Distinct())
        {
            // A row corrected under the same document and day shows only in the record of changes.
            reasons.AddRange(changes.Where(change => change.Table == name).Select(change => change.Told));

            var (was, isNow) = (Versions(then, name), Versions(now, name));
            if (was != isNow)
            {
                reasons.Add($"{Answer.NameOf(name)}当时用的是 {was}，现在用的是 {isNow}");
            }
        }

        return reasons;
    }

    private static string Versions(CalculationResult result, string name) =>
        string.Join("；", result.ParametersUsed.Where(used => used.Name == name)
            .Select(used => $"{Shell.Show.DateInProse(used.EffectiveFrom)}起的{used.DocumentNumber}").Distinct()) is { Length: > 0 } versions ? versions : "（没有）";
}
