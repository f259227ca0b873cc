using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Features.Filings;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>屏幕上改正 of an attendance sheet: wrong cells set right without another upload, as for payrolls (<see cref="EditCells"/>).</summary>
/// <param name="AttendanceId">The filing.</param>
/// <param name="Cells">The cells with what they held when they were shown; what was not typed over stays as it is.</param>
/// <param name="NoWorkers">All rows that stand for no worker.</param>
[CommandName("EditAttendance", "在屏幕上改正（考勤表）")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record EditAttendance(Guid AttendanceId, IReadOnlyList<EditedCell> Cells, IReadOnlyList<int> NoWorkers) : ICommand<int>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => AttendanceId.ToString();
}

/// <summary>Shape of <see cref="EditAttendance"/>.</summary>
public sealed class EditAttendanceValidator : AbstractValidator<EditAttendance>
{
    /// <summary>Sets the checks.</summary>
    public EditAttendanceValidator() => RuleForEach(r => r.Cells).SetValidator(new EditedCellValidator());
}

/// <summary>Keeps the edits and reads the sheet again; gives how many places were set right.</summary>
public sealed class EditAttendanceHandler(AppDbContext database, ICurrentUser user, AttendanceKind attendance, FieldProtector protector, PortalClock clock)
    : IRequestHandler<EditAttendance, int>
{
    /// <inheritdoc/>
    public async Task<int> Handle(EditAttendance request, CancellationToken cancellationToken)
    {
        var filing = await attendance.One(user.EnterpriseId, request.AttendanceId).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        filing.EnsureCellsOpen();
        var reading = (await attendance.ReadAsync(filing, cancellationToken)).AsSheet();
        var values = EditCellsHandler.Values(reading, await attendance.EditsAsync(filing, cancellationToken), request.Cells, request.NoWorkers);
        var sequence = filing.Edits + 1;
        database.AttendanceEdits.Add(new AttendanceEditRow
        {
            EnterpriseId = filing.EnterpriseId,
            AttendanceId = filing.AttendanceId,
            Sequence = sequence,
            Cells = protector.Seal(CellEdits.Write(values), AttendanceEditRow.Place(filing.EnterpriseId, filing.AttendanceId, sequence)),
            EditedAt = clock.Now,
            EditedBy = user.Id,
        });
        filing.Edits = sequence;
        await database.SaveChangesAsync(cancellationToken);
        await attendance.CheckAsync(filing, cancellationToken);
        return values.Count;
    }
}
