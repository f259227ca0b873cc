using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Persistence.Lines;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>考勤表 (Article 12): read when they are checked, and accepted with their lines; there is nothing to judge.</summary>
/// <param name="database">The database.</param>
/// <param name="files">The bytes.</param>
/// <param name="protector">Enciphers personal fields.</param>
/// <param name="clock">Now.</param>
/// <param name="gate">How many files are read at once.</param>
public sealed class AttendanceKind(AppDbContext database, SubmissionFiles files, FieldProtector protector, PortalClock clock, ReadingGate gate)
    : SubmissionKind<AttendanceFilingRow>
{
    /// <inheritdoc/>
    public override FilingKind Kind => FilingKind.Attendance;

    /// <inheritdoc/>
    public override FileTable Files { get; } = new("attendance_file", "attendance_id", AttendanceFileRow.Place);

    /// <inheritdoc/>
    public override IRequest<Unit> CheckOf(Guid id) => new CheckAttendance(id);

    /// <inheritdoc/>
    public override IQueryable<AttendanceFilingRow> One(long enterpriseId, Guid id) =>
        database.AttendanceFilings.Where(f => f.EnterpriseId == enterpriseId && f.AttendanceId == id);

    /// <inheritdoc/>
    public override IQueryable<AttendanceFilingRow> Others(AttendanceFilingRow filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return database.AttendanceFilings.Where(f => f.EnterpriseId == filing.EnterpriseId && f.Period == filing.Period
            && f.AttendanceId != filing.AttendanceId && f.ReplacedBy == null);
    }

    /// <inheritdoc/>
    public override object FileOf(AttendanceFilingRow filing, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return new AttendanceFileRow { EnterpriseId = filing.EnterpriseId, AttendanceId = filing.AttendanceId, Content = content };
    }

    /// <inheritdoc/>
    public override IQueryable<AttendanceFilingRow> All => database.AttendanceFilings;

    /// <inheritdoc/>
    public override IQueryable<PendingCheck> PendingOf(IQueryable<AttendanceFilingRow> filings) =>
        filings.Select(f => new PendingCheck(FilingKind.Attendance, f.EnterpriseId, f.AttendanceId, f.FiledBy, null, false));

    /// <summary>Reads the stored bytes of a filing.</summary>
    public async Task<AttendanceReading> ReadAsync(AttendanceFilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var content = await files.OpenAsync(Files, filing, cancellationToken);
        var (mapping, edits) = (await MappingAsync(filing, cancellationToken), await EditsAsync(filing, cancellationToken));
        using var place = await gate.EnterAsync(cancellationToken);
        var limits = ReadingLimits.Default with { AsOf = DateOnly.FromDateTime(PortalClock.Local(filing.ReceivedAt)) };
        return AttendanceReader.Read(content, filing.FileName, filing.Period, limits, cancellationToken, mapping, edits);
    }

    /// <summary>The cells that were set right on the screen.</summary>
    public async Task<CellEdits> EditsAsync(AttendanceFilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return filing.Edits == 0 ? CellEdits.None
            : CellEdits.Of((await database.AttendanceEdits.AsNoTracking().Where(c => c.EnterpriseId == filing.EnterpriseId
            && c.AttendanceId == filing.AttendanceId)
                .OrderBy(c => c.Sequence).ToListAsync(cancellationToken)).Select(c =>
                protector.Open(c.Cells, AttendanceEditRow.Place(c.EnterpriseId, c.AttendanceId, c.Sequence))));
    }

    /// <summary>The sheet as it was sent with what is wrong marked in it; <c>null</c> where there is nothing to mark.</summary>
    public async Task<byte[]?> AnnotateAsync(AttendanceFilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var reading = await ReadAsync(filing, cancellationToken);
        if (reading.Refusal is not null || (reading.Errors.Count == 0 && reading.Warnings.Count == 0))
        {
            return null;
        }

        var content = await files.OpenAsync(Files, filing, cancellationToken);
        using var place = await gate.EnterAsync(cancellationToken);
        return AnnotatedWorkbook.Write(content, filing.FileName, reading.AsSheet(), ReadingLimits.Default, cancellationToken);
    }

    /// <summary>How the filing was read before; else what the enterprise has said of its headers and marks so far.</summary>
    private async Task<AttendanceMapping> MappingAsync(AttendanceFilingRow filing, CancellationToken cancellationToken) => filing.ColumnMapping is { } kept
        ? AttendanceMapping.Parse(kept)
        : AttendanceMapping.Of((await database.AttendanceMappings.AsNoTracking().Where(m =>
        m.EnterpriseId == filing.EnterpriseId).ToListAsync(cancellationToken))
            .Select(m => KeyValuePair.Create(m.Key, m.TakenAs)));

    /// <inheritdoc/>
    public override async Task CheckAsync(AttendanceFilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var reading = await ReadAsync(filing, cancellationToken);
        filing.Errors = reading.Errors.Count;
        filing.Warnings = reading.Warnings.Count;
        filing.Workers = reading.Lines.Count;
        filing.DaysWorked = reading.Lines.Sum(line => line.DaysWorked ?? 0);
        filing.OvertimeHours = reading.Lines.Sum(line => line.OvertimeHours ?? 0);
        filing.IsDaily = reading.Refusal is null ? reading.IsDaily : null;
        filing.ColumnMapping = reading.Mapping.ToJson();
        filing.Check(RefusalOf(reading), clock.Now);
    }

    private static string? RefusalOf(AttendanceReading reading) => reading switch
    {
        { IsClean: true } => null,
        { NeedsColumns: true } => FilingCodes.ColumnsUnknown,
        { Refusal: not null } => FilingCodes.Unreadable,
        _ => FilingCodes.RowErrors,
    };

    /// <inheritdoc/>
    public override async Task AcceptAsync(AttendanceFilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var reading = await ReadAsync(filing, cancellationToken);
        await using var writer = await LineWriter.BeginAsync(database, new AttendanceLayout(), filing, protector, cancellationToken);
        foreach (var line in reading.Lines)
        {
            await writer.WriteAsync(line, cancellationToken);
        }

        filing.Accept(await writer.CompleteAsync(cancellationToken), findings: 0, clock.Now);
    }
}
