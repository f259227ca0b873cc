using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using WageSupervision.Web.Features.Registers;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Inspection;

/// <summary>A file of a register entry of the area, as a download.</summary>
public sealed class RegisterFileModel(AppDbContext database, RegisterBooks books, FieldProtector protector) : PageModel
{
    /// <summary>Downloads it.</summary>
    public Task<IActionResult> OnGetAsync(Guid fileId) => FileModel.DownloadAsync(this, database, books, protector, fileId);
}
