using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Features.Filings.Reading.Annotating;
using WageSupervision.Web.Features.Parameters;
using WageSupervision.Web.Features.Receipts;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Filings;

/// <summary>What reading and judging the bytes of a filing gave.</summary>
/// <param name="Reading">What the file says.</param>
/// <param name="Judgement">What the rules say of it; <c>null</c> where there is no line to judge.</param>
public sealed record FilingCheck(PayrollReading Reading, PayrollJudgement? Judgement);

/// <summary>
/// Turns stored bytes into a checked, and once confirmed an accepted, filing. The bytes are the truth: they are read again
/// for each check, and the same bytes under the same rules give the same answer.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="protector">Enciphers personal fields.</param>
/// <param name="known">The law's parameters as known now.</param>
/// <param name="clock">The day of judging.</param>
/// <param name="gate">How many files are read at once.</param>
/// <param name="receipts">Signs the result.</param>
public sealed class FilingIntake(AppDbContext database, FieldProtector protector, KnownParameters known, PortalClock clock, ReadingGate gate, ReceiptIssuer receipts)
{
    private const int LargeFile = 4 * 1024 * 1024;

    // While lines are stored the reader waits for the database; it was fast enough when the file was checked.
    private static readonly TimeSpan LongestStoring = TimeSpan.FromMinutes(30);

    /// <summary>Reads the stored bytes of a filing with all its lines.</summary>
    public async Task<PayrollReading> ReadAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        if (filing.Kind == FilingKind.Nil)
        {
            // A declaration has no sheet; there is nobody in it to judge.
            return new PayrollReading();
        }

