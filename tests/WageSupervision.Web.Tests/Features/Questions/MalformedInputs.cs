using System.Text.Json.Nodes;
using WageSupervision.Domain;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Web.Tests.Features.Questions;

/// <summary>An input with one thing wrong.</summary>
/// <param name="Kind">What sort of fault.</param>
/// <param name="Json">The body as sent.</param>
/// <param name="Path">The JSON path to be named.</param>
/// <param name="Code">The code to be given.</param>
internal sealed record MalformedInput(string Kind, string Json, string Path, string Code);

/// <summary>Every way to spoil the example of a calculation: field by field, whatever its fields are.</summary>
internal static class MalformedInputs
{
    private const string Here = "在这里";
    private static readonly string Nested = new string('[', 40) + new string(']', 40);

    /// <summary>All of them; a calculation added later is spoilt the same way.</summary>
    internal static IEnumerable<MalformedInput> Of(ICalculation calculation) =>
        Spoil(calculation, InputShape.Of(calculation.InputType).Fields, "$", root => root);

    private static IEnumerable<MalformedInput> Spoil(
        ICalculation calculation, IReadOnlyList<InputField> fields, string path, Func<JsonObject, JsonObject> owner)
    {
        // The example with the owner changed, and the placeholder replaced by raw text, which may be no JSON at all.
        string Changed(Action<JsonObject> change, string raw)
        {
            var root = InputJson.Write(calculation.Example);
            change(owner(root));
            return root.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
                .Replace($"\"{Here}\"", raw, StringComparison.Ordinal);
        }

        yield return new("多余的字段", Changed(record => record["enterprise"] = Here, "1"), $"{path}.enterprise", "unknown-field");
        yield return new("多余的字段", Changed(record => record["企业名称"] = Here, "null"), $"{path}.企业名称", "unknown-field");
        yield return new("多余的字段", Changed(record => record["x"] = Here, "1").Replace("\"x\":", "\"\\udc00\":", StringComparison.Ordinal), $"{path}.?",
            "unknown-field");
        foreach (var field in fields)
        {
            var at = $"{path}.{field.Name}";
            if (!field.IsOptional)
            {
                yield return new("缺少必填的字段", Changed(record => record.Remove(field.Name), ""), at, "required");
                yield return new("必填的字段是空值", Changed(record => record[field.Name] = Here, "null"), at, "required");
            }

            yield return new(
                "多余的字段",
                Changed(record => record[field.Name.ToUpperInvariant()] = Here, "1"),
                $"{path}.{field.Name.ToUpperInvariant()}",
                "unknown-field");
            var given = Changed(record => record[field.Name] ??= Here, "null");
            var value = owner(JsonNode.Parse(given)!.AsObject())[field.Name]?.ToJsonString() ?? "null";
            yield return new("重复的字段", Changed(record => record[field.Name] = Here, $"{value},\"{field.Name}\":{value}"), at, "duplicate-field");
            yield return new("不是 JSON 的数", Changed(record => record[field.Name] = Here, "NaN"), "$", "malformed-json");
            yield return new("不是 JSON 的数", Changed(record => record[field.Name] = Here, "Infinity"), "$", "malformed-json");
            yield return new("不是 JSON 的数", Changed(record => record[field.Name] = Here, "-Infinity"), "$", "malformed-json");
            yield return new("不是 JSON 的数", Changed(record => record[field.Name] = Here, "01"), "$", "malformed-json");
            yield return new("嵌套太深", Changed(record => record[field.Name] = Here, Nested), "$", "malformed-json");
            foreach (var (kind, raw, inside, code) in Faults(field))
            {
                yield return new(kind, Changed(record => record[field.Name] = Here, raw), at + inside, code);
            }

            if (field.Fields.Count == 0)
            {
                continue;
            }

            Func<JsonObject, JsonObject> inner = field.ItemType is null
                ? root => owner(root)[field.Name]!.AsObject()
                : root => owner(root)[field.Name]![0]!.AsObject();
            foreach (var nested in Spoil(calculation, field.Fields, field.ItemType is null ? at : at + "[0]", inner))
            {
                yield return nested;
            }
        }
    }

