using System.Globalization;
using System.Text.RegularExpressions;

namespace WageSupervision.Domain.Parameters;

/// <summary>What a column of a parameter table holds.</summary>
public enum ParameterColumnKind
{
    /// <summary>A day, <c>yyyy-MM-dd</c>.</summary>
    Day,

    /// <summary>A month, <c>yyyy-MM</c>.</summary>
    Month,

    /// <summary>A number that is not negative, with at most four decimals.</summary>
    Number,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Where something was read: addresses of web pages (http, https) or the name of a document.</summary>
    Source,
}

/// <summary>How a code is written.</summary>
/// <param name="Expression">A regular expression for the whole value.</param>
/// <param name="Example">Plain Chinese, what it should be: ends the sentence 应当是…</param>
public sealed record ParameterPattern(string Expression, string Example);

/// <summary>A column of a parameter table.</summary>
/// <param name="Name">As in the table's file, for example <c>effective_from</c>.</param>
/// <param name="Title">Plain Chinese.</param>
/// <param name="Kind">What it holds.</param>
public sealed record ParameterColumn(string Name, string Title, ParameterColumnKind Kind)
{
    /// <summary>Whether it must be filled.</summary>
    public bool Required { get; init; }

    /// <summary>Whether it tells the table's rows apart, together with the other key columns.</summary>
    public bool IsKey { get; init; }

    /// <summary>One sentence of help, or empty.</summary>
    public string Hint { get; init; } = "";

    /// <summary>The only words allowed; empty where any will do.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    /// <summary>How a code is written; <c>null</c> where it is free text.</summary>
    public ParameterPattern? Pattern { get; init; }

    /// <summary>Whether a number must be above 0 where it is filled.</summary>
    public bool AboveZero { get; init; }
}

/// <summary>A fault of a row.</summary>
/// <param name="Column">The column's name.</param>
/// <param name="Message">Plain Chinese: what is wrong and how to mend it.</param>
public sealed record ParameterFault(string Column, string Message);

/// <summary>A table of dated data that rules read, as its columns are laid down.</summary>
/// <param name="Name">Stable, for example <c>minimum-wage</c>; stored with every result.</param>
/// <param name="Title">Plain Chinese.</param>
/// <param name="About">One sentence: what it decides.</param>
/// <param name="FileName">The table shipped with this version.</param>
/// <param name="Columns">Its columns.</param>
public sealed partial record ParameterTable(string Name, string Title, string About, string FileName, IReadOnlyList<ParameterColumn> Columns)
{
    /// <summary>Days and months before it are slips of the pen.</summary>
    public const int FirstYear = 1950;

    /// <summary>Days and months after it are slips of the pen.</summary>
    public const int LastYear = 2200;

    private const int LongestText = 1000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    /// <summary>The values that tell the row apart, as one text.</summary>
    public string KeyOf(IReadOnlyDictionary<string, string> row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return string.Join('|', Columns.Where(column => column.IsKey).Select(column => row.GetValueOrDefault(column.Name, "")));
    }

    /// <summary>Whether two rows say the same; a number may be written otherwise (<c>2660</c>, <c>2660.00</c>).</summary>
    public bool IsSame(IReadOnlyDictionary<string, string> one, IReadOnlyDictionary<string, string> other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return Columns.All(column => Plain(column, one) == Plain(column, other));
    }

    /// <summary>What is wrong with a row; empty where nothing is.</summary>
    public IReadOnlyList<ParameterFault> Check(IReadOnlyDictionary<string, string> row) => Check(row, asProposed: true);

    /// <summary>Whether a stored row can be read. Rows stored before a check was added stay readable.</summary>
    internal bool CanBeRead(IReadOnlyDictionary<string, string> row) => Check(row, asProposed: false).Count == 0;

