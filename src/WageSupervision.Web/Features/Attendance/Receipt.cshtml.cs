using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>The receipt of an attendance filing.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class ReceiptModel(AppDbContext database, ICurrentUser user) : PortalPage
{
    /// <summary>The filing's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid AttendanceId { get; set; }

    /// <summary>The filing.</summary>
    public AttendanceFilingRow Filing { get; private set; } = null!;

    /// <summary>The enterprise.</summary>
    public EnterpriseRow Enterprise { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task LoadAsync()
    {
        var enterpriseId = user.EnterpriseId;
        Filing = await database.AttendanceFilings.AsNoTracking().SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.AttendanceId == AttendanceId)
            ?? throw new NotFoundException();
        Enterprise = await database.Enterprises.AsNoTracking().SingleAsync(e => e.EnterpriseId == enterpriseId);
    }
}
