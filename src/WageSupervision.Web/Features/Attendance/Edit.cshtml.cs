using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>屏幕上改正 of an attendance sheet.</summary>
[Authorize(Policies.EnterpriseFiler)]
public sealed class EditModel(IMediator sender, AppDbContext database, ICurrentUser user, AttendanceKind attendance) : CellsPage
{
    private int _kept;

    /// <summary>The filing's id.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid AttendanceId { get; set; }

    /// <inheritdoc/>
    public override string Noun => "考勤表";

    /// <inheritdoc/>
    public override string Counted => "出勤";

    /// <inheritdoc/>
    public override int Kept => _kept;

    /// <inheritdoc/>
    public override string CheckHref => $"/Attendance/Check/{AttendanceId}";

    /// <inheritdoc/>
    public override string AnnotatedHref => $"/Attendance/{AttendanceId}/Annotated";

    /// <inheritdoc/>
    public override string SubmitHref => $"/Attendance/Submit?again={AttendanceId}";

    /// <inheritdoc/>
    protected override async Task<(PayrollReading Reading, CellEdits Before)> ReadAsync(CancellationToken cancellationToken)
    {
        var enterpriseId = user.EnterpriseId;
        var filing = await database.AttendanceFilings.AsNoTracking()
            .SingleOrDefaultAsync(f => f.EnterpriseId == enterpriseId && f.AttendanceId == AttendanceId, cancellationToken);
        if (filing is not { CanEditCells: true })
        {
            throw new NotFoundException();
        }

        var reading = await attendance.ReadAsync(filing, cancellationToken);
        _kept = reading.Lines.Count;
        return (reading.AsSheet(), await attendance.EditsAsync(filing, cancellationToken));
    }

    /// <inheritdoc/>
    protected override Task<int> KeepAsync(IReadOnlyList<EditedCell> cells, IReadOnlyList<int> noWorkers, CancellationToken cancellationToken) =>
        sender.Send(new EditAttendance(AttendanceId, cells, noWorkers), cancellationToken);
}
