using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>The enterprise's own attendance sheet with what is wrong coloured and commented.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class AnnotatedModel(AppDbContext database, ICurrentUser user, AttendanceKind attendance) : PageModel
{
    /// <summary>Downloads it.</summary>
    public async Task<IActionResult> OnGetAsync(Guid attendanceId, CancellationToken cancellationToken)
    {
        var enterpriseId = user.EnterpriseId;
        var filing = await database.AttendanceFilings.AsNoTracking()
            .SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.AttendanceId == attendanceId, cancellationToken);
        return filing is null ? NotFound() : MarkedFile.Of(await attendance.AnnotateAsync(filing, cancellationToken), filing.FileName);
    }
}
