using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Input;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers;

/// <summary>A file of an own entry, as a download.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class FileModel(AppDbContext database, RegisterBooks books, FieldProtector protector) : PageModel
{
    /// <summary>Downloads it.</summary>
    public Task<IActionResult> OnGetAsync(Guid fileId) => DownloadAsync(this, database, books, protector, fileId);

    /// <summary>The file where this person may see its entry.</summary>
    internal static async Task<IActionResult> DownloadAsync(PageModel page, AppDbContext database, RegisterBooks books, FieldProtector protector, Guid fileId)
    {
        var file = await (from f in database.RegisterFiles.AsNoTracking()
                          join e in books.Visible() on new { f.EnterpriseId, f.EntryId } equals new { e.EnterpriseId, e.EntryId }
                          where f.FileId == fileId
                          select f).SingleOrDefaultAsync();
        if (file is null)
        {
            return page.NotFound();
        }

        return page.Download(protector.OpenBytes(file.Content, RegisterFileRow.Place(file.EnterpriseId, file.FileId)), file.MediaType,
            EvidenceFile.DownloadName(file.FileName, file.MediaType));
    }
}
