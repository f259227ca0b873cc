using System.Globalization;
using System.Text.RegularExpressions;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Domain.Proofs;

/// <summary>The members of a proof sheet in words, and which of them others follow from.</summary>
internal static partial class DifferenceWords
{
    // Facts and parameters first, then what is worked out of them, then the verdict; the digest follows from everything.
    private static readonly string[] Order =
        ["input", "facts", "judgedOn", "parameterRows", "ruleSet", "subject", "calculation", "ruleId", "title", "basis", "working", "values", "verdict",
            "wouldChange", "contest", "format", "digest"];

    private static readonly Dictionary<string, string> Members = new(StringComparer.Ordinal)
    {
        ["format"] = "格式",
        ["ruleId"] = "规则",
        ["title"] = "规则的标题",
        ["calculation"] = "计算的名称",
        ["judgedOn"] = "判断日",
        ["digest"] = "摘要",
        ["input"] = "计算用的事实",
        ["facts"] = "事实",
        ["subject"] = "对象",
        ["verdict"] = "结论",
        ["basis"] = "条文",
        ["working"] = "算式",
        ["values"] = "计算结果",
        ["wouldChange"] = "怎样会有不同的结论",
        ["ruleSet"] = "规则集",
        ["parameterRows"] = "附带的参数表",
        ["contest"] = "异议",
        ["subject.kind"] = "对象的种类",
        ["subject.breachOn"] = "义务到期日",
        ["subject.enterpriseId"] = "企业编号",
        ["subject.findingId"] = "发现的编号",
        ["subject.receiptNumber"] = "收件回执号",
        ["subject.fileSha256"] = "原文件指纹",
        ["subject.sheetRow"] = "工资表的行",
        ["subject.worker"] = "劳动者",
        ["subject.sources"] = "事实的出处",
        ["verdict.outcome"] = "结论",
        ["verdict.shortfall"] = "结论的金额",
        ["verdict.missing"] = "要认定还缺的材料",
        ["verdict.why"] = "不适用的理由",
        ["basis.regulation"] = "法规名称",
        ["basis.citation"] = "条款",
        ["basis.quote"] = "引用的条文",
        ["basis.text"] = "条文全文",
        ["basis.interpretation"] = "怎么理解",
        ["ruleSet.version"] = "规则集版本",
        ["ruleSet.parameters"] = "用到的参数",
        ["facts.label"] = "名称",
        ["facts.value"] = "数值",
        ["facts.source"] = "出处",
        ["working.label"] = "名称",
        ["working.expression"] = "算法",
        ["working.value"] = "得数",
        ["ruleSet.parameters.name"] = "名称",
        ["ruleSet.parameters.documentNumber"] = "文号",
        ["ruleSet.parameters.effectiveFrom"] = "起算日",
        ["contest.who"] = "提出的人",
        ["contest.how"] = "提出的办法",
        ["contest.until"] = "最后一天",
        ["contest.basis"] = "依据",
    };

    /// <summary>The differences with their names, what may have caused others before them.</summary>
    internal static IReadOnlyList<ProofDifference> Named(IEnumerable<ProofDifference> differences, ProofSheet sheet) =>
        [.. differences.Select(difference => (difference, steps: Steps(difference.Path)))
            .OrderBy(pair => Array.IndexOf(Order, pair.steps.FirstOrDefault("")) is >= 0 and var rank ? rank : Order.Length)
            .Select(pair => pair.difference with { Name = Name(pair.steps, sheet) })];

    private static List<string> Steps(string path) => [.. Step().Matches(path).Select(step => step.Value.Trim('.', '[', ']'))];

    private static string Name(List<string> steps, ProofSheet sheet) => steps switch
    {
        ["input", var field, ..] => $"计算用的事实“{FieldLabel(sheet, field)}”",
        ["values", var value, ..] => $"计算结果“{ValueLabel(sheet, value)}”",
        ["subject", "sources", ..] => Members["subject.sources"],
        ["parameterRows", var table, ..] => TableName(table, steps),
        ["facts", var at, .. var rest] when Index(at) is { } index =>
            $"事实第{index + 1}项{Quoted(sheet.Facts?.ElementAtOrDefault(index)?.Label)}{Of("facts", rest)}",
        ["working", var at, .. var rest] when Index(at) is { } index =>
            $"算式第{index + 1}步{Quoted(sheet.Working?.ElementAtOrDefault(index)?.Label)}{Of("working", rest)}",
        ["contest", var at, .. var rest] when Index(at) is { } index => $"异议第{index + 1}项{Of("contest", rest)}",
        ["ruleSet", "parameters", var at, .. var rest] when Index(at) is { } index => $"用到的参数第{index + 1}项{Of("ruleSet.parameters", rest)}",
        [var list, var at] when Index(at) is { } index && Members.TryGetValue(list, out var name) => $"{name}第{index + 1}项",
        [var list, var inner, var at] when Index(at) is { } index && Members.TryGetValue($"{list}.{inner}", out var name) => $"{name}第{index + 1}项",
        _ when Members.TryGetValue(string.Join('.', steps), out var name) => name,
        [var first, ..] when Members.TryGetValue(first, out var name) => $"{name}里的“{steps[^1]}”",
        _ => $"不认识的“{string.Join('.', steps)}”",
    };

    private static string Of(string list, List<string> rest) =>
        rest.Count == 0 ? "" : "的" + (Members.TryGetValue($"{list}.{rest[0]}", out var name) ? name : $"“{rest[0]}”");

    private static string TableName(string name, List<string> steps)
    {
        var table = ParameterTables.Find(name);
        var row = Index(steps.ElementAtOrDefault(2)) is { } index ? $"第{index + 1}行" : "";
        var column = steps.ElementAtOrDefault(3) is { } key ? Quoted(table?.Columns.FirstOrDefault(known => known.Name == key)?.Title ?? key) : "";
        return $"附带的参数表“{table?.Title ?? name}”{row}{column}";
    }

    private static string FieldLabel(ProofSheet sheet, string name) =>
        CalculationBook.Find(sheet.Calculation) is { } calculation
            ? InputShape.Of(calculation.InputType).Fields.FirstOrDefault(field => field.Name == name)?.Label ?? name
            : name;

    private static string ValueLabel(ProofSheet sheet, string name) =>
        CalculationBook.Find(sheet.Calculation)?.ValueFields.FirstOrDefault(field => field.Name == name)?.Label ?? name;

    private static string Quoted(string? text) => string.IsNullOrEmpty(text) ? "" : $"“{text}”";

    private static int? Index(string? step) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < 10_000 ? index : null;

    [GeneratedRegex(@"\.[^.\[]+|\[\d+\]")]
    private static partial Regex Step();
}
