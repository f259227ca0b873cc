using System.Globalization;

namespace WageSupervision.Domain;

/// <summary>Money is <see cref="decimal"/> yuan; this is how it is rounded and written.</summary>
public static class Money
{
    /// <summary>Average paid days of a month, 21.75 (人社部发〔2025〕2号).</summary>
    public const decimal PaidDaysOfMonth = 21.75m;

    /// <summary>Rounds to fen, half away from zero; used once, at the end of a calculation.</summary>
    public static decimal Round(decimal yuan) => yuan.Scale <= 2 ? yuan : Math.Round(yuan, 2, MidpointRounding.AwayFromZero);

    /// <summary>Adds two amounts of which one is nearly always 0: a decimal is slow to add, and payrolls are added up by millions.</summary>
    internal static decimal Add(decimal one, decimal other) => other == 0 ? one : one == 0 ? other : one + other;

    /// <summary>As it stands in arithmetic: two decimals, no separators, for example <c>2128.00</c>.</summary>
    public static string Plain(decimal yuan) => yuan.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>As people read it: <c>12,345.60</c>.</summary>
    public static string Show(decimal yuan) => yuan.ToString("#,##0.00", CultureInfo.InvariantCulture);
}
