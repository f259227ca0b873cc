using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Registers;
using WageSupervision.Web.Features.Registers;

namespace WageSupervision.Web.Features.MyWages;

/// <summary>On 我的工资: deferrals that name the worker, with how the own consent stands.</summary>
public sealed class MyDeferralsViewComponent(RegisterBooks books) : ViewComponent
{
    private const int Most = 12;

    /// <summary>Shows nothing where none does.</summary>
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var rows = await (await books.OwnAsync()).AsNoTracking().Where(e => e.Kind == RegisterKind.Deferral && !e.Withdrawn).OrderByDescending(e => e.FirstDay).Take(Most).ToListAsync();
        List<(OpenEntry Open, ConsentStanding Standing, bool MayAnswer)> shown = [];
        foreach (var row in rows)
        {
            // A correction may name others: then it does not concern this person any more.
            try
            {
                var (open, own) = await books.LoadOwnAsync(row.EntryId);
                shown.Add((open, open.Consents.Of(own.WorkerId), Consents.MayCount(open.Entry, open.Entry.TermsSequence, books.Today)));
            }
            catch (Shell.Errors.NotFoundException)
            {
                continue;
            }
        }

        return shown.Count == 0 ? Content("") : View("/Features/MyWages/_Deferrals.cshtml", shown);
    }
}
