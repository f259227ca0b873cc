using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;

namespace WageSupervision.Domain.Questions;

/// <summary>Bounds every input keeps, so that arithmetic can neither overflow nor leave the calendar.</summary>
internal static class Check
{
    /// <summary>The largest amount, yuan.</summary>
    internal const decimal LargestAmount = 1_000_000_000_000m;

    /// <summary>The earliest year accepted.</summary>
    internal const int FirstYear = 1900;

    /// <summary>The latest year accepted.</summary>
    internal const int LastYear = 2200;

    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> Properties = new();

    /// <summary>Walks an input record and refuses negative, too large and out-of-range values wherever they are.</summary>
    /// <exception cref="UnlawfulInputException">A value lies outside the bounds.</exception>
    internal static void Whole(object input, string path = "$")
    {
        foreach (var property in Properties.GetOrAdd(input.GetType(), static type =>
            [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(found => found.GetIndexParameters().Length == 0 && found.CanWrite)]))
        {
            Value(property.GetValue(input), $"{path}.{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}");
        }
    }

    /// <summary>Refuses an end before its start.</summary>
    internal static void Order(DateOnly start, DateOnly end, string endPath, string startLabel, string endLabel)
    {
        if (end < start)
        {
            throw new UnlawfulInputException(
                endPath, "end-before-start", $"{endLabel}（{Show.Day(end)}）早于{startLabel}（{Show.Day(start)}），请改正其中一个日期。");
        }
    }

    /// <summary>Refuses a code that names no county of the province in that month.</summary>
    internal static void Region(string regionCode, YearMonth month, LegalParameters parameters)
    {
        var divisions = parameters.Divisions;
        if (divisions.IsCountyValidIn(regionCode, month))
        {
            return;
        }

        const string Path = "$.regionCode";
        const string Code = "unknown-region";
        var message = divisions.Find(regionCode) switch
        {
            null => $"“{regionCode}”不是浙江省的县（市、区）代码，请填六位行政区划代码，例如330106（杭州市西湖区）。",
            { Level: not RegionLevel.County } region => $"{regionCode}是{region.Name}，请填到县（市、区）一级的代码。",
            { SuccessorCodes.Count: > 0 } region when region.ValidTo < month =>
                $"{regionCode}（{region.ShortName}）在{month}已经不再使用，请改用{string.Join("或者", region.SuccessorCodes.Select(Named))}。",
            { } region => $"{regionCode}（{region.ShortName}）在{month}还没有设立{Predecessors(region)}。",
        };
        throw new UnlawfulInputException(Path, Code, message);

        string Named(string code) => divisions.Find(code) is { } region ? $"{code}（{region.ShortName}）" : code;

        string Predecessors(Region region)
        {
            var before = divisions.All
                .Where(other => other.SuccessorCodes.Contains(region.Code) && other.IsValidIn(month))
                .Select(other => Named(other.Code))
                .ToArray();
            return before.Length == 0 ? "，请填当时的代码" : $"，请改用{string.Join("或者", before)}";
        }
    }

    private static void Value(object? value, string path)
    {
        switch (value)
        {
            case decimal amount when amount < 0:
                throw new UnlawfulInputException(path, "negative", "不能是负数，请填0或者正数。");
            case decimal amount when amount > LargestAmount:
                throw new UnlawfulInputException(path, "too-large", "数额过大，请核对单位（元）。");
            case int number when number < 0:
                throw new UnlawfulInputException(path, "negative", "不能是负数，请填0或者正数。");
            case DateOnly day when day.Year is < FirstYear or > LastYear:
            case YearMonth month when month.Year is < FirstYear or > LastYear:
                throw new UnlawfulInputException(
                    path, "out-of-range", string.Create(CultureInfo.InvariantCulture, $"年份须在{FirstYear}年到{LastYear}年之间。"));
            case string or null:
                break;
            case IList list:
                for (var index = 0; index < list.Count; index++)
                {
                    Item(list[index], string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]"));
                }

                break;
            default:
                Item(value, path);
                break;
        }
    }

    // Only our own nested records are walked; numbers, dates and words were judged above.
    private static void Item(object? value, string path)
    {
        if (value?.GetType() is { IsClass: true } type && type.Assembly == typeof(Check).Assembly)
        {
            Whole(value, path);
        }
    }
}