    private List<ParameterFault> Check(IReadOnlyDictionary<string, string> row, bool asProposed)
    {
        ArgumentNullException.ThrowIfNull(row);
        List<ParameterFault> faults =
        [
            .. row.Keys.Where(name => Columns.All(column => column.Name != name)).Select(name => new ParameterFault(name, $"没有“{name}”这一列。")),
        ];
        foreach (var column in Columns)
        {
            var value = row.GetValueOrDefault(column.Name, "");
            if ((FaultOf(column, value) ?? (asProposed ? OddityOf(column, value) : null)) is { } message)
            {
                faults.Add(new ParameterFault(column.Name, message));
            }
        }

        if (faults.Count == 0 && Reversed(row, "effective_from", "effective_to") is { } days)
        {
            faults.Add(new ParameterFault("effective_to", $"失效日（{days.To}）早于生效日（{days.From}），请改正其中一个日期。"));
        }

        if (faults.Count == 0 && Reversed(row, "valid_from", "valid_to") is { } months)
        {
            faults.Add(new ParameterFault("valid_to", $"停用月份（{months.To}）早于启用月份（{months.From}），请改正其中一个月份。"));
        }

        return faults;
    }

    private static string? FaultOf(ParameterColumn column, string value)
    {
        if (value.Length == 0)
        {
            return column.Required ? $"请填“{column.Title}”。" : null;
        }

        if (value.Length > LongestText)
        {
            return $"“{column.Title}”不能超过{LongestText}个字，请缩短。";
        }

        if (value.Any(char.IsControl))
        {
            return $"“{column.Title}”里有换行或者看不见的字符，请删去。";
        }

        return column.Kind switch
        {
            ParameterColumnKind.Day when !DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) =>
                $"“{column.Title}”不是日期，请写成 2026-01-01 的样子。",
            ParameterColumnKind.Month when !YearMonth.TryParse(value, out _) => $"“{column.Title}”不是月份，请写成 2026-01 的样子。",
            ParameterColumnKind.Number when !IsNumber(value) => $"“{column.Title}”应当是不小于0的数字，最多四位小数，不加千位分隔符。",
            _ => null,
        };
    }

    // What can be read but makes no sense.
    private static string? OddityOf(ParameterColumn column, string value)
    {
        if (value.Length == 0)
        {
            return null;
        }

        if (column.Words.Count > 0 && !column.Words.Contains(value))
        {
            return $"“{column.Title}”只能是：{string.Join("、", column.Words)}。";
        }

        if (column.Pattern is { } pattern && !Regex.IsMatch(value, $@"\A(?:{pattern.Expression})\z", RegexOptions.CultureInvariant, Patience))
        {
            return $"“{column.Title}”应当是{pattern.Example}。";
        }

        return column.Kind switch
        {
            ParameterColumnKind.Day or ParameterColumnKind.Month when int.Parse(value.AsSpan(0, 4),
                CultureInfo.InvariantCulture) is < FirstYear or > LastYear =>
                $"“{column.Title}”的年份应当在{FirstYear}到{LastYear}之间，请核对是不是写错了。",
            ParameterColumnKind.Number when column.AboveZero && decimal.Parse(value, CultureInfo.InvariantCulture) == 0 =>
                $"“{column.Title}”应当大于0；{(column.Required ? "请填写通知上的数" : "没有查到的请空着")}。",
            ParameterColumnKind.Source when !IsSource(value) =>
                $"“{column.Title}”应当是 http:// 或者 https:// 开头的网址，或者文件名，不能是别的链接。",
            _ => null,
        };
    }

    // Whatever looks like an address must be one of the web.
    private static bool IsSource(string value) =>
        Scheme().Matches(value).All(match => match.Value.ToUpperInvariant() is "HTTP:" or "HTTPS:" && WebHost().IsMatch(value[(match.Index + match.Length)..]));

    private static string Plain(ParameterColumn column, IReadOnlyDictionary<string, string> row)
    {
        var value = row.GetValueOrDefault(column.Name, "");
        return column.Kind == ParameterColumnKind.Number && IsNumber(value)
            ? decimal.Parse(value, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture)
            : value;
    }

    [GeneratedRegex("[A-Za-z][A-Za-z0-9+.-]*:", RegexOptions.None, 1000)]
    private static partial Regex Scheme();

    [GeneratedRegex("\\A//[A-Za-z0-9]", RegexOptions.None, 1000)]
    private static partial Regex WebHost();

    private static bool IsNumber(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
        && number <= 1_000_000_000m && decimal.Round(number, 4) == number;

    // Days and months written this way compare as text.
    private static (string From, string To)? Reversed(IReadOnlyDictionary<string, string> row, string from, string to) =>
        row.GetValueOrDefault(from, "") is { Length: > 0 } start && row.GetValueOrDefault(to, "") is { Length: > 0 } end
        && string.CompareOrdinal(end, start) < 0
            ? (start, end)
            : null;
}
