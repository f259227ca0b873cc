using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Proofs;
using WageSupervision.Domain.Regulation;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Makes the rows of findings of one filing, judged at its confirmation or again later.</summary>
/// <param name="filing">The filing.</param>
/// <param name="reading">Its sheet as read.</param>
/// <param name="by">The parameters that judge.</param>
/// <param name="protector">Pseudonyms of workers.</param>
/// <param name="now">When it is judged.</param>
public sealed class FindingRows(FilingRow filing, PayrollReading reading, Domain.Parameters.ParameterSet by, FieldProtector protector, DateTimeOffset now)
{
    private readonly Dictionary<int, (PayrollLine Line, int Number)> lineOfRow =
        reading.Lines.Select((line, index) => (line, number: index + 1)).ToDictionary(pair => pair.line.Row);

    /// <summary>The row of one finding.</summary>
    /// <param name="found">The finding.</param>
    /// <param name="outcome">Its outcome, as proof sheets write it.</param>
    /// <param name="shortfall">Yuan short, or <c>null</c>.</param>
    /// <param name="supersedes">The finding whose place it takes, or <c>null</c>.</param>
    /// <param name="changeId">The change of parameters that asked for it, or <c>null</c>.</param>
    public FindingRow Make(PayrollFinding found, string outcome, decimal? shortfall, Guid? supersedes = null, Guid? changeId = null)
    {
        ArgumentNullException.ThrowIfNull(found);
        var worker = found.Row is { } row && lineOfRow.TryGetValue(row, out var pair) ? pair : default;
        var findingId = Guid.CreateVersion7();
        return new FindingRow
        {
            EnterpriseId = filing.EnterpriseId,
            FindingId = findingId,
            FilingId = filing.FilingId,
            Period = filing.Period,
            LineNumber = worker.Line is null ? null : worker.Number,
            SheetRow = found.Row,
            WorkerShown = found.WorkerName is { } name ? Mask.Name(name) : FindingProofs.WholeSheet,
            WorkerKey = worker.Line is { } line ? protector.WorkerKey(filing.EnterpriseId, line.IdentityNumber, line.WorkerName) : "sheet",
            Payday = filing.AgreedPayday,
            RuleId = found.RuleId,
            Outcome = outcome,
            Shortfall = shortfall,
            Proof = ProofJson.Write(FindingProofs.Make(found, filing, findingId, by)),
            RuleSetVersion = RuleBook.Version,
            JudgedAt = now,
            Supersedes = supersedes,
            ChangeId = changeId,
        };
    }
}
