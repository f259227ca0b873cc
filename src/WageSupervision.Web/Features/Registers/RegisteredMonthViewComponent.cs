using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Registers;

/// <summary>
/// On a payroll's check page: what the registers say of its month. Approvals of special hours and wages of contracts are what it is judged by, until it
/// is accepted; the rest alters no finding. The page has checked whose filing it is.
/// </summary>
public sealed class RegisteredMonthViewComponent(RegisteredFacts facts) : ViewComponent
{
    /// <summary>Shows nothing where nothing of it touches the month.</summary>
    public async Task<IViewComponentResult> InvokeAsync(FilingRow filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var found = await facts.OfAsync(filing.EnterpriseId, YearMonth.Of(filing.CycleEnd), HttpContext.RequestAborted);
        return found.Deferrals.Count + found.Stoppages.Count + found.SpecialHours.Count + found.AgreedWages == 0 ? Content("")
            : View("/Features/Registers/_RegisteredMonth.cshtml", new RegisteredMonth(found, filing.WasAccepted() ? filing.DecidedAt : null));
    }
}

/// <summary>What the registers say now of the month of a payroll.</summary>
/// <param name="Facts">What they say.</param>
/// <param name="JudgedAt">
/// When the payroll was accepted, judged by what was registered then; <c>null</c> where it is still judged by what is registered now.
/// </param>
public sealed record RegisteredMonth(MonthFacts Facts, DateTimeOffset? JudgedAt);

/// <summary>On the enterprise's first page: the way to the registers, and how many entries somebody should look at.</summary>
public sealed class RegistersDoorViewComponent(RegisterBooks books) : ViewComponent
{
    /// <summary>Always shown.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var page = new BooksModel(books);
        await page.LoadAsync();
        return View("/Features/Registers/_Door.cshtml", page.Kinds);
    }
}
