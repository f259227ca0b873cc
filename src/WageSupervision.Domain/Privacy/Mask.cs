using System.Globalization;

namespace WageSupervision.Domain.Privacy;

/// <summary>
/// How personal data is shown where the reader needs to recognise a person and not to know the data.
/// A masked value never tells how long a short original was beyond what is shown.
/// </summary>
public static class Mask
{
    /// <summary>张三 → 张*, 阿依古丽·买买提 → 阿*; the first text element stays whole, so rare characters outside the basic plane are not cut.</summary>
    public static string Name(string? name)
    {
        var text = name?.Trim();
        return string.IsNullOrEmpty(text) ? "" : StringInfo.GetNextTextElement(text) + "*";
    }

    /// <summary>Three first and four last characters of an identity number: <c>330***********0004</c>; other documents' numbers alike.</summary>
    public static string Identity(string? number) => Ends(number, 3, 4);

    /// <summary>The last four digits of a bank account: <c>************0123</c>.</summary>
    public static string BankAccount(string? account) => Ends(account, 0, 4);

    /// <summary>A telephone number without its middle: <c>138****0000</c>.</summary>
    public static string Phone(string? phone) => Ends(phone, 3, 4);

    private static string Ends(string? value, int first, int last)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        // A number too short to hide half of itself is hidden whole.
        return text.Length < (first + last) * 3 / 2
            ? new string('*', 4)
            : string.Concat(text.AsSpan(0, first), new string('*', text.Length - first - last), text.AsSpan(text.Length - last));
    }
}
