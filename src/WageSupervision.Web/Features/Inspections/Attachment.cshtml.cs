using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Inspections;

/// <summary>A file of an inspection, as a download, to officers of the area alone.</summary>
[Authorize(Policies.Officer)]
public sealed class AttachmentModel(AppDbContext database, InspectionFiles inspections, FieldProtector protector) : PageModel
{
    /// <summary>Downloads it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid fileId)
    {
        var file = await (from f in database.InspectionFiles.AsNoTracking()
                          join i in inspections.Visible() on new { f.EnterpriseId, f.InspectionId } equals new { i.EnterpriseId, i.InspectionId }
                          where f.FileId == fileId
                          select f).SingleOrDefaultAsync();
        if (file is null)
        {
            return NotFound();
        }

        return this.Download(protector.OpenBytes(file.Content, InspectionFileRow.Place(file.EnterpriseId, file.FileId)), file.MediaType,
            EvidenceFile.DownloadName(file.FileName, file.MediaType));
    }
}
