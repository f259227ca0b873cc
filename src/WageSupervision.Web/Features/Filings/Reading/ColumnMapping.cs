using System.Text.Json;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>How it is settled what a column is.</summary>
public enum ColumnStanding
{
    /// <summary>It is one of the fields.</summary>
    Field,

    /// <summary>Known to be no wage item: 部门, 岗位, the employer's share of insurance.</summary>
    Aside,

    /// <summary>The enterprise has said that it is no wage item.</summary>
    Ignored,

    /// <summary>Nobody knows.</summary>
    Unknown,
}

/// <summary>What a header is taken for.</summary>
/// <param name="Standing">How that is settled.</param>
/// <param name="Field">The field; <c>null</c> unless it is one.</param>
public readonly record struct ColumnChoice(ColumnStanding Standing, PayrollField? Field)
{
    /// <summary>No wage item, by the enterprise's word.</summary>
    public static ColumnChoice Ignore { get; } = new(ColumnStanding.Ignored, null);

    /// <summary>Not known.</summary>
    public static ColumnChoice Unknown { get; } = new(ColumnStanding.Unknown, null);

    /// <summary>A field.</summary>
    public static ColumnChoice Of(PayrollField field) => new(ColumnStanding.Field, field);

    /// <summary>The choice in one word, as stored: a field's name in camelCase, <c>ignored</c>, <c>aside</c> or <c>unknown</c>.</summary>
    public string Word => JsonNamingPolicy.CamelCase.ConvertName(Field?.ToString() ?? Standing.ToString());

    /// <summary>Reads <see cref="Word"/>.</summary>
    public static bool TryRead(string? word, out ColumnChoice choice)
    {
        choice = word switch
        {
            "ignored" => Ignore,
            "aside" => new(ColumnStanding.Aside, null),
            _ => Unknown,
        };
        if (word is not null && char.IsAsciiLetterLower(word.FirstOrDefault()) && Enum.TryParse<PayrollField>(word, ignoreCase: true, out var field))
        {
            choice = Of(field);
        }

        return word == choice.Word;
    }
}

/// <summary>
/// What headers stand for beyond what the portal knows by itself: an enterprise's own choices, or, kept with a filing, all that its
/// reading rested on, so that the same bytes read the same when the portal has learnt more headers. Keys are <see cref="HeaderAliases.KeyOf"/>.
/// </summary>
public sealed class ColumnMapping
{
    /// <summary>Longest key kept; a header beyond it is text and not a header.</summary>
    public const int LongestKey = 100;

    private readonly SortedDictionary<string, ColumnChoice> _choices;

    private ColumnMapping(SortedDictionary<string, ColumnChoice> choices) => _choices = choices;

    /// <summary>Nothing.</summary>
    public static ColumnMapping None { get; } = new(new SortedDictionary<string, ColumnChoice>(StringComparer.Ordinal));

    /// <summary>All of it.</summary>
    public IReadOnlyDictionary<string, ColumnChoice> Choices => _choices;

    /// <summary>The choice for a header, or <c>null</c>.</summary>
    public ColumnChoice? this[string key] => _choices.TryGetValue(key, out var choice) ? choice : null;

    /// <summary>These choices.</summary>
    public static ColumnMapping Of(IEnumerable<KeyValuePair<string, ColumnChoice>> choices) => None.With(choices);

    /// <summary>What the enterprise has said itself: fields and ignored columns that the portal would have taken otherwise.</summary>
    public IEnumerable<KeyValuePair<string, ColumnChoice>> Said =>
        _choices.Where(pair => pair.Value.Standing is ColumnStanding.Field or ColumnStanding.Ignored && HeaderAliases.ChooseByKey(pair.Key) is var own
            && pair.Value != own && !(pair.Value.Standing == ColumnStanding.Ignored && own.Standing == ColumnStanding.Aside));

    /// <summary>This and further choices, which win.</summary>
    public ColumnMapping With(IEnumerable<KeyValuePair<string, ColumnChoice>> choices)
    {
        ArgumentNullException.ThrowIfNull(choices);
        var all = new SortedDictionary<string, ColumnChoice>(_choices, StringComparer.Ordinal);
        foreach (var (key, choice) in choices)
        {
            all[key] = choice;
        }

        return new ColumnMapping(all);
    }

    /// <summary>As stored with a filing.</summary>
    public string ToJson() => JsonSerializer.Serialize(_choices.ToDictionary(pair => pair.Key, pair => pair.Value.Word));

    /// <summary>Reads <see cref="ToJson"/>.</summary>
    public static ColumnMapping Parse(string json) =>
        Of(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!
            .Select(pair => KeyValuePair.Create(pair.Key, ColumnChoice.TryRead(pair.Value, out var choice) ? choice : ColumnChoice.Unknown)));
}
