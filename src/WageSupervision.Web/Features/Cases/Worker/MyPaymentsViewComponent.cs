using Microsoft.AspNetCore.Mvc;

namespace WageSupervision.Web.Features.Cases.Worker;

/// <summary>On 我的工资: cases in which something is recorded as paid to the worker.</summary>
public sealed class MyPaymentsViewComponent(OwnPayments payments) : ViewComponent
{
    /// <summary>Shows nothing where there is none.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var own = await payments.AllAsync(HttpContext.RequestAborted);
        return own.Count == 0 ? Content("") : View("/Features/Cases/Worker/_MyPayments.cshtml", own);
    }
}
