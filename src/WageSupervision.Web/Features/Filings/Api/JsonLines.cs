using System.Globalization;
using System.Text.Json;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Features.Filings.Reading;

namespace WageSupervision.Web.Features.Filings.Api;

/// <summary>
/// Writes payroll lines that came as JSON down as a CSV sheet: from there on they are a file like any other, stored, receipted and read as
/// such. The same lines give the same bytes. What a value means is left to the reader, so that an error reads the same everywhere.
/// </summary>
public static class JsonLines
{
    private const int MostErrors = 100;

    /// <summary>The fields a line may have, by their JSON names, in the order of the columns.</summary>
    public static IReadOnlyDictionary<string, PayrollField> Fields { get; } = PayrollFields.All
        .Where(field => field is not (PayrollField.Number or PayrollField.Signature))
        .ToDictionary(PayrollFields.Name, StringComparer.Ordinal);

    /// <summary>The sheet; <c>null</c>, with errors, where the lines have not the form of lines.</summary>
    public static byte[]? ToCsv(JsonElement lines, List<InputError> errors)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (lines.ValueKind != JsonValueKind.Array || lines.GetArrayLength() == 0)
        {
            errors.Add(new InputError("$.lines", "required", "lines 应是一个数组，每人一行，至少一行。"));
            return null;
        }

        HashSet<PayrollField> used = [PayrollField.Name];
        List<Dictionary<PayrollField, object>> rows = [];
        var number = 0;
        foreach (var line in lines.EnumerateArray())
        {
            rows.Add(Line(line, $"$.lines[{number++.ToString(CultureInfo.InvariantCulture)}]", errors));
            used.UnionWith(rows[^1].Keys);
        }

        if (errors.Count > 0)
        {
            return null;
        }

        PayrollField[] columns = [.. used.Order()];
        return PayrollWorkbook.Csv([[.. columns.Select(PayrollFields.Label)],
            .. rows.Select(row => (IReadOnlyList<object?>)[.. columns.Select(column => row.GetValueOrDefault(column))])], encoding: null);
    }

    private static Dictionary<PayrollField, object> Line(JsonElement line, string path, List<InputError> errors)
    {
        Dictionary<PayrollField, object> row = [];
        if (line.ValueKind != JsonValueKind.Object)
        {
            Add("", "wrong-type", "每一行应是一个 JSON 对象，如 {\"name\": \"张测试\", \"gross\": 5000}。");
            return row;
        }

        foreach (var property in line.EnumerateObject())
        {
            if (!Fields.TryGetValue(property.Name, out var field))
            {
                Add("." + property.Name, "unknown-field", "没有这一项，请核对拼写；能用的各项见接口说明。");
            }
            else if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.True or JsonValueKind.False)
            {
                Add("." + property.Name, "wrong-type", "这一项应是数字或者文字。");
            }
            else if (ValueOf(property.Value) is { } value)
            {
                row[field] = value;
            }
        }

        return row;

        void Add(string below, string code, string message)
        {
            if (errors.Count < MostErrors)
            {
                errors.Add(new InputError(path + below, code, message));
            }
        }
    }

    private static object? ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.Number => value.TryGetDecimal(out var amount) ? amount : value.GetRawText(),
        _ => value.GetString() is { Length: > 0 } text ? text : null,
    };
}
