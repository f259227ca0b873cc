using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace WageSupervision.Domain.Questions.Json;

/// <summary>Binds one JSON document by the shape of its input record, collecting faults.</summary>
internal sealed class ElementBinder(List<InputError> errors, bool mayBeUnknown)
{
    private const int LongestText = 1000;
    private const int LongestList = 10_000;
    private const int MostErrors = 200;
    private const int MostDecimals = 2;

    /// <summary>Reads an object; <c>null</c> where a fault was found.</summary>
    internal object? Record(Type type, JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Add(path, "wrong-type", "这里应当是一个对象，例如 {\"字段\": 值}。");
            return null;
        }

        var shape = InputShape.Of(type);
        var given = Given(shape, json, path);
        var before = errors.Count;
        var arguments = new object?[shape.Fields.Count];
        for (var index = 0; index < arguments.Length; index++)
        {
            var field = shape.Fields[index];
            var at = $"{path}.{field.Name}";
            if (given.TryGetValue(field.Name, out var element) && element.ValueKind != JsonValueKind.Null)
            {
                arguments[index] = Value(field.Type, element, at);
            }
            else if (!field.IsOptional && !(mayBeUnknown && field.MayBeUnknown))
            {
                Add(at, "required", $"请填“{field.Label}”。");
            }
        }

        return errors.Count == before && errors.Count == 0 ? shape.Create(arguments) : null;
    }

    private Dictionary<string, JsonElement> Given(InputShape shape, JsonElement json, string path)
    {
        var given = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            var full = ReadName(property);
            var name = Shown(full);
            if (!shape.Fields.Any(field => field.Name == full))
            {
                Add($"{path}.{name}", "unknown-field", $"没有“{name}”这个字段，请删去或者改正；可用的字段：{shape.Names}。");
            }
            else if (!given.TryAdd(full, property.Value))
            {
                Add($"{path}.{name}", "duplicate-field", $"“{name}”出现了不止一次，请只保留一个。");
            }
        }

        return given;
    }

    private object? Value(Type type, JsonElement json, string path)
    {
        if (type == typeof(string))
        {
            return Text(json, path);
        }

        if (type == typeof(decimal))
        {
            return Amount(json, path);
        }

        if (type == typeof(int))
        {
            return WholeNumber(json, path);
        }

        if (type == typeof(bool))
        {
            return json.ValueKind is JsonValueKind.True or JsonValueKind.False
                ? json.GetBoolean()
                : Fault(path, "wrong-type", "这里应当是 true 或者 false。");
        }

        if (type == typeof(DateOnly))
        {
            return Day(json, path);
        }

        if (type == typeof(YearMonth))
        {
            return Month(json, path);
        }

        if (type.IsEnum)
        {
            return Choice(type, json, path);
        }

        return type.IsGenericType ? List(type.GetGenericArguments()[0], json, path) : Record(type, json, path);
    }

    private object? Text(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return Fault(path, "wrong-type", "这里应当是文字，用双引号括起来。");
        }

        if (ReadText(json) is not { } text)
        {
            return Fault(path, "wrong-type", "文字里有无法识别的字符。");
        }

        return text.Length <= LongestText ? text : Fault(path, "too-long", $"文字不能超过{LongestText}个字，请缩短。");
    }

    private object? Amount(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Number)
        {
            return Fault(path, "wrong-type", "这里应当是数字，不加引号，例如 8000.50。");
        }

        // Read as written: a decimal would round digits beyond its 28 away, and with them the fault.
        if (JsonNumber.DecimalsOf(json.GetRawText()) > MostDecimals)
        {
            return Fault(path, "too-many-decimals", "最多两位小数，请四舍五入到两位。");
        }

        if (!json.TryGetDecimal(out var amount) || Math.Abs(amount) > Check.LargestAmount)
        {
            return Fault(path, "too-large", "数额过大，请核对单位（元）。");
        }

        return amount >= 0 ? amount : Fault(path, "negative", "不能是负数，请填0或者正数。");
    }

    private object? WholeNumber(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Number)
        {
            return Fault(path, "wrong-type", "这里应当是整数，不加引号。");
        }

        if (json.TryGetInt32(out var number))
        {
            return number >= 0 ? number : Fault(path, "negative", "不能是负数。");
        }

        return json.TryGetDecimal(out var other) && Math.Abs(other) <= int.MaxValue
            ? Fault(path, "wrong-type", "这里应当是整数，不带小数。")
            : Fault(path, "too-large", "数字过大，请核对。");
    }

    private object? Day(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return Fault(path, "wrong-type", "这里应当是日期，写成 \"2026-09-30\" 的样子。");
        }

        if (!DateOnly.TryParseExact(ReadText(json), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return Fault(path, "wrong-date", "没有这一天，请写成 2026-09-30 的样子。");
        }

        return IsInRange(day.Year, path) ? day : null;
    }

    private object? Month(JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            return Fault(path, "wrong-type", "这里应当是月份，写成 \"2026-09\" 的样子。");
        }

        if (!YearMonth.TryParse(ReadText(json), out var month))
        {
            return Fault(path, "wrong-month", "没有这个月份，请写成 2026-09 的样子。");
        }

        return IsInRange(month.Year, path) ? month : null;
    }

    private object? Choice(Type type, JsonElement json, string path)
    {
        var options = Choices.Of(type);
        if (json.ValueKind == JsonValueKind.String && ReadText(json) is { } word)
        {
            var chosen = options.FirstOrDefault(option => option.Word == word);
            if (chosen is not null)
            {
                return chosen.Member;
            }
        }

        var allowed = string.Join("、", options.Select(option => $"{option.Word}（{option.Label}）"));
        return Fault(path, json.ValueKind == JsonValueKind.String ? "unknown-value" : "wrong-type", $"只能是：{allowed}。");
    }

    private object? List(Type itemType, JsonElement json, string path)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return Fault(path, "wrong-type", "这里应当是列表，例如 []。");
        }

        var length = json.GetArrayLength();
        if (length > LongestList)
        {
            return Fault(path, "too-many-items", $"最多{LongestList}项，现在有{length}项，请分开计算。");
        }

        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(itemType))!;
        var index = 0;
        foreach (var element in json.EnumerateArray())
        {
            var item = Value(itemType, element, string.Create(CultureInfo.InvariantCulture, $"{path}[{index++}]"));
            if (item is not null)
            {
                list.Add(item);
            }
        }

        return list;
    }

    private bool IsInRange(int year, string path)
    {
        if (year is >= Check.FirstYear and <= Check.LastYear)
        {
            return true;
        }

        Add(path, "out-of-range", string.Create(CultureInfo.InvariantCulture, $"年份须在{Check.FirstYear}年到{Check.LastYear}年之间。"));
        return false;
    }

    // A lone surrogate escape is valid JSON but no text.
    private static string? ReadText(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string ReadName(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    private static string Shown(string name) => name.Length <= 60 ? name : string.Concat(name.AsSpan(0, 60), "…");

    private object? Fault(string path, string code, string message)
    {
        Add(path, code, message);
        return null;
    }

    // A document can hold more faults than anyone would read.
    private void Add(string path, string code, string message)
    {
        if (errors.Count < MostErrors)
        {
            errors.Add(new InputError(path, code, message));
        }
    }
}
