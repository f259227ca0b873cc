using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;

namespace WageSupervision.Domain;

/// <summary>The members of an enum as the API and forms know them.</summary>
public static class Choices
{
    private static readonly ConcurrentDictionary<Type, IReadOnlyList<ChoiceOption>> Known = new();

    /// <summary>The members in order.</summary>
    /// <exception cref="ArgumentException">The type is no enum.</exception>
    public static IReadOnlyList<ChoiceOption> Of(Type enumType)
    {
        ArgumentNullException.ThrowIfNull(enumType);
        return Known.GetOrAdd(enumType, static type =>
        [
            .. Enum.GetNames(type).Select(name => new ChoiceOption(
                JsonNamingPolicy.CamelCase.ConvertName(name),
                type.GetField(name)!.GetCustomAttribute<ChoiceAttribute>()?.Label ?? name,
                (Enum)Enum.Parse(type, name))),
        ]);
    }

    /// <summary>The Chinese name of a member.</summary>
    public static string LabelOf(Enum member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Of(member.GetType()).FirstOrDefault(option => option.Member.Equals(member))?.Label ?? member.ToString();
    }

    /// <summary>The Chinese name of the member with that word; the word itself where the enum has no such member.</summary>
    public static string LabelOf(Type enumType, string word) => Of(enumType).FirstOrDefault(option => option.Word == word)?.Label ?? word;

    /// <summary>The contract's word for a member, for example <c>fullTime</c>.</summary>
    public static string WordOf(Enum member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
    }
}

/// <summary>One member of an enum.</summary>
/// <param name="Word">The contract's word, for example <c>fullTime</c>.</param>
/// <param name="Label">Plain Chinese.</param>
/// <param name="Member">The member.</param>
public sealed record ChoiceOption(string Word, string Label, Enum Member);

/// <summary>The name of an enum member as people read it.</summary>
/// <param name="label">Plain Chinese.</param>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ChoiceAttribute(string label) : Attribute
{
    /// <summary>Plain Chinese.</summary>
    public string Label { get; } = label;
}
