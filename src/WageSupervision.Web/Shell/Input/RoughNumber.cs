using System.Globalization;
using System.Text.RegularExpressions;

namespace WageSupervision.Web.Shell.Input;

/// <summary>
/// A sum or a number of people as somebody says it who does not know it to the yuan: 8千多, 约6000, 1.8万, 一万二, 30多人, 两个. What is said is
/// read as it stands; what says several numbers (七八千, 5000到6000) or none (很多) is not guessed.
/// </summary>
/// <param name="Value">The number that was said.</param>
/// <param name="IsAbout">Whether it was said to be more, less or about that.</param>
/// <param name="Words">What was said.</param>
public sealed partial record RoughNumber(decimal Value, bool IsAbout, string Words)
{
    private const int Longest = 20;

    private static readonly string[] InAll = ["一共", "总共", "共", "有"];
    private static readonly string[] Around = ["大约", "大概", "差不多", "将近", "接近", "至少", "起码", "超过", "不到", "约", "近"];
    private static readonly string[] OrSo = ["左右", "上下", "以上", "出头", "多", "余", "来", "几"];
    private static readonly string[] OfMoney = ["元钱", "块钱", "元整", "元", "圆", "块"];
    private static readonly string[] OfPeople = ["个人", "人", "名", "个", "位"];

    /// <summary>Reads a sum in yuan; <c>null</c> where it is none.</summary>
    public static RoughNumber? Money(string? text) =>
        !IsSeveral(LenientText.Fold(text)) && LenientText.TryMoney(text, out var plain)
            ? new(plain, IsAbout: false, LenientText.Fold(text)) : Read(text, OfMoney);

    /// <summary>Reads a number of people; <c>null</c> where it is none.</summary>
    public static RoughNumber? People(string? text) => Read(text, OfPeople);

    private static RoughNumber? Read(string? text, string[] measures)
    {
        var words = LenientText.Fold(text);
        if (IsSeveral(words))
        {
            return null;
        }

        var s = Without(words.Replace(" ", "", StringComparison.Ordinal), [], [], InAll);
        if (s.Length is 0 or > Longest)
        {
            return null;
        }

        // 大约8千多块钱左右: what stands around the number goes, in whatever order it was said.
        var bare = Without(Without(s, [], OrSo, Around), [], [], InAll);
        var unmeasured = Without(bare, measures, [], []);
        var core = Without(unmeasured, [], OrSo, []);
        var isAbout = bare.Length < s.Length || core.Length < unmeasured.Length;

        // 30多万, 十几万: more than what stands before it, in units of what stands behind.
        if (Inner().Match(core) is { Success: true } inner)
        {
            (core, isAbout) = (inner.Groups[1].Value + inner.Groups[2].Value, true);
        }

        return Sum(core.TrimStart('¥')) is { } value ? new(value, isAbout, words) : null;
    }

    // 6000 8000 is two numbers, 6 000 one.
    private static bool IsSeveral(string words) => Apart().IsMatch(words) && !Grouped().IsMatch(words);

    private static string Without(string s, string[] measures, string[] after, string[] before)
    {
        s = before.FirstOrDefault(word => s.StartsWith(word, StringComparison.Ordinal)) is { } start ? s[start.Length..] : s;
        return measures.Concat(after).FirstOrDefault(word => s.EndsWith(word, StringComparison.Ordinal)) is { } end ? s[..^end.Length] : s;
    }

    // Numbers and units in turn, the units falling: 1万2千, 三十五. A last single digit is of the next lower unit: 一万二 is 12,000.
    private static decimal? Sum(string s)
    {
        var (total, section, last, isAfterZero) = (0m, 0m, 0m, false);
        decimal? number = null;
        var at = 0;
        while (at < s.Length)
        {
            var match = Part().Match(s, at);
            if (!match.Success)
            {
                return null;
            }

            at += match.Length;
            if (match.Groups["unit"] is { Success: true } unit)
            {
                var size = Unit(unit.Value[0]);
                var (isSmall, isBare) = (size < 10_000, number is null);
                var rises = last > 0 && size >= last && (isSmall || total > 0);
                var countsNothing = isBare && (isSmall ? size != 10 || section + total > 0 : section == 0);
                if (rises || countsNothing)
                {
                    return null;
                }

                (section, total) = isSmall ? (section + ((number ?? 1) * size), total) : (0, total + ((section + (number ?? 0)) * size));
                (number, last, isAfterZero) = (null, size, false);
            }
            else if (match.Groups["zero"].Success && last > 0 && number is null)
            {
                isAfterZero = true;
            }
            else if (number is null && !IsPadded(match.Value)
                && LenientText.TryMoney(Digits(match.Value), out var read))
            {
                number = read;
            }
            else
            {
                return null;
            }
        }

        if (number is not { } rest || last == 0)
        {
            return s.Length == 0 ? null : total + section + (number ?? 0);
        }

        return rest >= last || rest != decimal.Truncate(rest) ? null
            : total + section + (last >= 100 && rest < 10 && !isAfterZero ? rest * last / 10 : rest);
    }

    private static string Digits(string part) => part.Length == 1 && "零一二三四五六七八九".IndexOf(part[0], StringComparison.Ordinal) is >= 0 and var digit
        ? digit.ToString(CultureInfo.InvariantCulture) : part is "两" or "俩" ? "2" : part == "仨" ? "3" : part;

    // 1万05 is no way to say a number.
    private static bool IsPadded(string part) => part.Length > 1 && part[0] == '0' && part[1] != '.';

    private static decimal Unit(char unit) => unit switch { '十' => 10, '百' => 100, '千' or 'k' or 'K' => 1_000, '亿' => 100_000_000, _ => 10_000 };

    [GeneratedRegex(@"[0-9一二两俩仨三四五六七八九]\s+[0-9一二两俩仨三四五六七八九]")]
    private static partial Regex Apart();

    [GeneratedRegex(@"^\D*[0-9]{1,3}(\s[0-9]{3})+(\.[0-9]{1,2})?\D*$")]
    private static partial Regex Grouped();

    [GeneratedRegex("^(.*[0-9十百千])[多几余来]([十百千万亿]+)$", RegexOptions.NonBacktracking)]
    private static partial Regex Inner();

    [GeneratedRegex(@"\G(?:(?<unit>[十百千万亿kKwW])|(?<zero>零)|[0-9][0-9,]*(?:\.[0-9]+)?|[一二两俩仨三四五六七八九])")]
    private static partial Regex Part();
}
