using System.Globalization;
using WageSupervision.Domain;

namespace WageSupervision.Web.Shell;

/// <summary>How values are written for people.</summary>
public static class Show
{
    /// <summary>In tables: 2026-03-05.</summary>
    public static string Date(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>In prose: 2026年3月5日.</summary>
    public static string DateInProse(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月{day.Day}日");

    /// <summary>2026年3月.</summary>
    public static string Month(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Year}年{day.Month}月");

    /// <summary>2026-03-05 17:42, Zhejiang time.</summary>
    public static string Time(DateTimeOffset instant) => PortalClock.Local(instant).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>12,345.60.</summary>
    public static string Yuan(decimal? amount) => amount is { } yuan ? Money.Show(yuan) : "—";

    /// <summary>1,286.5 万元 from ten thousand on, else 元.</summary>
    public static string Large(decimal yuan) => yuan >= 10_000
        ? (yuan / 10_000).ToString("#,##0.##", CultureInfo.InvariantCulture) + " 万元"
        : Money.Show(yuan) + " 元";

    /// <summary>还有 3 天, 今天到期, 逾期 1 天.</summary>
    public static string DaysLeft(int days) => days switch
    {
        > 0 => $"还有 {days} 天",
        0 => "今天到期",
        _ => $"逾期 {-days} 天",
    };

    /// <summary>离发放日还有 3 天, 今天是发放日, 发放日已过 1 天.</summary>
    public static string DaysToPayday(int days) => days switch
    {
        > 0 => $"离发放日还有 {days} 天",
        0 => "今天是发放日",
        _ => $"发放日已过 {-days} 天",
    };

    /// <summary>Lower-case hexadecimal.</summary>
    public static string Hex(byte[]? bytes) => bytes is null ? "" : Convert.ToHexStringLower(bytes);

    /// <summary>Share in whole percent, rounded down so that 100 % means all.</summary>
    public static int Percent(decimal part, decimal whole) => whole <= 0 ? 100 : (int)Math.Floor(Math.Min(1, part / whole) * 100);
}
