using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>On the check page of a payroll: 核对差异 with the attendance of the month.</summary>
public sealed class PayrollDifferencesViewComponent(WorkComparing comparing) : ViewComponent
{
    /// <summary>Shows nothing where no attendance of the month stands, or where this payroll does not count.</summary>
    public async Task<IViewComponentResult> InvokeAsync(FilingRow filing, WorkComparison? preview)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var comparison = filing.State == FilingState.AwaitingConfirmation ? preview
            : filing.Stands() ? await comparing.CurrentAsync(filing.EnterpriseId, filing.Period, HttpContext.RequestAborted)
            : null;
        return comparison is null ? Content("") : View("/Features/Attendance/_PayrollDifferences.cshtml", comparison);
    }
}
