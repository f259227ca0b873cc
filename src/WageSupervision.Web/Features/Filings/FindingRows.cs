using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Sets findings of one filing out as rows, each with its proof.</summary>
/// <param name="filing">The filing.</param>
/// <param name="lines">Its lines with their numbers, by row of the sheet; those that findings are about are enough.</param>
/// <param name="parameters">The parameters that judged.</param>
/// <param name="protector">Pseudonyms of workers.</param>
/// <param name="judgedAt">When.</param>
public sealed class FindingRows(
    FilingRow filing, IReadOnlyDictionary<int, (PayrollLine Line, int Number)> lines, ParameterSet parameters,
    FieldProtector protector, DateTimeOffset judgedAt)
{
    /// <summary>Numbers lines from 1 in the order of the sheet.</summary>
    public static Dictionary<int, (PayrollLine Line, int Number)> Numbered(IEnumerable<PayrollLine> lines) =>
        lines.Select((line, index) => (Line: line, Number: index + 1)).ToDictionary(pair => pair.Line.Row);

    /// <summary>The row of a finding of the first judgement.</summary>
    public FindingRow Make(PayrollFinding found)
    {
        ArgumentNullException.ThrowIfNull(found);
        return Make(found, found.Finding is Finding.Violated ? "violated" : "undetermined", (found.Finding as Finding.Violated)?.Shortfall, null, null);
    }

    /// <summary>The row of a result.</summary>
    /// <param name="found">The question.</param>
    /// <param name="outcome">The answer.</param>
    /// <param name="shortfall">What is missing, in yuan.</param>
    /// <param name="supersedes">The finding whose place it takes.</param>
    /// <param name="changeId">The change for which it was judged again.</param>
    public FindingRow Make(PayrollFinding found, string outcome, decimal? shortfall, Guid? supersedes, Guid? changeId)
    {
        ArgumentNullException.ThrowIfNull(found);
        var (line, number) = found.Row is { } row ? lines.GetValueOrDefault(row) : default;
        var findingId = Guid.CreateVersion7();
        return new FindingRow
        {
            EnterpriseId = filing.EnterpriseId,
            FindingId = findingId,
            FilingId = filing.FilingId,
            Period = filing.Period,
            LineNumber = line is null ? null : number,
            SheetRow = found.Row,
            WorkerShown = found.WorkerName is { } name ? Mask.Name(name) : FindingProofs.WholeSheet,
            WorkerKey = line is null ? "sheet" : protector.WorkerKey(filing.EnterpriseId, line.IdentityNumber, line.WorkerName),
            Payday = filing.AgreedPayday,
            RuleId = found.RuleId,
            Outcome = outcome,
            Shortfall = shortfall,
            Proof = ProofJson.Write(FindingProofs.Make(found, filing, findingId, parameters)),
            RuleSetVersion = RuleBook.Version,
            JudgedAt = judgedAt,
            Supersedes = supersedes,
            ChangeId = changeId,
        };
    }
}
