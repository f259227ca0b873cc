using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Filings;

/// <summary>What reading and judging the bytes of a filing gave.</summary>
/// <param name="Reading">What the file says.</param>
/// <param name="Judgement">What the rules say of it; <c>null</c> where there is no line to judge.</param>
public sealed record FilingCheck(PayrollReading Reading, PayrollJudgement? Judgement);

/// <summary>
/// Reads the stored bytes of payrolls. The bytes are the truth: they are read again for each check, and the same bytes under the same
/// rules give the same answer.
/// </summary>
/// <param name="database">The database.</param>
/// <param name="files">The bytes.</param>
/// <param name="protector">Opens cells that were edited.</param>
/// <param name="known">The law's parameters as known now.</param>
/// <param name="registered">What the enterprise registered.</param>
/// <param name="gate">How many files are read at once.</param>
public sealed class PayrollSheets(
    AppDbContext database, SubmissionFiles files, FieldProtector protector, KnownParameters known, RegisteredTerms registered, ReadingGate gate)
{
    /// <summary>Where the bytes lie.</summary>
    public static FileTable Files { get; } = new("filing_file", "filing_id", FilingFileRow.Place);

    // While lines are stored the reader waits for the database; it was fast enough when the file was checked.
    private static readonly TimeSpan LongestStoring = TimeSpan.FromMinutes(30);

    /// <summary>Reads the stored bytes of a filing with all its lines.</summary>
    public async Task<PayrollReading> ReadAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        if (filing.Kind == FilingKind.Nil)
        {
            // A declaration has no sheet; there is nobody in it to judge.
            return new PayrollReading();
        }

        var sheet = await SheetAsync(filing, cancellationToken);
        using var place = await gate.EnterAsync(cancellationToken);
        return PayrollReader.Read(sheet.Content, filing.FileName, LimitsOf(filing), sheet.Mapping, cancellationToken, sheet.Edits);
    }

    /// <summary>Reads and judges without changing anything, and without holding the lines: a large sheet is as cheap as a small one.</summary>
    /// <param name="filing">The filing.</param>
    /// <param name="cancellationToken">Cancellation.</param>
    /// <param name="look">Sees every line in passing, those of a file that is refused in the end included.</param>
    public async Task<FilingCheck> CheckAsync(FilingRow filing, CancellationToken cancellationToken, Action<PayrollLine>? look = null)
    {
        ArgumentNullException.ThrowIfNull(filing);
        if (filing.Kind == FilingKind.Nil)
        {
            return new FilingCheck(new PayrollReading(), null);
        }

        var sheet = await SheetAsync(filing, cancellationToken);
        var circumstances = await CircumstancesAsync(filing, cancellationToken);
        using var place = await gate.EnterAsync(cancellationToken);
        var (reading, judgement) = JudgedReading.Of(
            taker => PayrollReader.Read(sheet.Content, filing.FileName, LimitsOf(filing), sheet.Mapping, taker, cancellationToken, sheet.Edits),
            circumstances, known.Set.Parameters, look);
        return new FilingCheck(reading, reading.Totals.Workers > 0 ? judgement : null);
    }

    /// <summary>Identity numbers that stand in several rows of a filing that was checked.</summary>
    public async Task<IReadOnlySet<string>?> RepeatedAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        if (filing.ColumnMapping is not { } kept || !ColumnMapping.Parse(kept).HasRepeated)
        {
            return null;
        }

        var sheet = await SheetAsync(filing, cancellationToken);
        using var place = await gate.EnterAsync(cancellationToken);
        return PayrollReader.Read(sheet.Content, filing.FileName, LimitsOf(filing), sheet.Mapping, _ => { }, cancellationToken, sheet.Edits).Repeated;
    }

    /// <summary>Begins to read a filing in a thread of its own, line after line, as it is stored. The place to read is the caller's affair.</summary>
    internal async Task<Func<LineFeed>> FeedAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        var sheet = await SheetAsync(filing, cancellationToken);
        return () => LineFeed.Read(sheet.Content, filing.FileName, LimitsOf(filing) with { MaxTime = LongestStoring },
            sheet.Mapping, sheet.Edits, cancellationToken);
    }

    /// <summary>The sheet as it was sent with what is wrong marked in it; <c>null</c> where there is nothing to mark.</summary>
    public async Task<byte[]?> AnnotateAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var (reading, _) = await CheckAsync(filing, cancellationToken);
        if (reading.Refusal is not null || (reading.Errors.Count == 0 && reading.Warnings.Count == 0))
        {
            return null;
        }

        var content = await files.OpenAsync(Files, filing, cancellationToken);
        using var place = await gate.EnterAsync(cancellationToken);
        return AnnotatedWorkbook.Write(content, filing.FileName, reading, LimitsOf(filing), cancellationToken);
    }

    /// <summary>The circumstances a filing states, judged as of the day it was received, or as of the day its payday was looked at again.</summary>
    public static PayrollCircumstances Circumstances(FilingRow filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return new(filing.RegionCode, filing.CycleStart, filing.CycleEnd, filing.AgreedPayday, filing.PaidOn, filing.Employment,
            filing.PaydayJudgedOn ?? DayReceived(filing))
        {
            StatedUnpaid = filing.StatedUnpaid,
        };
    }

    /// <summary>The circumstances with what the enterprise registered, see <see cref="RegisteredTerms"/>.</summary>
    public Task<PayrollCircumstances> CircumstancesAsync(FilingRow filing, CancellationToken cancellationToken) =>
        registered.AddToAsync(Circumstances(filing), filing, cancellationToken);

    /// <summary>The day a filing was received, in Asia/Shanghai.</summary>
    public static DateOnly DayReceived(FilingRow filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return DateOnly.FromDateTime(PortalClock.Local(filing.ReceivedAt));
    }

    /// <summary>The cells that were set right on the screen.</summary>
    public async Task<CellEdits> EditsAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return filing.Edits == 0 ? CellEdits.None
            : CellEdits.Of((await database.FilingEdits.AsNoTracking().Where(c => c.EnterpriseId == filing.EnterpriseId && c.FilingId == filing.FilingId)
                .OrderBy(c => c.Sequence).ToListAsync(cancellationToken)).Select(c =>
                protector.Open(c.Cells, FilingEditRow.Place(c.EnterpriseId, c.FilingId, c.Sequence))));
    }

    private static ReadingLimits LimitsOf(FilingRow filing) => ReadingLimits.Default with
    {
        AsOf = DayReceived(filing),
        From = filing.CycleStart,
        To = filing.CycleEnd
    };

    private async Task<(ReadOnlyMemory<byte> Content, ColumnMapping Mapping, CellEdits Edits)> SheetAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        var content = await files.OpenAsync(Files, filing, cancellationToken);
        return (content, await MappingAsync(filing, cancellationToken), await EditsAsync(filing, cancellationToken));
    }

    /// <summary>How the filing was read before; else what the enterprise has said of its headers so far.</summary>
    private async Task<ColumnMapping> MappingAsync(FilingRow filing, CancellationToken cancellationToken) => filing.ColumnMapping is { } kept
        ? ColumnMapping.Parse(kept)
        : await RememberedAsync(filing, cancellationToken);

    /// <summary>What the enterprise has said of its headers so far.</summary>
    public async Task<ColumnMapping> RememberedAsync(FilingRow filing, CancellationToken cancellationToken) => ColumnMapping.Of(
        (await database.ColumnMappings.AsNoTracking().Where(m => m.EnterpriseId == filing.EnterpriseId).ToListAsync(cancellationToken))
            .Select(m => KeyValuePair.Create(m.HeaderKey, ColumnChoice.TryRead(m.TakenAs, out var choice) ? choice : ColumnChoice.Unknown)));
}