        var content = await BytesAsync(filing, cancellationToken);
        var mapping = await MappingAsync(filing, cancellationToken);
        var corrections = await CorrectionsAsync(filing, cancellationToken);
        using var place = await gate.EnterAsync(cancellationToken);
        return PayrollReader.Read(content, filing.FileName, ReadingLimits.Default with { AsOf = DayReceived(filing) }, mapping, cancellationToken, corrections);
    }

    /// <summary>Reads and judges without changing anything, and without holding the lines: a large sheet is as cheap as a small one.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    /// <param name="look">Sees every line in passing, those of a file that is refused in the end included.</param>
    public async Task<FilingCheck> CheckAsync(FilingRow filing, CancellationToken cancellationToken, Action<PayrollLine>? look = null)
    {
        if (filing.Kind == FilingKind.Nil)
        {
            return new FilingCheck(new PayrollReading(), null);
        }

        var content = await BytesAsync(filing, cancellationToken);
        var mapping = await MappingAsync(filing, cancellationToken);
        var corrections = await CorrectionsAsync(filing, cancellationToken);
        var sheet = PayrollJudge.Begin(Circumstances(filing), known.Set.Parameters);
        using var place = await gate.EnterAsync(cancellationToken);
        var reading = PayrollReader.Read(content, filing.FileName, ReadingLimits.Default with { AsOf = DayReceived(filing) }, mapping, Take, cancellationToken, corrections);
        return new FilingCheck(reading, reading.Refusal is null && reading.Totals.Workers > 0 ? sheet.End() : null);

        void Take(PayrollLine line)
        {
            sheet.Add(line);
            look?.Invoke(line);
        }
    }

    /// <summary>The sheet as it was sent with what is wrong marked in it; <c>null</c> where there is nothing to mark.</summary>
    public async Task<byte[]?> AnnotateAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        var (reading, _) = await CheckAsync(filing, cancellationToken);
        if (reading.Refusal is not null || (reading.Errors.Count == 0 && reading.Warnings.Count == 0))
        {
            return null;
        }

        var content = await BytesAsync(filing, cancellationToken);
        using var place = await gate.EnterAsync(cancellationToken);
        return AnnotatedWorkbook.Write(content, filing.FileName, reading, ReadingLimits.Default, cancellationToken);
    }

    /// <summary>Takes a filing that was received, or whose columns were just named, to 待确认 or 不予受理.</summary>
    public async Task ProcessAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        var (reading, judgement) = await CheckAsync(filing, cancellationToken);
        filing.ColumnMapping = reading.Mapping.ToJson();
        filing.Errors = reading.Errors.Count;
        filing.Warnings = reading.Warnings.Count;
        filing.Workers = reading.Totals.Workers;
        filing.Gross = reading.Totals.Gross;
        filing.Deducted = reading.Totals.Deducted;
        filing.Net = reading.Totals.Net;
        filing.Findings = judgement?.Findings.Count ?? 0;
        filing.RuleSetVersion = RuleBook.Version;
        filing.Version++;
        if (reading.IsClean)
        {
            filing.State = FilingState.AwaitingConfirmation;
            filing.StateCode = null;
            filing.DecidedAt = null;
        }
        else
        {
            filing.State = FilingState.Rejected;
            filing.StateCode = reading.NeedsColumns ? "columns-unknown" : reading.Refusal is not null ? "unreadable" : reading.Errors.Count > 0 ? "row-errors" : "no-workers";
            filing.DecidedAt = clock.Now;
            await receipts.IssueAsync(filing, known.Sequence, cancellationToken);
        }
    }

    /// <summary>
    /// Stores lines and findings of a confirmed filing and gives it its end state. Runs within the caller's transaction. The file is
    /// read in one thread while another judges, seals and sends what was read already; no more than a few chunks of it are held.
    /// </summary>
    public async Task AcceptAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var content = await BytesAsync(filing, cancellationToken);
        var mapping = await MappingAsync(filing, cancellationToken);
        var corrections = await CorrectionsAsync(filing, cancellationToken);
        var sheet = PayrollJudge.Begin(Circumstances(filing), known.Set.Parameters);
        Dictionary<int, (PayrollLine Line, int Number)> concerned = [];

        // The partition first, a place to read second: whoever has a place never waits for a partition that somebody makes who waits for a place.
        await using (var writer = await PayrollLineWriter.BeginAsync(database, filing, protector, cancellationToken))
        {
            using var place = await gate.EnterAsync(cancellationToken);
            await using var lines = LineFeed.Read(content, filing.FileName, ReadingLimits.Default with { AsOf = DayReceived(filing), MaxTime = LongestStoring }, mapping, corrections, cancellationToken);
            await foreach (var line in lines)
            {
                if (sheet.Add(line))
                {
                    concerned.Add(line.Row, (line, writer.Lines + 1));
                }

                await writer.WriteAsync(line, cancellationToken);
            }

            if (!(await lines.Reading).IsClean)
            {
                throw new InvalidOperationException("a file that was found in order when it was checked is not so any more");
            }

            filing.LinesHash = await writer.CompleteAsync(cancellationToken);
        }

        var judgement = sheet.End();
        var rows = new FindingRows(filing, concerned, known.Set, protector, clock.Now);
        database.Findings.AddRange(judgement.Findings.Select(rows.Make));
        filing.ParameterSequence = known.Sequence;
        if (DayReceived(filing) > filing.AgreedPayday)
        {
            filing.PaydayJudgedOn = DayReceived(filing);
        }

        filing.Findings = judgement.Findings.Count;
        filing.RuleSetVersion = RuleBook.Version;
        filing.State = judgement.Findings.Count == 0 ? FilingState.Accepted : FilingState.AcceptedWithFindings;
        filing.StateCode = judgement.Findings.Count == 0 ? "accepted" : "accepted-with-findings";
        filing.DecidedAt = clock.Now;
        filing.Version++;
        await receipts.IssueAsync(filing, known.Sequence, cancellationToken);
    }

    /// <summary>The circumstances a filing states, judged as of the day it was received, or as of the day its payday was looked at again.</summary>
    public static PayrollCircumstances Circumstances(FilingRow filing) => new(
        filing.RegionCode, filing.CycleStart, filing.CycleEnd, filing.AgreedPayday, filing.PaidOn, filing.Employment,
        filing.PaydayJudgedOn ?? DayReceived(filing));

    private static DateOnly DayReceived(FilingRow filing) => DateOnly.FromDateTime(PortalClock.Local(filing.ReceivedAt));

    private async Task<ReadOnlyMemory<byte>> BytesAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        if (filing.FileSize >= LargeFile)
        {
            // What the step before held of a large file (its receipt, the page, another's) lies where the collector seldom looks.
            // Left alone it would be four or five times the file by the end; giving it back costs a few hundredths of a second.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        return protector.OpenOver(await StoredAsync(filing, cancellationToken), FilingFileRow.Place(filing.EnterpriseId, filing.FilingId));
    }

    // Read in sequence, the bytes go from the wire into their array; read as usual, the driver would hold the whole row a second time.
    private async Task<byte[]> StoredAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand("select content from filing_file where enterprise_id = $1 and filing_id = $2", (NpgsqlConnection)database.Database.GetDbConnection())
            {
                Parameters = { new() { Value = filing.EnterpriseId }, new() { Value = filing.FilingId } },
            };
            await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SequentialAccess, cancellationToken);
            return await reader.ReadAsync(cancellationToken)
                ? await reader.GetFieldValueAsync<byte[]>(0, cancellationToken)
                : throw new InvalidOperationException("a filing without its bytes");
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The cells that were set right on the screen.</summary>
    public async Task<CellCorrections> CorrectionsAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return filing.Corrections == 0 ? CellCorrections.None
            : CellCorrections.Of((await database.FilingCorrections.AsNoTracking().Where(c => c.EnterpriseId == filing.EnterpriseId && c.FilingId == filing.FilingId)
                .OrderBy(c => c.Sequence).ToListAsync(cancellationToken)).Select(c => protector.Open(c.Cells, FilingCorrectionRow.Place(c.EnterpriseId, c.FilingId, c.Sequence))));
    }

    /// <summary>How the filing was read before; else what the enterprise has said of its headers so far, without what it may no longer say of them.</summary>
    private async Task<ColumnMapping> MappingAsync(FilingRow filing, CancellationToken cancellationToken) => filing.ColumnMapping is { } kept
        ? ColumnMapping.Parse(kept)
        : ColumnMapping.Of((await database.ColumnMappings.AsNoTracking().Where(m => m.EnterpriseId == filing.EnterpriseId).ToListAsync(cancellationToken))
            .Select(m => KeyValuePair.Create(m.HeaderKey, ColumnChoice.TryRead(m.TakenAs, out var choice) ? choice : ColumnChoice.Unknown))
            .Where(said => said.Value.Field is null || !HeaderAliases.IsSettled(HeaderAliases.ChooseByKey(said.Key))));
}
