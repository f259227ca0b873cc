using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Contacts;

/// <summary>An attachment as a download, to officers of the area alone.</summary>
[Authorize(Policies.Officer)]
public sealed class FileModel(AppDbContext database, ContactFiles contacts, FieldProtector protector) : PageModel
{
    /// <summary>Downloads it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid contactId, Guid fileId)
    {
        var files = await (from f in database.ContactFiles.AsNoTracking()
                           join c in contacts.Visible() on new { f.EnterpriseId, f.ContactId } equals new { c.EnterpriseId, c.ContactId }
                           where f.ContactId == contactId
                           orderby f.FileId
                           select f.FileId).ToListAsync();
        var number = files.IndexOf(fileId) + 1;
        if (number == 0)
        {
            return NotFound();
        }

        var file = await database.ContactFiles.AsNoTracking()
            .SingleAsync(f => f.EnterpriseId == Subjects.OfNoEnterprise && f.ContactId == contactId && f.FileId == fileId);
        return this.Download(protector.OpenBytes(file.Content, ContactFileRow.Place(contactId, fileId)), file.MediaType,
            ContactAttachment.DownloadName(number, file.MediaType));
    }
}
