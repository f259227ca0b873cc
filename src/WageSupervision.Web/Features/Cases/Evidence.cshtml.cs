using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Cases;

/// <summary>A file given as evidence, as a download, to officers of the case's area alone.</summary>
[Authorize(Policies.Officer)]
public sealed class EvidenceModel(AppDbContext database, CaseFiles cases, FieldProtector protector) : PageModel
{
    /// <summary>Downloads it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid evidenceId)
    {
        var evidence = await (from e in database.Evidence.AsNoTracking()
                              join c in cases.Visible() on new { e.EnterpriseId, e.CaseId } equals new { c.EnterpriseId, c.CaseId }
                              where e.EvidenceId == evidenceId
                              select e).SingleOrDefaultAsync();
        if (evidence is null)
        {
            return NotFound();
        }

        return this.Download(protector.OpenBytes(evidence.Content, EvidenceRow.Place(evidence.EnterpriseId, evidence.EvidenceId)), evidence.MediaType,
            EvidenceFile.DownloadName(evidence.FileName, evidence.MediaType));
    }
}
