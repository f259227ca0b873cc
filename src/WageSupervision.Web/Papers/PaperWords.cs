using System.Globalization;
using System.Text.RegularExpressions;
using WageSupervision.Domain;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Papers;

namespace WageSupervision.Web.Papers;

/// <summary>What many papers say alike.</summary>
public static partial class PaperWords
{
    /// <summary>Arithmetic with its sums as people read them: 13,800.00 for 13800.00.</summary>
    public static string Sums(string arithmetic) =>
        PlainSum().Replace(arithmetic, plain => Money.Show(decimal.Parse(plain.Value, CultureInfo.InvariantCulture)));

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
            : $"没有查到登记，地址 {party.Address}" + (party.LegalRepresentative.Length > 0 ? $"，负责人 {party.LegalRepresentative}" : "");
    }

    [GeneratedRegex(@"(?<![\d.,])\d{4,}\.\d{2}(?!\d)")]
    private static partial Regex PlainSum();
}
