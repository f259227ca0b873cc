using System.Collections;
using System.Text.Json.Nodes;
using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Questions.Json;

/// <summary>Writes an input record as the JSON that <see cref="InputBinder"/> reads; fields left out stay out.</summary>
public static class InputJson
{
    /// <summary>The JSON of an input, for example of <see cref="ICalculation.Example"/>.</summary>
    public static JsonObject Write(object input)
    {
        ArgumentNullException.ThrowIfNull(input);
        var json = new JsonObject();
        var type = input.GetType();
        foreach (var parameter in type.GetConstructors().OrderByDescending(found => found.GetParameters().Length).First().GetParameters())
        {
            if (Value(type.GetProperty(parameter.Name!)!.GetValue(input)) is { } value)
            {
                json[System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!)] = value;
            }
        }

        return json;
    }

    private static JsonNode? Value(object? value) => value switch
    {
        null => null,
        decimal number => JsonValue.Create(number),
        int number => JsonValue.Create(number),
        bool flag => JsonValue.Create(flag),
        string text => JsonValue.Create(text),
        DateOnly day => JsonValue.Create(Show.Day(day)),
        YearMonth month => JsonValue.Create(month.ToString()),
        Enum member => JsonValue.Create(Choices.WordOf(member)),
        IEnumerable items => new JsonArray([.. items.Cast<object>().Select(Value)]),
        _ => Write(value),
    };
}
