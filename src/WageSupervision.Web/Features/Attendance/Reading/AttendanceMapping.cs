using System.Text.Json;

namespace WageSupervision.Web.Features.Attendance.Reading;

/// <summary>What a mark of a day can mean.</summary>
public enum DayMeaning
{
    /// <summary>出勤.</summary>
    Worked,

    /// <summary>休息, or not worked for a reason that is not told: neither work nor leave nor absence.</summary>
    Rest,

    /// <summary>加班, with its hours.</summary>
    Overtime,

    /// <summary>病假.</summary>
    Sick,

    /// <summary>事假.</summary>
    Personal,

    /// <summary>年休假.</summary>
    Annual,

    /// <summary>其他假.</summary>
    OtherLeave,

    /// <summary>旷工.</summary>
    Absent,
}

/// <summary>Meanings in words.</summary>
public static class DayMeanings
{
    /// <summary>In words.</summary>
    public static string Label(DayMeaning meaning) => meaning switch
    {
        DayMeaning.Worked => "出勤",
        DayMeaning.Rest => "休息（不算出勤，也不算请假、旷工）",
        DayMeaning.Overtime => "加班",
        DayMeaning.Sick => "病假",
        DayMeaning.Personal => "事假",
        DayMeaning.Annual => "年休假",
        DayMeaning.OtherLeave => "其他假",
        DayMeaning.Absent => "旷工",
        _ => throw new ArgumentOutOfRangeException(nameof(meaning)),
    };

    /// <summary>The field it adds to; <c>null</c> for a day of rest.</summary>
    public static AttendanceField? FieldOf(DayMeaning meaning) => meaning switch
    {
        DayMeaning.Worked => AttendanceField.DaysWorked,
        DayMeaning.Overtime => AttendanceField.OvertimeHours,
        DayMeaning.Sick => AttendanceField.SickDays,
        DayMeaning.Personal => AttendanceField.PersonalLeaveDays,
        DayMeaning.Annual => AttendanceField.AnnualLeaveDays,
        DayMeaning.OtherLeave => AttendanceField.OtherLeaveDays,
        DayMeaning.Absent => AttendanceField.AbsentDays,
        _ => null,
    };
}

/// <summary>A header by the enterprise's word.</summary>
/// <param name="Field">The field; <c>null</c> where the column is not needed.</param>
public readonly record struct SaidField(AttendanceField? Field);

/// <summary>
/// What headers, marks and bare numbers mean beyond what the portal knows by itself, by the enterprise's word. Kept with a filing as it
/// was read, so that the same bytes read the same later.
/// </summary>
public sealed class AttendanceMapping
{
    /// <summary>The key of what bare numbers count.</summary>
    public const string NumbersKey = "数字";

    /// <summary>What stands for a column that is not needed.</summary>
    public const string Ignored = "ignored";

    private const string ColumnPrefix = "列:";
    private const string WordPrefix = "字:";
    private readonly SortedDictionary<string, string> _said;

    private AttendanceMapping(SortedDictionary<string, string> said) => _said = said;

    /// <summary>Nothing.</summary>
    public static AttendanceMapping None { get; } = new(new SortedDictionary<string, string>(StringComparer.Ordinal));

    /// <summary>All that was said: by <see cref="ColumnKey"/>, <see cref="WordKey"/> or <see cref="NumbersKey"/>.</summary>
    public IReadOnlyDictionary<string, string> Said => _said;

    /// <summary>What bare numbers in the days count; <c>null</c> where nobody said.</summary>
    public QuantityUnit? Numbers => _said.TryGetValue(NumbersKey, out var word) && TryReadUnit(word, out var unit) ? unit : null;

    /// <summary>The key of a header.</summary>
    public static string ColumnKey(string header) => ColumnPrefix + header;

    /// <summary>The key of a mark.</summary>
    public static string WordKey(string word) => WordPrefix + word;

    /// <summary>Whether a key is of a header.</summary>
    public static bool IsColumn(string key) => key is not null && key.StartsWith(ColumnPrefix, StringComparison.Ordinal);

    /// <summary>The mark of a key.</summary>
    public static string WordOfKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith(WordPrefix, StringComparison.Ordinal) ? key[WordPrefix.Length..] : key;
    }

    /// <summary>Whether a word can be what a key stands for.</summary>
    public static bool Allows(string? key, string? word) => key switch
    {
        null => false,
        NumbersKey => TryReadUnit(word, out _),
        _ when IsColumn(key) => TryReadField(word, out _),
        _ => TryReadMeaning(word, out _),
    };

    /// <summary>These.</summary>
    public static AttendanceMapping Of(IEnumerable<KeyValuePair<string, string>> said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return new(new SortedDictionary<string, string>(said.ToDictionary(pair => pair.Key, pair => pair.Value), StringComparer.Ordinal));
    }

    /// <summary>What a header was said to be; <c>null</c> where nobody said.</summary>
    public SaidField? FieldOf(string key) => _said.TryGetValue(ColumnKey(key), out var word) && TryReadField(word, out var said) ? said : null;

    /// <summary>What a mark was said to mean; <c>null</c> where nobody said.</summary>
    public DayMeaning? MeaningOf(string word) => _said.TryGetValue(WordKey(word), out var text) && TryReadMeaning(text, out var meaning) ? meaning : null;

    /// <summary>The marks said, with what they mean.</summary>
    internal IEnumerable<KeyValuePair<string, DayMeaning>> Words => _said.Keys.Where(key => key.StartsWith(WordPrefix, StringComparison.Ordinal))
        .Select(key => key[WordPrefix.Length..]).Where(word => MeaningOf(word) is not null).Select(word => KeyValuePair.Create(word, MeaningOf(word)!.Value));

    /// <summary>As stored with a filing.</summary>
    public string ToJson() => JsonSerializer.Serialize(_said);

    /// <summary>Reads <see cref="ToJson"/>.</summary>
    public static AttendanceMapping Parse(string json) => Of(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!);

    /// <summary>The word of a field or a meaning, as stored.</summary>
    public static string WordOf(Enum value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
    }

    /// <summary>Reads a field's word, or <see cref="Ignored"/>.</summary>
    public static bool TryReadField(string? word, out SaidField said)
    {
        said = default;
        return word == Ignored || (TryRead(word, out AttendanceField field) && (said = new SaidField(field)) is { });
    }

    /// <summary>Reads a meaning's word.</summary>
    public static bool TryReadMeaning(string? word, out DayMeaning meaning) => TryRead(word, out meaning);

    /// <summary>Reads what bare numbers count: <c>hours</c> or <c>workUnits</c>.</summary>
    public static bool TryReadUnit(string? word, out QuantityUnit unit) =>
        TryRead(word, out unit) && unit is QuantityUnit.Hours or QuantityUnit.WorkUnits;

    private static bool TryRead<T>(string? word, out T value)
        where T : struct, Enum
    {
        foreach (var one in Enum.GetValues<T>())
        {
            if (WordOf(one) == word)
            {
                value = one;
                return true;
            }
        }

        value = default;
        return false;
    }
}
