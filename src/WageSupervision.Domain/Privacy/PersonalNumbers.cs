using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace WageSupervision.Domain.Privacy;

/// <summary>
/// Finds identity, bank and telephone numbers in a text that the public will read, however they are written in groups.
/// Against slips and careless pasting; a number spelled out in words is beyond it.
/// </summary>
public static partial class PersonalNumbers
{
    private const string Gap = @"[^\p{L}\d]";

    private const string Month = "(?:0?[1-9]|1[0-2])";

    private const string Date = $@"(?:19|20)\d\d(?:[-/.]{Month}[-/.](?:0?[1-9]|[12]\d|3[01])|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))";

    /// <summary>Whether the text may hold such a number. Dates and sums of money are none.</summary>
    public static bool Appear(string text)
    {
        ArgumentNullException.ThrowIfNull(text);

        // What cannot be seen must not part digits: zero-width spaces, joiners, variation selectors.
        // A full-width comma parts words and never thousands, so it must not become a plain one.
        var visible = new string([.. text.Replace('，', '、').Normalize(NormalizationForm.FormKC).Where(c =>
            char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))]);
        var dated = WrittenDates().Replace(visible, "$1-$2-$3 ");
        var plain = Dates().Replace(Sums().Replace(dated, "元"), "日");
        return LongNumber().IsMatch(Gaps().Replace(plain, ""));
    }

    // 12,345.60 元 and 3 万元, but no bare run of digits that only ends in 元.
    [GeneratedRegex(@"(?<![\d,.])(?:\d{1,8}|\d{1,3}(?:,\d{3})+)(?:\.\d{1,2})?\s*万?元", RegexOptions.None, 1000)]
    private static partial Regex Sums();

    // 2026年9月15日 as 2026-9-15.
    [GeneratedRegex(@"(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日", RegexOptions.None, 1000)]
    private static partial Regex WrittenDates();

    // One date or several in a row, where no other digits stand beside them: the birth date in an identity number stays.
    [GeneratedRegex($@"(?<!\d{Gap}{{0,3}}){Date}(?:{Gap}{{1,3}}{Date})*(?!{Gap}{{0,3}}\d)", RegexOptions.None, 1000)]
    private static partial Regex Dates();

    // Whatever short thing stands between two digits and is no letter: 138(1234)5678, 330106，1990….
    [GeneratedRegex($@"(?<=\d){Gap}{{1,3}}(?=\d)", RegexOptions.None, 1000)]
    private static partial Regex Gaps();

    // The shortest of them is a mobile number.
    [GeneratedRegex(@"\d{11,}", RegexOptions.None, 1000)]
    private static partial Regex LongNumber();
}
