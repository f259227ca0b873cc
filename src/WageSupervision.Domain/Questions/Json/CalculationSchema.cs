using System.Text.Json.Nodes;

namespace WageSupervision.Domain.Questions.Json;

/// <summary>JSON schemas (2020-12) of a calculation's input and values.</summary>
public static class CalculationSchema
{
    /// <summary>The schema of the request.</summary>
    public static JsonObject Input(ICalculation calculation)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        return Object(InputShape.Of(calculation.InputType).Fields);
    }

    /// <summary>The schema of <c>values</c> in the answer.</summary>
    public static JsonObject Values(ICalculation calculation)
    {
        ArgumentNullException.ThrowIfNull(calculation);
        var properties = new JsonObject();
        foreach (var value in calculation.ValueFields)
        {
            var schema = value.Kind switch
            {
                ValueKind.Money => Nullable("number"),
                ValueKind.Count => Nullable("integer"),
                ValueKind.Date => With(Nullable("string"), "format", "date"),
                ValueKind.Flag => Nullable("boolean"),
                ValueKind.Text => Nullable("string"),
                ValueKind.Flags => new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = new JsonObject { ["type"] = "boolean" },
                },
                ValueKind.Sentences => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } },
                _ => new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object" } },
            };
            properties[value.Name] = With(schema, "title", value.Label);
        }

        return new JsonObject { ["type"] = "object", ["properties"] = properties };
    }

    private static JsonObject Object(IReadOnlyList<InputField> fields)
    {
        var properties = new JsonObject();
        var required = new JsonArray();
        foreach (var field in fields)
        {
            var schema = With(Of(field.Type, field.Fields), "title", field.Label);
            properties[field.Name] = field.Hint.Length == 0 ? schema : With(schema, "description", field.Hint);
            if (!field.IsOptional)
            {
                required.Add(field.Name);
            }
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = required,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Of(Type type, IReadOnlyList<InputField> fields)
    {
        if (type.IsEnum)
        {
            return new JsonObject
            {
                ["oneOf"] = new JsonArray(
                    [.. Choices.Of(type).Select(option => (JsonNode)new JsonObject { ["const"] = option.Word, ["title"] = option.Label })]),
            };
        }

        if (type.IsGenericType)
        {
            return new JsonObject { ["type"] = "array", ["maxItems"] = 10_000, ["items"] = Object(fields) };
        }

        return type switch
        {
            _ when type == typeof(string) => new JsonObject { ["type"] = "string", ["maxLength"] = 1000 },
            _ when type == typeof(decimal) => new JsonObject
            {
                ["type"] = "number",
                ["minimum"] = 0,
                ["maximum"] = Check.LargestAmount,
                ["multipleOf"] = 0.01m,
            },
            _ when type == typeof(int) => new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
            _ when type == typeof(bool) => new JsonObject { ["type"] = "boolean" },
            _ when type == typeof(DateOnly) => new JsonObject { ["type"] = "string", ["format"] = "date" },
            _ when type == typeof(YearMonth) => new JsonObject { ["type"] = "string", ["pattern"] = "^[0-9]{4}-(0[1-9]|1[0-2])$" },
            _ => Object(fields),
        };
    }

    private static JsonObject Nullable(string type) => new() { ["type"] = new JsonArray(type, "null") };

    private static JsonObject With(JsonObject schema, string name, string value)
    {
        schema[name] = value;
        return schema;
    }
}
