using System.Text.Json;
using System.Text.Json.Nodes;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Domain.Proofs;

/// <summary>Where a sheet and its recomputation part.</summary>
/// <param name="Path">JSON path.</param>
/// <param name="Stated">What the sheet says.</param>
/// <param name="Recomputed">What comes out.</param>
public sealed record ProofDifference(string Path, string Stated, string Recomputed)
{
    /// <summary>The place in words, for example 事实第4项“实际发放日”的数值.</summary>
    public string Name { get; init; } = Path;
}

/// <summary>The result of verifying a sheet.</summary>
/// <param name="Sheet">The sheet as read; <c>null</c> where it is none.</param>
/// <param name="Differences">Empty where all is the same; what may have caused others stands before them.</param>
/// <param name="Problem">Why it could not be verified at all; <c>null</c> where it could.</param>
public sealed record ProofVerification(ProofSheet? Sheet, IReadOnlyList<ProofDifference> Differences, string? Problem)
{
    /// <summary>Whether everything came out the same.</summary>
    public bool IsSame => Problem is null && Differences.Count == 0;

    /// <summary>The rule set that made the sheet, where it is not the one that verified it; else <c>null</c>.</summary>
    public string? OtherRuleSet { get; init; }
}

/// <summary>
/// Works a proof sheet out again from its own facts and parameter rows and compares every member. No database, no network.
/// A change that was sealed with a new digest shows only in what the facts determine; whether the facts are those on record is
/// for the portal to say, which keeps the digest.
/// </summary>
public static class ProofVerifier
{
    private const int MostDifferences = 50;

    /// <summary>Verifies the text of a sheet; never throws for what the text holds.</summary>
    public static ProofVerification Verify(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        JsonObject stated;
        try
        {
            if (JsonNode.Parse(json, null, new JsonDocumentOptions { MaxDepth = 32, AllowDuplicateProperties = false }) is not JsonObject document)
            {
                return Unreadable("这不是一份证明单：应当是一个 JSON 对象。");
            }

            stated = document;
        }
        catch (JsonException)
        {
            return Unreadable("这不是一份证明单：不是完整的 JSON。");
        }

        if (ProofJson.Read(json) is not { } sheet)
        {
            return Unreadable("这不是一份证明单，或者是别的版本的格式。");
        }

        if (Recompute(sheet, out var problem) is not { } again)
        {
            return new ProofVerification(sheet, [], problem);
        }

        var other = sheet.RuleSet.Version == RuleBook.Version ? null : sheet.RuleSet.Version;
        var recomputed = ProofJson.ToJson(other is null ? again : ProofJson.Seal(again with { RuleSet = again.RuleSet with { Version = other } }));
        List<ProofDifference> differences = [];
        Compare("$", stated, recomputed, differences);
        return new ProofVerification(sheet, DifferenceWords.Named(differences, sheet), null) { OtherRuleSet = other };
    }

    /// <summary>Judges the facts of a sheet again by other parameters, for example those known today; <c>null</c> where that cannot be done.</summary>
    public static ProofSheet? Replay(ProofSheet sheet, ParameterSet set, out string? problem)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        problem = null;
        if (CalculationBook.Find(sheet.Calculation) is not { } calculation)
        {
            problem = $"没有“{sheet.Calculation}”这种计算。";
            return null;
        }

        using var input = JsonDocument.Parse(sheet.Input.ToJsonString());
        var bound = InputBinder.BindKnown(calculation.InputType, input.RootElement);
        if (bound.Input is null)
        {
            problem = $"事实读不出来：{bound.Errors[0].Path} {bound.Errors[0].Message}";
            return null;
        }

        try
        {
            var again = ProofMaker.Make(new ProofQuestion(calculation, bound.Input, sheet.RuleId), sheet.Subject, sheet.JudgedOn, set);
            problem = again is null ? $"规则 {sheet.RuleId} 对这些事实没有结论。" : null;
            return again;
        }
        catch (UnlawfulInputException fault)
        {
            problem = $"事实自相矛盾：{fault.Path} {fault.Message}";
            return null;
        }
    }

    private static ProofSheet? Recompute(ProofSheet sheet, out string? problem)
    {
        if (sheet.ParameterRows is null || sheet.Subject?.Sources is null || sheet.Input is null || sheet.RuleSet?.Version is null
            || sheet.Calculation is null || sheet.RuleId is null)
        {
            problem = "证明单缺少事实、参数或者版本。";
            return null;
        }

        foreach (var (name, rows) in sheet.ParameterRows)
        {
            if (ParameterTables.Find(name) is not { } table || rows is null
                || rows.Any(row => row is null || row.Values.Any(value => value is null) || table.Check(row).Count > 0))
            {
                problem = $"附带的参数表“{name}”有误。";
                return null;
            }
        }

        ParameterSet set;
        try
        {
            set = ParameterSet.Of(sheet.ParameterRows);
            _ = set.Parameters;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException)
        {
            problem = "附带的参数表自相矛盾。";
            return null;
        }

        return Replay(sheet, set, out problem);
    }

    private static ProofVerification Unreadable(string why) => new(null, [], why);

    private static void Compare(string path, JsonNode? stated, JsonNode? recomputed, List<ProofDifference> differences)
    {
        if (differences.Count >= MostDifferences)
        {
            return;
        }

        if (stated is JsonObject left && recomputed is JsonObject right)
        {
            foreach (var name in left.Select(pair => pair.Key).Union(right.Select(pair => pair.Key)))
            {
                Compare($"{path}.{name}", left[name], right[name], differences);
            }
        }
        else if (stated is JsonArray one && recomputed is JsonArray two)
        {
            for (var at = 0; at < Math.Max(one.Count, two.Count); at++)
            {
                Compare($"{path}[{at}]", at < one.Count ? one[at] : null, at < two.Count ? two[at] : null, differences);
            }
        }
        else if (ProofJson.Canonical(stated) is var was && ProofJson.Canonical(recomputed) is var isNow && was != isNow)
        {
            differences.Add(new ProofDifference(path, was, isNow));
        }
    }
}
