using System.Globalization;
using System.Text.RegularExpressions;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Registers.Contracts;

/// <summary>Reads cells the way contracts are listed. What cannot be read is <c>null</c> with a word why.</summary>
internal static partial class ContractCells
{
    private const string NoEnd = "无固定";

    /// <summary>Text as it is stored.</summary>
    public static string Text(SheetCell? cell) => cell is { } given ? LenientText.Fold(given.Text) : "";

    /// <summary>A day; <c>null</c> with a reason where there is something else.</summary>
    public static DateOnly? Day(SheetCell? cell, out string? wrong)
    {
        wrong = null;
        var text = Text(cell);
        if (text.Length == 0)
        {
            return null;
        }

        if (LenientText.TryDate(cell!.Value.Kind == CellKind.Date && text.Length > 10 ? text[..10] : text, out var day))
        {
            return day;
        }

        wrong = "不是日期";
        return null;
    }

    /// <summary>The last day of a term; none for 无固定期限.</summary>
    public static DateOnly? End(SheetCell? cell, out string? wrong)
    {
        wrong = null;
        return IsOpen(Text(cell)) ? null : Day(cell, out wrong);
    }

    /// <summary>A term in one cell: two days, or how long it lasts from a first day.</summary>
    public static (DateOnly? First, DateOnly? Last) Term(SheetCell? cell, DateOnly? first, out string? wrong)
    {
        wrong = null;
        var text = Text(cell);
        var written = Days().Matches(text);
        var days = written.Select(match => LenientText.TryDate(match.Value, out var day) ? day : (DateOnly?)null).OfType<DateOnly>().ToList();
        if (days.Count != written.Count)
        {
            wrong = "看不出从哪天到哪天";
            return (first, null);
        }

        if (days.Count == 2)
        {
            return (days[0], days[1]);
        }

        if (text.Length == 0 || IsOpen(text))
        {
            return (days.Count == 1 ? days[0] : first, null);
        }

        // All that stands beside the day is how long: of anything more it is not known what it means.
        if (days.Count < 2 && Length().Match(Days().Replace(text, "")) is { Success: true } length && (days.Count == 1 ? days[0] : first) is { } start)
        {
            return (start, start.AddMonths((12 * Number(length.Groups["years"].Value)) + Number(length.Groups["months"].Value)).AddDays(-1));
        }

        wrong = "看不出从哪天到哪天";
        return (first, null);
    }

    /// <summary>工资支付标准 in words; a bare amount takes its unit from the header.</summary>
    public static string Standard(SheetCell? cell, string header)
    {
        var text = Text(cell);
        if (text.Length == 0 || !LenientText.TryMoney(text, out var yuan))
        {
            return text;
        }

        var per = header.Contains('时', StringComparison.Ordinal) ? "每小时 " : header.Contains('日', StringComparison.Ordinal) ? "每日 "
            : header.Contains('月', StringComparison.Ordinal) ? "每月 " : "";
        return $"{per}{Show.Yuan(yuan)} 元";
    }

    /// <summary>An amount of yuan; <c>null</c> where there is none.</summary>
    public static decimal? Yuan(SheetCell? cell, out string? wrong)
    {
        var text = Text(cell);
        wrong = text.Length == 0 || LenientText.TryMoney(text, out _) ? null : $"“{text}”不是金额";
        return text.Length > 0 && LenientText.TryMoney(text, out var yuan) ? yuan : null;
    }

    /// <summary>The day of the month, and what else the cell says of the time.</summary>
    public static (int? Day, string Time) Payday(SheetCell? cell, out string? wrong)
    {
        wrong = null;
        var text = Text(cell);
        if (text.Length == 0)
        {
            return (null, "");
        }

        if (DayOfMonth().Match(text) is not { Success: true } match)
        {
            // 月底, 月末: there is no number to it.
            wrong = text.Contains('末', StringComparison.Ordinal) || text.Contains('底', StringComparison.Ordinal) ? null : "不是每月的哪一天";
            return (null, wrong is null ? text : "");
        }

        return (int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture), match.Groups["month"].Value is "" or "每月" ? "" : text);
    }

    private static bool IsOpen(string text) => text.Contains(NoEnd, StringComparison.Ordinal) || text is "长期" or "无" or "/" or "—" or "-";

    // 1 to 999 in digits, 一 to 九十九; nothing is 0.
    private static int Number(string text)
    {
        if (text.Length == 0 || char.IsAsciiDigit(text[0]))
        {
            return text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture);
        }

        var ten = text.IndexOf('十', StringComparison.Ordinal);
        return ten < 0 ? Digit(text) : ((ten == 0 ? 1 : Digit(text[..ten])) * 10) + Digit(text[(ten + 1)..]);

        static int Digit(string one) => one == "两" ? 2 : one.Length == 0 ? 0 : "一二三四五六七八九".IndexOf(one, StringComparison.Ordinal) + 1;
    }

    [GeneratedRegex(@"[0-9]{4}\s*[年./-]\s*[0-9]{1,2}\s*[月./-]\s*[0-9]{1,2}\s*日?|(?<![0-9])[0-9]{8}(?![0-9])")]
    private static partial Regex Days();

    [GeneratedRegex("""
        ^(?:自|从|起|始|共|计|为期|固定期限|合同期限?|期限|,|:|至|-|\s)*
        (?:(?<years>[0-9]{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])\s*年)?\s*(?:零|又)?
        (?:(?<months>[0-9]{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九])\s*个?月)?
        (?<=[年月])期?$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Length();

    [GeneratedRegex(@"^(?<month>每月|次月|下月|当月|本月)?\s*(?<day>[0-9]{1,2})(?:\.0+)?\s*[日号]?(?:前|发放|支付)?$")]
    private static partial Regex DayOfMonth();
}
