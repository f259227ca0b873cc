using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>The enterprise's own sheet with what is wrong coloured and commented.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class AnnotatedModel(AppDbContext database, ICurrentUser user, PayrollSheets sheets) : PageModel
{
    /// <summary>Downloads it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid filingId, CancellationToken cancellationToken)
    {
        var enterpriseId = user.EnterpriseId;
        var filing = await database.Filings.AsNoTracking()
            .SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.FilingId == filingId, cancellationToken);
        return filing is null ? NotFound() : MarkedFile.Of(await sheets.AnnotateAsync(filing, cancellationToken), filing.FileName);
    }
}
