using System.Globalization;
using WageSupervision.Domain.Law;

namespace WageSupervision.Domain.Questions;

/// <summary>What the sentences of the calculations are put together from.</summary>
internal static class Saying
{
    private const string Unknown = "还不能确定";

    /// <summary>The finding of a calculation that has one.</summary>
    internal static Finding First(CalculationResult result) => result.Findings[0].Finding;

    /// <summary>A day among the values as 2026年3月5日; <c>null</c> where it is not known.</summary>
    internal static string? Day(CalculationResult result, string name) =>
        result.Values[name] is DateOnly day ? string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日") : null;

    /// <summary>An amount among the values; <c>null</c> where it is not known.</summary>
    internal static string? Yuan(CalculationResult result, string name) => result.Values[name] is decimal yuan ? Money.Show(yuan) : null;

    internal static string Yuan(decimal? amount) => amount is { } yuan ? Money.Show(yuan) : "—";

    /// <summary>A whole number among the values; <c>null</c> where it is not known.</summary>
    internal static int? Number(CalculationResult result, string name) => result.Values[name] switch
    {
        int number => number,
        null => null,
        var other => Convert.ToInt32(other, CultureInfo.InvariantCulture),
    };

    /// <summary>A value that is the word of an enum's member.</summary>
    internal static string Word<TEnum>(object? value)
        where TEnum : struct, Enum => value is string word ? Choices.LabelOf(typeof(TEnum), word) : Unknown;

    /// <summary>What is said where a rule found neither that it was kept nor that it was broken.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It did find that.</exception>
    internal static string Otherwise(Finding finding) => finding switch
    {
        Finding.NotApplicable none => none.Why + "。",
        Finding.Undetermined open => $"还不能认定，缺{string.Join("、", open.Missing)}。",
        _ => throw new ArgumentOutOfRangeException(nameof(finding), finding.Outcome, "said elsewhere"),
    };

    /// <summary>How late, and what is still owed, by <c>daysLate</c> and <c>outstanding</c>.</summary>
    internal static string Late(CalculationResult result) => Yuan(result, "outstanding") is { } owed and not "0.00"
        ? $"已迟{Number(result, "daysLate")}日，还欠 {owed} 元"
        : $"已经付清，但迟了{Number(result, "daysLate")}日";

    /// <summary>The floors by several ways, <c>leastFloor</c> and <c>greatestFloor</c>; <c>null</c> where there is one way.</summary>
    internal static (string Least, string Greatest)? Between(CalculationResult result) =>
        result.Values.GetValueOrDefault("leastFloor") is decimal least && result.Values.GetValueOrDefault("greatestFloor") is decimal greatest
            ? (Money.Show(least), Money.Show(greatest))
            : null;

    /// <summary>A wage against its <c>floor</c>, or its floors by several ways.</summary>
    internal static string Floor(string wage, CalculationResult result)
    {
        var floor = Yuan(result, "floor") is { } yuan ? $"{wage}不能少于 {yuan} 元；" : "";
        if (Between(result) is var (least, greatest))
        {
            return First(result) switch
            {
                Finding.Complied => $"{wage}达到各种折算中最高的下限 {greatest} 元。",
                Finding.Violated breach => $"{wage}低于各种折算中最低的下限 {least} 元，至少应补 {Yuan(breach.Shortfall)} 元。",
                Finding.Undetermined => $"{wage}在几种折算的下限 {least} 元和 {greatest} 元之间，还不能认定。",
                var other => Otherwise(other),
            };
        }

        return First(result) switch
        {
            Finding.Complied => floor.Length > 0 ? floor + "已经达到。" : $"{wage}达到按全省最高一档算的下限。",
            Finding.Violated breach => floor.Length > 0 ? $"{floor}少付了 {Yuan(breach.Shortfall)} 元。" : $"{wage}低于按全省最低一档算的下限，至少应补 {Yuan(breach.Shortfall)} 元。",
            var other => Otherwise(other),
        };
    }
}
