using System.Collections;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;
using WageSupervision.Domain.Publications;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Tests.Papers;

/// <summary>The party, the sums, the days and the counts that are frozen in a paper, each as its text may write it.</summary>
internal static partial class PaperFigures
{
    // Frozen only so that the paper can be checked against them before it is issued.
    private static readonly string[] ForChecking =
        ["case-end.OpenedOn", "contact-accepted.DecideBy", "court-application.DemandOverOn", "preservation-end.DecideBy"];

    /// <summary>The text of a paper's file, without tags.</summary>
    public static string Text(string file) => WebUtility.HtmlDecode(Tag().Replace(Web.Papers.PaperHtml.BodyOf(file), " "));

    /// <summary>The figures that a text does not say.</summary>
    /// <param name="kind">The kind of the paper.</param>
    /// <param name="data">What is frozen in it.</param>
    /// <param name="text">Its text.</param>
    public static IEnumerable<string> Unsaid(string kind, string data, string text)
    {
        using var json = JsonDocument.Parse(data);
        var type = PaperKinds.All.Single(each => each.Value.Kind == kind).Key;
        return
        [
            .. Of(type, json.RootElement.GetProperty("data"), kind)
                .Where(each => !ForChecking.Contains(each.Name.Split(' ')[0]) && !each.Written.Any(written => Says(text, written))).Select(each => each.Name),
        ];
    }

    // Whole: 10 is not said by 110, and 1,000.00 not by 21,000.00. A line may end anywhere but within a number.
    private static bool Says(string text, string written)
    {
        var pattern = string.Concat(written.Select((sign, at) =>
            (at > 0 && !(InNumber(sign) && InNumber(written[at - 1])) ? @"\s*" : "") + Regex.Escape(sign.ToString())));
        return Regex.IsMatch(
            text, (char.IsAsciiDigit(written[0]) ? @"(?<![\d.,])" : "") + pattern + (char.IsAsciiDigit(written[^1]) ? @"(?![\d,])(?!\.\d)" : ""));

        static bool InNumber(char sign) => char.IsAsciiDigit(sign) || sign is ',' or '.' or '-';
    }

    private static IEnumerable<(string Name, string[] Written)> Of(Type type, JsonElement value, string name)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return [];
        }

        // Of what there is nothing of, a paper may be silent.
        if (type == typeof(decimal))
        {
            var sum = value.GetDecimal();
            return sum == 0 ? [] : [($"{name} {sum}", [Money.Show(sum), sum.ToString("0.##", CultureInfo.InvariantCulture) + "%"])];
        }

        if (type == typeof(DateOnly))
        {
            var day = DateOnly.Parse(value.GetString()!, CultureInfo.InvariantCulture);
            return [($"{name} {day:O}", [Show.Date(day), Show.DateInProse(day), .. day.Day == 1 && name.EndsWith("Month", StringComparison.Ordinal)
                ? [Show.Month(day)] : Array.Empty<string>()])];
        }

        if (type == typeof(int))
        {
            return value.GetInt32() == 0 ? [] : [($"{name} {value.GetInt32()}", [value.GetInt32().ToString(CultureInfo.InvariantCulture)])];
        }

        if (type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)))
        {
            return value.EnumerateArray().SelectMany(item => Of(type.GetGenericArguments()[0], item, name));
        }

        if (type == typeof(Addressee) || type == typeof(DisclosedEnterprise))
        {
            return [($"{name} party", [value.GetProperty("name").GetString()!])];
        }

        return type.Assembly != typeof(Paper).Assembly || type.IsEnum || type == typeof(PaperOffice) ? []
            : type.GetProperties().Where(property => value.TryGetProperty(JsonNamingPolicy.CamelCase.ConvertName(property.Name), out _))
                .SelectMany(property => Of(property.PropertyType, value.GetProperty(JsonNamingPolicy.CamelCase.ConvertName(property.Name)),
                    $"{name}.{property.Name}"));
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
