using System.Globalization;
using System.Text.RegularExpressions;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Papers;

/// <summary>What many papers say alike.</summary>
public static partial class PaperWords
{
    /// <summary>What the portal itself wrote for lists or as arithmetic, as people read it: 13,800.00 for 13800.00, 2026年3月5日 for 2026-03-05.</summary>
    public static string Prose(string text) =>
        Days(PlainSum().Replace(text, plain => Money.Show(decimal.Parse(plain.Value, CultureInfo.InvariantCulture))));

    /// <summary>What holds words of a person: its days alone are written out, for 2025.06 may be a month.</summary>
    public static string Days(string text) => IsoDay().Replace(text, iso =>
        DateOnly.TryParseExact(iso.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Show.DateInProse(day) : iso.Value);

    /// <summary>What somebody wrote, with its full stop.</summary>
    public static string Sentence(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = text.TrimEnd();
        return said.Length == 0 || "。！？；：.!?".Contains(said[^1], StringComparison.Ordinal) ? said : said + "。";
    }

    /// <summary>A penalty as it is told and decided: a fine, or a warning where it is 0.</summary>
    public static string Penalty(decimal fine) => fine == 0 ? "给予警告" : $"处以罚款人民币 {Show.Yuan(fine)} 元（大写：{CapitalYuan.Of(fine)}）";

    /// <summary>The office with where it is reached, as far as it has named that.</summary>
    public static string Report(PaperOffice office)
    {
        ArgumentNullException.ThrowIfNull(office);
        List<string> reached = [];
        if (office.Address.Length > 0)
        {
            reached.Add("地址：" + office.Address);
        }

        if (office.Phone.Length > 0)
        {
            reached.Add("电话：" + office.Phone);
        }

        return reached.Count == 0 ? office.Name : $"{office.Name}（{string.Join("，", reached)}）";
    }

    /// <summary>Whom a paper concerns, in full.</summary>
    public static string Party(Addressee party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return $"{party.Name}，{Particulars(party)}";
    }

    /// <summary>What besides the name tells whom a paper concerns; of one that is not registered only what is known.</summary>
    public static string Particulars(Addressee party)
    {
        ArgumentNullException.ThrowIfNull(party);
        return party.CreditCode.Length > 0
            ? $"统一社会信用代码 {party.CreditCode}，地址 {party.Address}，法定代表人 {party.LegalRepresentative}"
            : (party.IsPerson ? "" : "没有查到登记，") + $"地址 {party.Address}"
                + (party.LegalRepresentative.Length > 0 ? $"，负责人 {party.LegalRepresentative}" : "");
    }

    [GeneratedRegex(@"(?<![\d.,])\d{4,}\.\d{2}(?!\d)")]
    private static partial Regex PlainSum();

    [GeneratedRegex(@"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")]
    private static partial Regex IsoDay();
}
