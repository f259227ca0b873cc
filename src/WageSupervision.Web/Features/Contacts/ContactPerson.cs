using System.Globalization;
using System.Text.RegularExpressions;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>Somebody who came, as it is sealed.</summary>
/// <param name="Name">Name; may be empty.</param>
/// <param name="Phone">Digits of the telephone; may be empty.</param>
/// <param name="Owed">Yuan owed to this person, or <c>null</c> where nobody said.</param>
/// <param name="OwedSaid">The same as it was said, where it was said roughly: 8千多.</param>
public sealed partial record ContactPerson(string Name, string Phone, decimal? Owed = null, string? OwedSaid = null)
{
    /// <summary>The digits of a telephone as it was typed, without the country's code; empty where there are none.</summary>
    public static string DigitsOf(string? typed)
    {
        var digits = new string([.. LenientText.Fold(typed).Where(char.IsAsciiDigit)]);
        return digits.Length == 13 && digits.StartsWith("86", StringComparison.Ordinal) ? digits[2..] : digits;
    }

    /// <summary>Reads a list, one person a line: name, telephone and, where it is known, yuan.</summary>
    public static PeopleRead Read(string? text)
    {
        List<ContactPerson> people = [];
        var number = 0;
        foreach (var line in (text ?? "").Split('\n').Select(LenientText.Fold))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            var match = Line().Match(line);
            var owed = match.Groups["owed"].Success ? ContactForm.ReadAmount(match.Groups["owed"].Value) : null;
            if (!match.Success || (match.Groups["owed"].Success && owed is null))
            {
                return new PeopleRead([], string.Create(CultureInfo.InvariantCulture,
                    $"第 {number} 行没有看懂。请每行写一人：姓名、电话，知道欠多少的再写金额，中间空一格，如“演示甲 13800000000 6000”。"));
            }

            people.Add(new ContactPerson(
                match.Groups["name"].Value, DigitsOf(match.Groups["phone"].Value), owed?.Value, owed is { IsAbout: true } ? owed.Words : null));
        }

        return new PeopleRead(people, null);
    }

    [GeneratedRegex(@"^(?<name>[^\d\s,、]{1,30})[\s,、:]*(?<phone>\+?[\d-]{7,16})(?:[\s,、:]+(?<owed>\S.*))?$")]
    private static partial Regex Line();
}

/// <summary>A list as it was read.</summary>
/// <param name="People">Who is on it.</param>
/// <param name="Fault">Which line could not be read and how to mend it, or <c>null</c>.</param>
public sealed record PeopleRead(IReadOnlyList<ContactPerson> People, string? Fault);