    private static IEnumerable<(string Kind, string Raw, string Inside, string Code)> Faults(InputField field)
    {
        foreach (var raw in WrongTypes(field))
        {
            yield return ("类型不对", raw, "", "wrong-type");
        }

        if (field.ItemType is not null)
        {
            yield return ("类型不对", "[null]", "[0]", "wrong-type");
            yield return ("类型不对", "[[]]", "[0]", "wrong-type");
            yield return ("过多或者过长", $"[{string.Join(',', Enumerable.Repeat("{}", 10_001))}]", "", "too-many-items");
        }

        var more = field.Type switch
        {
            { IsEnum: true } => [("不认识的词", "\"\"", "unknown-value"), ("不认识的词", $"\"{field.Options[0].Member}\"", "unknown-value"),
                ("不认识的词", "\"\\ud800\"", "unknown-value")],
            var type when type == typeof(decimal) =>
                [.. TooLarge("1000000000000.01"), ("负数", "-0.01", "negative"), ("三位小数", "1.005", "too-many-decimals"), ("三位小数", "1e-300", "too-many-decimals")],
            var type when type == typeof(int) => [.. TooLarge("2147483648"), ("负数", "-1", "negative"), ("三位小数", "1.005", "wrong-type")],
            var type when type == typeof(string) => [("无法识别的字符", "\"\\ud800\"", "wrong-type"), ("过多或者过长", $"\"{new string('甲', 1001)}\"", "too-long")],
            var type when type == typeof(DateOnly) =>
                Dates("wrong-date", ["2026-02-29", "2026-13-01", "2026-9-1", "2026/09/30", "2026-09-30T00:00:00", ""],
                    ["0001-01-01", "1899-12-31", "2201-01-01", "9999-12-31"]),
            var type when type == typeof(YearMonth) =>
                Dates("wrong-month", ["2026-13", "2026-00", "2026-9", "2026-09-01", ""], ["0001-01", "1899-12", "2201-01", "9999-12"]),
            _ => Array.Empty<(string, string, string)>(),
        };
        foreach (var (kind, raw, code) in more)
        {
            yield return (kind, raw, "", code);
        }

        if (field.Name == "regionCode")
        {
            foreach (var code in new[] { "110000", "330000", "330100", "310101", "999999", "33010", "", "杭州" })
            {
                yield return ("不是本省的县", $"\"{code}\"", "", "unknown-region");
            }
        }
    }

    private static string[] WrongTypes(InputField field) => field switch
    {
        { ItemType: not null } => ["{}", "\"x\"", "1", "true"],
        { Fields.Count: > 0 } => ["[]", "\"x\"", "1", "true"],
        { Type: var type } when type == typeof(decimal) => ["\"1\"", "\"NaN\"", "true", "[]", "{}"],
        { Type: var type } when type == typeof(int) => ["\"1\"", "\"NaN\"", "1.5", "true", "[]", "{}"],
        { Type: var type } when type == typeof(bool) => ["\"true\"", "1", "0", "[]", "{}"],
        _ => ["0", "20260930", "true", "[]", "[[[[]]]]", "{}"],
    };

    private static (string Kind, string Raw, string Code)[] TooLarge(string justOver) =>
        [("太大", "1e308", "too-large"), ("太大", "1e400", "too-large"), ("太大", new string('9', 400), "too-large"), ("太大", justOver, "too-large")];

    private static (string Kind, string Raw, string Code)[] Dates(string code, string[] wrong, string[] outside) =>
    [
        .. wrong.Select(text => ("没有这一天", $"\"{text}\"", code)),
        ("无法识别的字符", "\"\\ud800\"", code),
        .. outside.Select(text => ("年份太早或者太晚", $"\"{text}\"", "out-of-range")),
    ];
}
