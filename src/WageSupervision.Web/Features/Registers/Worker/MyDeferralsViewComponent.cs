using Microsoft.AspNetCore.Mvc;
using WageSupervision.Domain.Registers;

namespace WageSupervision.Web.Features.Registers.Worker;

/// <summary>On 我的工资: deferrals that name the worker, with how the own consent stands.</summary>
public sealed class MyDeferralsViewComponent(RegisterBooks books) : ViewComponent
{
    private const int Most = 12;

    /// <summary>Shows nothing where none does.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var own = await books.OwnDeferralsAsync(Most);
        return own.Count == 0 ? Content("") : View("/Features/Registers/Worker/_Deferrals.cshtml", own
            .Select(one => (one.Open, one.Open.Consents.Of(one.Own.WorkerId), Consents.MayCount(one.Open.Entry, one.Open.Entry.TermsSequence, books.Today)))
            .ToList());
    }
}
