using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace WageSupervision.Domain.Questions.Json;

/// <summary>An input record as fields: what the binder reads, the schema describes and a form shows.</summary>
public sealed class InputShape
{
    private static readonly ConcurrentDictionary<Type, InputShape> Known = new();

    private readonly ConstructorInfo _constructor;

    private InputShape(ConstructorInfo constructor, IReadOnlyList<InputField> fields)
    {
        _constructor = constructor;
        Fields = fields;
        Names = string.Join("、", fields.Select(field => field.Name));
    }

    /// <summary>The fields in the order of the record.</summary>
    public IReadOnlyList<InputField> Fields { get; }

    /// <summary>The fields' names, for messages.</summary>
    internal string Names { get; }

    /// <summary>The shape of an input record.</summary>
    public static InputShape Of(Type inputType)
    {
        ArgumentNullException.ThrowIfNull(inputType);
        return Known.GetOrAdd(inputType, Read);
    }

    private static InputShape Read(Type inputType)
    {
        var constructor = inputType.GetConstructors().OrderByDescending(found => found.GetParameters().Length).First();
        var nullability = new NullabilityInfoContext();
        return new InputShape(constructor, [.. constructor.GetParameters().Select(parameter => Read(parameter, nullability))]);
    }

    /// <summary>Makes an input of arguments in the order of <see cref="Fields"/>.</summary>
    public object Create(IReadOnlyList<object?> arguments) => _constructor.Invoke([.. arguments]);

    private static bool IsNullable(ParameterInfo parameter, NullabilityInfoContext nullability) =>
        Nullable.GetUnderlyingType(parameter.ParameterType) is not null || nullability.Create(parameter).WriteState == NullabilityState.Nullable;

    private static InputField Read(ParameterInfo parameter, NullabilityInfoContext nullability)
    {
        var underlying = Nullable.GetUnderlyingType(parameter.ParameterType);
        var note = parameter.GetCustomAttribute<FieldAttribute>();
        var name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
        return new InputField(
            name,
            note?.Label ?? name,
            note?.Hint ?? "",
            underlying ?? parameter.ParameterType,
            note?.Required != true && IsNullable(parameter, nullability),
            parameter.Member.DeclaringType!.GetProperty(parameter.Name!) ?? throw new InvalidOperationException("an input is a record"))
        {
            MayBeUnknown = IsNullable(parameter, nullability),
        };
    }
}

/// <summary>One field of an input.</summary>
/// <param name="Name">As in the contract.</param>
/// <param name="Label">Plain Chinese.</param>
/// <param name="Hint">One sentence of help, or empty.</param>
/// <param name="Type">string, decimal, int, bool, DateOnly, YearMonth, an enum, a nested record, or IReadOnlyList of one.</param>
/// <param name="IsOptional">Whether it may be left out.</param>
/// <param name="Property">The property of the record.</param>
public sealed record InputField(string Name, string Label, string Hint, Type Type, bool IsOptional, PropertyInfo Property)
{
    /// <summary>Whether a stored question may leave it unknown.</summary>
    public bool MayBeUnknown { get; init; }

    /// <summary>Its value in an input.</summary>
    public object? ValueOf(object input) => Property.GetValue(input);

    /// <summary>The type of the items of a list, or <c>null</c>.</summary>
    public Type? ItemType => Type.IsGenericType ? Type.GetGenericArguments()[0] : null;

    /// <summary>The options of an enum; empty for other types.</summary>
    public IReadOnlyList<ChoiceOption> Options => Type.IsEnum ? Choices.Of(Type) : [];

    /// <summary>The fields of a nested record or of a list's items; empty for other types.</summary>
    public IReadOnlyList<InputField> Fields => ItemType is { } item ? InputShape.Of(item).Fields
        : Type is { IsClass: true } && Type != typeof(string) ? InputShape.Of(Type).Fields
        : [];
}
