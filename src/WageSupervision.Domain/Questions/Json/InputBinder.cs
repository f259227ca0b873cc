using System.Text.Json;
using System.Text.Json.Nodes;

namespace WageSupervision.Domain.Questions.Json;

/// <summary>A fault of an input.</summary>
/// <param name="Path">JSON path, for example <c>$.payments[0].amount</c>.</param>
/// <param name="Code">Stable code, for example <c>required</c>.</param>
/// <param name="Message">Plain Chinese: what is wrong and how to mend it.</param>
public sealed record InputError(string Path, string Code, string Message);

/// <summary>An input, or what is wrong with it; never both.</summary>
/// <param name="Input">An instance of the calculation's input record, or <c>null</c>.</param>
/// <param name="Errors">All faults found, in the order of the document.</param>
public sealed record BoundInput(object? Input, IReadOnlyList<InputError> Errors);

/// <summary>
/// Reads JSON into the input record of a calculation, strictly: numbers are JSON numbers, unknown and repeated fields are
/// faults, nothing is guessed. All faults are found at once; no JSON makes it throw.
/// </summary>
public static class InputBinder
{
    /// <summary>Reads an input record of a type from JSON.</summary>
    public static BoundInput Bind(Type inputType, JsonElement json) => Bind(inputType, json, mayBeUnknown: false);

    /// <summary>Reads the input of a stored question, in which facts may be unknown that a person who asks would have to state.</summary>
    public static BoundInput BindKnown(Type inputType, JsonElement json) => Bind(inputType, json, mayBeUnknown: true);

    /// <summary>A form's texts as the JSON that an input is read from: blank ones are left out, <c>true</c> and <c>false</c> of a flag are no text.</summary>
    public static JsonObject OfForm(Type inputType, IEnumerable<KeyValuePair<string, string?>> form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var flags = InputShape.Of(inputType).Fields.Where(field => field.Type == typeof(bool)).Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        JsonObject json = [];
        foreach (var (name, value) in form.Where(field => !string.IsNullOrWhiteSpace(field.Value)))
        {
            var text = value!.Trim();
            json[name] = flags.Contains(name) && text is "true" or "false" ? JsonValue.Create(text == "true") : JsonValue.Create(text);
        }

        return json;
    }

    private static BoundInput Bind(Type inputType, JsonElement json, bool mayBeUnknown)
    {
        ArgumentNullException.ThrowIfNull(inputType);
        var errors = new List<InputError>();
        var input = new ElementBinder(errors, mayBeUnknown).Record(inputType, json, "$");
        return errors.Count == 0 ? new BoundInput(input, []) : new BoundInput(null, errors);
    }
}
