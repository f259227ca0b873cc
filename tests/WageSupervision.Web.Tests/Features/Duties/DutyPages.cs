using AngleSharp.Dom;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Duties;

/// <summary>Rows of the pages of duties.</summary>
internal static class DutyPages
{
    /// <summary>A duty in the enterprise's own calendar, by its title.</summary>
    public static async Task<IElement> OwnDutyAsync(this HttpClient filer, string title) =>
        (await filer.ReadAsync("/Enterprise/Duties")).Expect(200).Html.QuerySelectorAll("tbody tr")
        .Single(row => row.QuerySelector(".lead-cell")!.TextContent == title);

    /// <summary>The one enterprise of the inspector's area, for a month.</summary>
    public static async Task<IElement> InspectedDutyAsync(this HttpClient inspector, string month, string kind = "payroll") =>
        (await inspector.ReadAsync($"/Inspection/Duties?month={month}&kind={kind}")).Expect(200).Html.QuerySelectorAll("tr[data-row]").Single();
}
