using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>Turns stored bytes into a checked, and once confirmed an accepted, attendance filing. The bytes are read again for each check.</summary>
/// <param name="database">The database.</param>
/// <param name="protector">Enciphers personal fields.</param>
/// <param name="clock">Now.</param>
/// <param name="gate">How many files are read at once.</param>
public sealed class AttendanceIntake(AppDbContext database, FieldProtector protector, PortalClock clock, ReadingGate gate)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    /// <summary>Reads the stored bytes of a filing.</summary>
    public async Task<AttendanceReading> ReadAsync(AttendanceFilingRow filing, CancellationToken cancellationToken)
    {
        var stored = await database.AttendanceFiles.AsNoTracking()
            .Where(f => f.EnterpriseId == filing.EnterpriseId && f.AttendanceId == filing.AttendanceId)
            .Select(f => f.Content).SingleAsync(cancellationToken);
        var content = protector.OpenBytes(stored, AttendanceFileRow.Place(filing.EnterpriseId, filing.AttendanceId));
        using var place = await gate.EnterAsync(cancellationToken);
        var limits = ReadingLimits.Default with { AsOf = DateOnly.FromDateTime(PortalClock.Local(filing.ReceivedAt)) };
        return AttendanceReader.Read(content, filing.FileName, filing.Period, limits, cancellationToken);
    }

    /// <summary>Takes a filing that was received to 待确认 or 不予受理.</summary>
    public async Task ProcessAsync(AttendanceFilingRow filing, CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(filing, cancellationToken);
        filing.Errors = reading.Errors.Count;
        filing.Warnings = reading.Warnings.Count;
        filing.Workers = reading.Lines.Count;
        filing.DaysWorked = reading.Lines.Sum(line => line.DaysWorked);
        filing.OvertimeHours = reading.Lines.Sum(line => line.OvertimeHours ?? 0);
        filing.IsDaily = reading.Refusal is null ? reading.IsDaily : null;
        filing.Version++;
        if (reading.IsClean)
        {
            filing.State = FilingState.AwaitingConfirmation;
        }
        else
        {
            filing.State = FilingState.Rejected;
            filing.StateCode = reading.Refusal is not null ? "unreadable" : "row-errors";
            filing.DecidedAt = clock.Now;
        }
    }

    /// <summary>Stores the lines of a confirmed filing and gives it its end state. Runs within the caller's transaction.</summary>
    public async Task AcceptAsync(AttendanceFilingRow filing, CancellationToken cancellationToken)
    {
        var reading = await ReadAsync(filing, cancellationToken);
        var lines = reading.Lines.Select((line, index) => Row(filing, line, index + 1)).ToList();
        await AttendanceLineWriter.WriteAsync(database, filing.Period, lines, cancellationToken);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        lines.ForEach(line => hash.AppendData(line.RowHash));
        filing.LinesHash = hash.GetHashAndReset();
        filing.State = FilingState.Accepted;
        filing.StateCode = "accepted";
        filing.DecidedAt = clock.Now;
        filing.Version++;
    }

    private AttendanceLineRow Row(AttendanceFilingRow filing, AttendanceLine line, int number)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        var days = JsonSerializer.Serialize(line.Days, Json);
        return new AttendanceLineRow
        {
            EnterpriseId = filing.EnterpriseId,
            Period = filing.Period,
            AttendanceId = filing.AttendanceId,
            LineNumber = number,
            SheetRow = line.Row,
            WorkerName = line.WorkerName,
            IdentityCipher = line.IdentityNumber is { } id ? protector.Seal(id, AttendanceLineRow.Place(filing.EnterpriseId, filing.AttendanceId, number)) : null,
            IdentityIndex = line.IdentityNumber is { } identity ? protector.IndexOf(identity) : null,
            DaysWorked = line.DaysWorked,
            OvertimeHours = line.OvertimeHours,
            SickDays = line.SickDays,
            PersonalLeaveDays = line.PersonalLeaveDays,
            AbsentDays = line.AbsentDays,
            AnnualLeaveDays = line.AnnualLeaveDays,
            OtherLeaveDays = line.OtherLeaveDays,
            Remark = line.Remark,
            HasSignature = line.HasSignature,
            Days = days,
            Salt = salt,
            RowHash = AttendanceHash.OfLine(filing.EnterpriseId, filing.Period, filing.AttendanceId, number, salt, line, days),
        };
    }
}
