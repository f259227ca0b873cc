using System.Security.Cryptography;
using MediatR;
using WageSupervision.Domain.Filings;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Features.Filings.Receipts;
using WageSupervision.Web.Features.Filings.Submissions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Persistence.Lines;
using WageSupervision.Web.Shell;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Payrolls and nil returns: judged when they are checked, and accepted with lines, findings and a signed receipt.</summary>
/// <param name="database">The database.</param>
/// <param name="sheets">Reads them.</param>
/// <param name="protector">Enciphers personal fields.</param>
/// <param name="known">The law's parameters as known now.</param>
/// <param name="clock">The day of judging.</param>
/// <param name="gate">How many files are read at once.</param>
/// <param name="receipts">Signs the result.</param>
public sealed class PayrollKind(
    AppDbContext database, PayrollSheets sheets, FieldProtector protector, KnownParameters known, PortalClock clock, ReadingGate gate, ReceiptIssuer receipts)
    : SubmissionKind<FilingRow>
{
    /// <inheritdoc/>
    public override FilingKind Kind => FilingKind.Payroll;

    /// <inheritdoc/>
    public override FileTable Files => PayrollSheets.Files;

    /// <inheritdoc/>
    public override IRequest<Unit> CheckOf(Guid id) => new CheckFiling(id);

    /// <inheritdoc/>
    public override IQueryable<FilingRow> One(long enterpriseId, Guid id) => database.Filings.Where(f => f.EnterpriseId == enterpriseId && f.FilingId == id);

    /// <inheritdoc/>
    public override IQueryable<FilingRow> Others(FilingRow filing)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return Cycle(filing.EnterpriseId, filing.CycleStart, filing.CycleEnd, filing.Employment).Where(f => f.FilingId != filing.FilingId);
    }

    /// <summary>Everything of a cycle that was not replaced.</summary>
    public IQueryable<FilingRow> Cycle(long enterpriseId, DateOnly start, DateOnly end, Employment employment)
    {
        var (period, key) = (new DateOnly(end.Year, end.Month, 1), FilingRow.CycleKeyOf(employment, start, end));
        return database.Filings.Where(f => f.EnterpriseId == enterpriseId && f.Period == period && f.Employment == employment
            && f.CycleKey == key && f.ReplacedBy == null);
    }

    /// <inheritdoc/>
    public override object FileOf(FilingRow filing, byte[] content)
    {
        ArgumentNullException.ThrowIfNull(filing);
        return new FilingFileRow { EnterpriseId = filing.EnterpriseId, FilingId = filing.FilingId, Content = content };
    }

    /// <inheritdoc/>
    public override IQueryable<FilingRow> All => database.Filings;

    /// <inheritdoc/>
    public override IQueryable<PendingCheck> PendingOf(IQueryable<FilingRow> filings) =>
        from f in filings
        let token = database.ApiSubmissions.Where(s => s.EnterpriseId == f.EnterpriseId && s.FilingId == f.FilingId).Min(s => s.TokenId)
        select new PendingCheck(FilingKind.Payroll, f.EnterpriseId, f.FilingId, f.FiledBy, token, false);

    /// <inheritdoc/>
    public override async Task CheckAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        var (reading, judgement) = await sheets.CheckAsync(filing, cancellationToken);
        filing.ColumnMapping = reading.Mapping.ToJson();
        filing.Errors = reading.Errors.Count;
        filing.Warnings = reading.Warnings.Count;
        filing.Workers = reading.Totals.Workers;
        filing.Gross = reading.Totals.Gross;
        filing.Deducted = reading.Totals.Deducted;
        filing.Net = reading.Totals.Net;
        Count(filing, judgement);
        filing.RuleSetVersion = RuleBook.Version;
        filing.Check(RefusalOf(reading), clock.Now);
        if (filing.State == FilingState.Rejected)
        {
            await receipts.IssueAsync(filing, known.Sequence, cancellationToken);
        }
    }

    /// <inheritdoc/>
    public override async Task AcceptAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filing);
        filing.RuleSetVersion = RuleBook.Version;
        filing.ParameterSequence = known.Sequence;
        var linesHash = filing.Kind == FilingKind.Nil ? SHA256.HashData([]) : await StoreAsync(filing, cancellationToken);
        filing.Accept(linesHash, filing.Findings, clock.Now);
        await receipts.IssueAsync(filing, known.Sequence, cancellationToken);
    }

    private static void Count(FilingRow filing, PayrollJudgement? judgement)
    {
        filing.Findings = judgement?.Findings.Count ?? 0;
        filing.Outside = judgement?.Outside.Values.Sum() ?? 0;
        filing.SpecialHours = judgement?.SpecialHours ?? 0;
    }

    private static string? RefusalOf(PayrollReading reading) => reading switch
    {
        { IsClean: true } => null,
        { NeedsColumns: true } or { SheetChoices.Count: > 0 } => FilingCodes.ColumnsUnknown,
        { Refusal: not null } => FilingCodes.Unreadable,
        { Errors.Count: > 0 } => FilingCodes.RowErrors,
        _ => FilingCodes.NoWorkers,
    };

    // The file is read in one thread while another judges, seals and sends what was read already; no more than a few chunks of it are held.
    private async Task<byte[]> StoreAsync(FilingRow filing, CancellationToken cancellationToken)
    {
        var feed = await sheets.FeedAsync(filing, cancellationToken);
        var judge = PayrollJudge.Begin(
            await sheets.CircumstancesAsync(filing, cancellationToken), known.Set.Parameters, await sheets.RepeatedAsync(filing, cancellationToken));
        Dictionary<int, (PayrollLine Line, int Number)> concerned = [];
        byte[] linesHash;
        PayrollReading reading;

        // The partition first, a place to read second: whoever has a place never waits for a partition that somebody makes who waits for a place.
        await using (var writer = await LineWriter.BeginAsync(database, new PayrollLayout(filing.PaidOn), filing, protector, cancellationToken))
        {
            using var place = await gate.EnterAsync(cancellationToken);
            await using var lines = feed();
            await foreach (var line in lines)
            {
                if (judge.Add(line))
                {
                    concerned.Add(line.Row, (line, writer.Lines + 1));
                }

                await writer.WriteAsync(line, cancellationToken);
            }

            reading = await lines.Reading;
            if (!reading.IsClean)
            {
                throw new InvalidOperationException("a file that was found in order when it was checked is not so any more");
            }

            linesHash = await writer.CompleteAsync(cancellationToken);
        }

        var judgement = judge.End(reading.Fields, reading.Shown);
        var rows = new FindingRows(filing, concerned, known.Set, protector, clock.Now);
        await FindingWriter.StoreAsync(database, judgement.Findings.Select(rows.Make), cancellationToken);
        Count(filing, judgement);
        if (PayrollSheets.DayReceived(filing) > filing.AgreedPayday)
        {
            filing.PaydayJudgedOn = PayrollSheets.DayReceived(filing);
        }

        return linesHash;
    }
}
