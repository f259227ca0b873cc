using System.Collections;
using System.Globalization;
using WageSupervision.Domain;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.RefusalToPayCrime.Article276;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Findings;

namespace WageSupervision.Web.Features.Questions;

/// <summary>A finding as a citizen reads it.</summary>
/// <param name="Kind">Kind of the state.</param>
/// <param name="Verdict">In a word.</param>
/// <param name="Sentence">In a sentence.</param>
/// <param name="Working">The arithmetic.</param>
/// <param name="Basis">The article.</param>
/// <param name="Missing">What would settle it.</param>
/// <param name="Interpretation">How a doubtful point is read.</param>
public sealed record AnswerCard(
    string Kind, string Verdict, string Sentence, IReadOnlyList<WorkingStep> Working, Basis Basis, IReadOnlyList<string> Missing, string Interpretation);

/// <summary>A value as a citizen reads it.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Lines">The value; several lines for a list.</param>
public sealed record AnswerValue(string Label, IReadOnlyList<string> Lines);

/// <summary>The answer of a calculation in words.</summary>
/// <param name="Sentence">The answer as the person would say it.</param>
/// <param name="Cards">Findings.</param>
/// <param name="Values">Values.</param>
/// <param name="Working">Arithmetic that no finding carries.</param>
/// <param name="Bases">Provisions that no finding carries.</param>
/// <param name="Parameters">Dated parameters.</param>
public sealed record Answer(
    string Sentence, IReadOnlyList<AnswerCard> Cards, IReadOnlyList<AnswerValue> Values, IReadOnlyList<WorkingStep> Working,
    IReadOnlyList<Basis> Bases, string Parameters)
{
    private const string Unknown = "还不能确定";

    /// <summary>Puts a result into words.</summary>
    public static Answer Of(ICalculation calculation, CalculationResult result)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        ArgumentNullException.ThrowIfNull(result);
        var parameters = result.ParametersUsed.Select(used =>
            $"{Show.DateInProse(used.EffectiveFrom)}起的{NameOf(used.Name)}{(used.DocumentNumber.Length > 0 ? $"（{used.DocumentNumber}）" : "")}");
        return new Answer(
            calculation.Sentence(result),
            [.. result.Findings.Select(Card)],
            [
                .. calculation.ValueFields.Where(field => result.Values.GetValueOrDefault(field.Name) is not null || !field.OnlyWhereKnown)
                    .Select(field => new AnswerValue(field.Label, [.. Lines(field, result.Values.GetValueOrDefault(field.Name))])),
            ],
            result.Working,
            result.Bases,
            string.Join("；", parameters.Distinct()));
    }

    /// <summary>What a dated parameter is called.</summary>
    internal static string NameOf(string parameter) => parameter switch
    {
        MinimumWageTable.Name => "最低工资标准",
        WorkCalendar.Name => "节假日安排",
        MedicalTreatmentTable.Name => "医疗期规定",
        WageRefusal.ZhejiangOneWorker or WageRefusal.ZhejiangTenWorkers => "浙江省的数额（二手来源）",
        _ => "法定幅度",
    };

    private static AnswerCard Card(RuleFinding found)
    {
        var rule = found.Rule;
        var (kind, verdict, sentence) = found.Finding switch
        {
            Finding.Complied => ("kept", "符合规定", rule.Title),
            Finding.Violated violated => ("breach", "违反规定", BreachOf(rule) + Due(rule, violated.Shortfall)),
            Finding.NotApplicable none => ("quiet", "这一条不适用", none.Why),
            _ => ("look", "不能认定", rule.Title + "，按现有内容还不能认定"),
        };
        return new AnswerCard(kind, verdict, sentence, found.Working, rule.Basis, (found.Finding as Finding.Undetermined)?.Missing ?? [], rule.Interpretation);
    }

    private static string BreachOf(RuleEntry rule) =>
        FindingCard.BreachOf(rule.Basis.RuleId) is { } breach && breach != rule.Title ? breach : "没有做到：" + rule.Title;

    private static string Due(RuleEntry rule, decimal? shortfall) => shortfall switch
    {
        > 0 => $"，应当{(rule.Breach.IsRefund ? "退还" : "补给")}劳动者 {Show.Yuan(shortfall)} 元",
        0 => "；钱已付清，但晚了",
        _ => "",
    };

    private static IEnumerable<string> Lines(ValueField field, object? value) => (field.Kind, value) switch
    {
        (ValueKind.List, IEnumerable items) => items.Cast<IReadOnlyDictionary<string, object?>>().Select(range => Range(field, range)).DefaultIfEmpty("没有"),
        (ValueKind.Sentences, IEnumerable<string> sentences) => sentences,
        (ValueKind.Flags, IReadOnlyDictionary<string, object?> flags) =>
            flags.Select(flag => $"{field.Flags.GetValueOrDefault(flag.Key, flag.Key)}：{One(field, flag.Value)}"),
        _ => [One(field, value)],
    };

    private static string One(ValueField field, object? value) => value switch
    {
        null => Unknown,
        decimal yuan => Show.Yuan(yuan) + " 元",
        bool flag => flag ? "是" : "否",
        DateOnly day => Show.DateInProse(day),
        string text when RuleBook.Find(text) is { } rule => $"{rule.Basis.Citation}（{rule.Title}）",
        string text => field.Choice is { } choice ? Choices.LabelOf(choice, text) : text,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? Unknown,
    };

    // A range of a fine: who, by what, from, to; other laws with the reason for looking at them.
    private static string Range(ValueField field, IReadOnlyDictionary<string, object?> range)
    {
        var who = range.GetValueOrDefault("respondent") is string respondent ? One(field, respondent) + "：" : "";
        var by = range.GetValueOrDefault("citation") as string ?? RuleBook.Find(range.GetValueOrDefault("ruleId") as string ?? "")?.Basis.Citation ?? "";
        by += range.GetValueOrDefault("item") is int item ? $"第（{ChineseNumerals.Of(item)}）项" : "";
        var reason = range.GetValueOrDefault("reason") as string;
        return $"{who}{One(field, range.GetValueOrDefault("min"))}到 {One(field, range.GetValueOrDefault("max"))}（{by}）"
            + $"{(string.IsNullOrEmpty(reason) ? "" : "，" + reason)}";
    }
}
