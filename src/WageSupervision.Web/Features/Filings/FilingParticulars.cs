using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Filings;

/// <summary>One thing said beside a sheet, as it is shown.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Value">What was said.</param>
/// <param name="OnReceipt">Whether the receipt tells it too.</param>
/// <param name="Doubt">What an inspector should look at; empty where there is nothing.</param>
/// <param name="Aside">What was said of that.</param>
public sealed record Particular(string Label, string Value, bool OnReceipt = true, string Doubt = "", string Aside = "");

/// <summary>What was said beside a sheet: the one list for the check page, the receipt and its file, and the inspector's page.</summary>
public static class FilingParticulars
{
    /// <summary>The list, without the cycle, which every filing has.</summary>
    /// <param name="filing">A sheet, no nil return.</param>
    /// <param name="registeredPayday">For an inspector: the payday as it is registered now.</param>
    public static IReadOnlyList<Particular> Of(FilingRow filing, DateOnly? registeredPayday = null)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return
        [
            Payday(filing, registeredPayday),
            new("实际发放日", PaidOn(filing.PaidOn, filing.StatedUnpaid), OnReceipt: false),
        ];
    }

    /// <summary>When the wages were paid, in words.</summary>
    /// <param name="paidOn">The day that was written, or <c>null</c>.</param>
    /// <param name="statedUnpaid">Whether it was written that they are not paid yet.</param>
    public static string PaidOn(DateOnly? paidOn, bool statedUnpaid) => paidOn is { } paid ? Show.Date(paid)
        : statedUnpaid ? "写明还没有发放；表中有“发放日期”的除外"
        : "没有写，以表中“发放日期”为准；表中也没有的不能认定";

    /// <summary>Those that the receipt tells too.</summary>
    public static IReadOnlyList<Particular> OnReceipt(FilingRow filing) => [.. Of(filing).Where(said => said.OnReceipt)];

    private static Particular Payday(FilingRow filing, DateOnly? registered)
    {
        const string Label = "约定的发放日";
        var day = Show.Date(filing.AgreedPayday);
        return filing.PaydayReason.Length == 0 || filing.AgreedPayday == registered ? new(Label, day)
            : registered is null ? new(Label, $"{day}，与登记的不同：{filing.PaydayReason}")
            : new(Label, day, Doubt: $"与登记的 {Show.Date(registered)} 不同", Aside: filing.PaydayReason);
    }
}
