using System.Text.Json;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Filings.Reading;

/// <summary>How it is settled what a column is.</summary>
public enum ColumnStanding
{
    /// <summary>It is one of the fields, by its words or by the enterprise's word.</summary>
    Field,

    /// <summary>It is one of the fields: words left it open, the sheet's own sums settle it.</summary>
    Proved,

    /// <summary>A sum of other columns, which is not counted again: 小计.</summary>
    Sum,

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

    /// <summary>
    /// The choice in one word, as stored: a field's name in camelCase, with <c>proved:</c> before it where the sums settled it, <c>sum</c>,
    /// <c>ignored</c>, <c>aside</c> or <c>unknown</c>.
    /// </summary>
    public string Word => Field is not { } known ? JsonNamingPolicy.CamelCase.ConvertName(Standing.ToString())
        : (Standing == ColumnStanding.Proved ? ProvedMark : "") + PayrollFields.Name(known);

    private const string ProvedMark = "proved:";

    /// <summary>Reads <see cref="Word"/>.</summary>
    public static bool TryRead(string? word, out ColumnChoice choice)
    {
        choice = word switch
        {
            "ignored" => Ignore,
            "aside" => new(ColumnStanding.Aside, null),
            "sum" => new(ColumnStanding.Sum, null),
            not null when word.StartsWith(ProvedMark, StringComparison.Ordinal) =>
                PayrollFields.Find(word[ProvedMark.Length..]) is { } proved ? new(ColumnStanding.Proved, proved) : Unknown,
            _ => PayrollFields.Find(word) is { } field ? Of(field) : Unknown,
        };
        return word == choice.Word;
    }
}

/// <summary>
/// What headers stand for beyond what the portal knows by itself: an enterprise's own choices, or, kept with a filing, all that its
/// reading rested on, so that the same bytes read the same when the portal has learnt more headers. Keys are <see cref="HeaderAliases.KeyOf"/>.
/// </summary>
public sealed class ColumnMapping
{
    private readonly SortedDictionary<string, ColumnChoice> _choices;

    private const string SheetsKey = "@sheets";
    private const string RepeatedKey = "@repeated";

    private ColumnMapping(SortedDictionary<string, ColumnChoice> choices, IReadOnlyList<string> sheets, bool hasRepeated) =>
        (_choices, Sheets, HasRepeated) = (choices, sheets, hasRepeated);

    /// <summary>Nothing.</summary>
    public static ColumnMapping None { get; } = new(new SortedDictionary<string, ColumnChoice>(StringComparer.Ordinal), [], false);

    /// <summary>All of it.</summary>
    public IReadOnlyDictionary<string, ColumnChoice> Choices => _choices;

    /// <summary>The sheets of the file that are read, by name; none where nobody has said and nothing was read.</summary>
    public IReadOnlyList<string> Sheets { get; }

    /// <summary>Whether somebody stood in several rows when the file was read.</summary>
    public bool HasRepeated { get; }

    /// <summary>The choice for a header, or <c>null</c>.</summary>
    public ColumnChoice? this[string key] => _choices.TryGetValue(key, out var choice) ? choice : null;

    /// <summary>These choices.</summary>
    public static ColumnMapping Of(IEnumerable<KeyValuePair<string, ColumnChoice>> choices) => None.With(choices);

    /// <summary>What the enterprise has said itself: fields and ignored columns that the portal would have taken otherwise.</summary>
    public IEnumerable<KeyValuePair<string, ColumnChoice>> Said =>
        _choices.Where(pair => pair.Value.Standing is ColumnStanding.Field or ColumnStanding.Ignored && HeaderAliases.ReadKey(pair.Key).Choice is var own
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

        return new ColumnMapping(all, Sheets, HasRepeated);
    }

    /// <summary>This for those sheets.</summary>
    public ColumnMapping OfSheets(IReadOnlyList<string> sheets, bool hasRepeated = false) => new(_choices, sheets, hasRepeated);

    /// <summary>As stored with a filing.</summary>
    public string ToJson() => JsonSerializer.Serialize(_choices.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Word))
        .Concat(Sheets.Count == 0 ? [] : [KeyValuePair.Create(SheetsKey, string.Join('\n', Sheets))])
        .Concat(HasRepeated ? [KeyValuePair.Create(RepeatedKey, "yes")] : []).ToDictionary());

    /// <summary>Reads <see cref="ToJson"/>.</summary>
    public static ColumnMapping Parse(string json)
    {
        var kept = JsonSerializer.Deserialize<Dictionary<string, string>>(json)!;
        var sheets = kept.Remove(SheetsKey, out var names) ? names.Split('\n') : [];
        var repeated = kept.Remove(RepeatedKey);
        return Of(kept.Select(pair => KeyValuePair.Create(pair.Key, ColumnChoice.TryRead(pair.Value, out var choice) ? choice : ColumnChoice.Unknown)))
            .OfSheets(sheets, repeated);
    }
}
