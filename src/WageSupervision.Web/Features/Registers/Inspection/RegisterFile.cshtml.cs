using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Registers.Inspection;

/// <summary>A file of a register entry of the area, as a download.</summary>
[Authorize(Policies.Inspector)]
public sealed class RegisterFileModel(AppDbContext database, RegisterBooks books, FieldProtector protector) : PageModel
{
    /// <summary>Downloads it.</summary>
    public Task<IActionResult> OnGetAsync(Guid fileId) => FileModel.DownloadAsync(this, database, books, protector, fileId);
}
