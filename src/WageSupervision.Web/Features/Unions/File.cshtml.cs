using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Unions;

/// <summary>What a union attached, as a download, for whoever may see the demand.</summary>
[Authorize(Policies.SignedIn)]
public sealed class FileModel(DemandFiles demands, UnionVault vault, FieldProtector protector) : PageModel
{
    /// <summary>Downloads it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid fileId)
    {
        if (await vault.Visible(demands.Visible()).SingleOrDefaultAsync(f => f.FileId == fileId) is not { } file)
        {
            return NotFound();
        }

        return this.Download(protector.OpenBytes(file.Content, UnionFileRow.Place(file.EnterpriseId, file.FileId)), file.MediaType,
            EvidenceFile.DownloadName(file.FileName, file.MediaType));
    }
}
