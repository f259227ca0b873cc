using System.Globalization;
using WageSupervision.Domain.Payroll;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A sum as an officer writes it down: a person, a payday, an amount.</summary>
/// <param name="Name">姓名.</param>
/// <param name="IdentityNumber">公民身份号码, or <c>null</c>.</param>
/// <param name="Payday">应发日.</param>
/// <param name="Amount">Yuan owed.</param>
public sealed record ClaimLine(string Name, string? IdentityNumber, DateOnly Payday, decimal Amount);

/// <summary>
/// Lines of sums, as they are typed or pasted from a sheet: name, payday, amount and, where it is known, the identity number, in this order,
/// divided by spaces, commas or tabs.
/// </summary>
public static class ClaimLines
{
    /// <summary>The most lines of one form.</summary>
    public const int Most = 500;

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"];
    private static readonly char[] Between = [' ', '　', '\t', ',', '，', '、', ';', '；'];

    /// <summary>Reads them.</summary>
    /// <returns>The lines, and what is wrong with each line that could not be read: where, what, and how to mend it.</returns>
    public static (IReadOnlyList<ClaimLine> Lines, IReadOnlyList<string> Faults) Read(string? text)
    {
        List<ClaimLine> lines = [];
        List<string> faults = [];
        foreach (var (number, line) in (text ?? "").Split('\n').Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)))
        {
            if (lines.Count + faults.Count == Most)
            {
                faults.Add($"一次至多 {Most} 行，请分几次登记。");
                break;
            }

            if (Line(line.Normalize(System.Text.NormalizationForm.FormKC), out var read) is { } fault)
            {
                faults.Add($"第 {number + 1} 行：{fault}");
            }
            else
            {
                lines.Add(read!);
            }
        }

        return (lines, faults);
    }

    private static string? Line(string line, out ClaimLine? read)
    {
        read = null;
        var parts = line.Replace("元", "", StringComparison.Ordinal).Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        // A sum may be written 12,345.60: what a comma has divided is put together again.
        if (parts.Length >= 4 && parts[2].All(char.IsAsciiDigit) && parts[3] is { Length: 3 or 6 } rest && rest[..3].All(char.IsAsciiDigit))
        {
            parts = [parts[0], parts[1], parts[2] + rest, .. parts[4..]];
        }

        if (parts.Length is < 3 or > 4)
        {
            return "请写成 姓名 应发日 金额 身份证号（没有身份证号的不写），如 演示甲 2026-10-15 7000.00。";
        }

        if (parts[0].Length > 40)
        {
            return "姓名太长，请核对是否缺了空格。";
        }

        if (!DateOnly.TryParseExact(parts[1], Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return $"“{parts[1]}”不是日期，请写成 2026-10-15。";
        }

        if (!decimal.TryParse(parts[2], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            || amount <= 0 || decimal.Round(amount, 2) != amount || amount >= 10_000_000)
        {
            return $"“{parts[2]}”不是金额，请写成 7000.00，大于 0，最多两位小数。";
        }

        var identity = parts.Length == 4 ? parts[3].ToUpperInvariant() : null;
        if (identity is not null && IdentityNumber.Check(identity) != IdentityNumberCheck.Valid)
        {
            return "身份证号不对，请核对；不知道的不写。";
        }

        read = new ClaimLine(parts[0], identity, day, amount);
        return null;
    }
}
