using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Payroll;
using WageSupervision.Domain.Privacy;
using WageSupervision.Domain.Proofs;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings;

/// <summary>Sets a finding of a filing out as a proof sheet.</summary>
public static class FindingProofs
{
    /// <summary>What stands in a worker's place where a finding is about the whole sheet.</summary>
    public const string WholeSheet = "整张工资表";

    private const string Stated = "申报时填写";

    /// <summary>The sheet of a finding.</summary>
    /// <param name="found">The finding.</param>
    /// <param name="filing">The filing it stands in.</param>
    /// <param name="findingId">Its id.</param>
    /// <param name="parameters">The parameters that judged it.</param>
    public static ProofSheet Make(PayrollFinding found, FilingRow filing, Guid findingId, ParameterSet parameters)
    {
        ArgumentNullException.ThrowIfNull(found);
        ArgumentNullException.ThrowIfNull(filing);
        return ProofMaker.Make(found.Question, SubjectOf(found, filing, findingId, parameters.Parameters.Calendar),
            PayrollSheets.Circumstances(filing).AsOf, parameters)
            ?? throw new InvalidOperationException($"{found.RuleId} gave a finding that its calculation does not give");
    }

    // Pay falls due on the last working day up to the agreed one (Article 14, paragraph 2): terms to contest must not be told a day too long.
    private static ProofSubject SubjectOf(PayrollFinding found, FilingRow filing, Guid findingId, WorkCalendar calendar) =>
        new("finding", calendar.LastWorkingDayOnOrBefore(filing.AgreedPayday) ?? filing.AgreedPayday)
        {
            EnterpriseId = filing.EnterpriseId,
            FindingId = findingId,
            ReceiptNumber = filing.ReceiptNumber,
            FileSha256 = Convert.ToHexStringLower(filing.FileHash),
            SheetRow = found.Row,
            Worker = found.WorkerName is { } name ? Mask.Name(name) : null,
            Sources = new Dictionary<string, string>(
            [
                new("", found.Row is { } row ? $"工资表{SheetRowNumber.Text(row)}" : Stated),
                new("regionCode", "企业登记的工作地"),
                new("month", "周期末日所在的月份"),
                new("employment", Stated),
                new("agreedPayday", Stated),
                new("paidOn", found.Row is null ? Stated : "工资表该行；该行没有写的，按申报时填写"),
                new("asOf", "收到工资表的日期"),
                .. PayrollJudge.Sources,
            ]),
        };
}
