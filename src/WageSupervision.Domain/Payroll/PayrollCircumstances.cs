using WageSupervision.Domain.Law;
using WageSupervision.Domain.Law.CitedLaws.Labour;
using WageSupervision.Domain.Law.CitedLaws.Labour.Article41;
using WageSupervision.Domain.Law.Order353.Article03;
using WageSupervision.Domain.Law.Order353.Article06;
using WageSupervision.Domain.Law.Order353.Article08;
using WageSupervision.Domain.Law.Order353.Article11;
using WageSupervision.Domain.Law.Order353.Article14;
using WageSupervision.Domain.Proofs;

namespace WageSupervision.Domain.Payroll;

/// <summary>What a whole payroll sheet is about, stated by the employer beside the file.</summary>
/// <param name="RegionCode">County-level code of GB/T 2260 where the work is done.</param>
/// <param name="CycleStart">First day of the pay cycle.</param>
/// <param name="CycleEnd">Last day of the pay cycle, inclusive.</param>
/// <param name="AgreedPayday">约定的发放日.</param>
/// <param name="PaidOn">The day the whole sheet was paid, or <c>null</c> where it was not, or where the lines say it themselves.</param>
/// <param name="Employment">全日制 or 非全日制.</param>
/// <param name="AsOf">The day of judging.</param>
public sealed record PayrollCircumstances(
    string RegionCode,
    DateOnly CycleStart,
    DateOnly CycleEnd,
    DateOnly AgreedPayday,
    DateOnly? PaidOn,
    Employment Employment,
    DateOnly AsOf)
{
    /// <summary>The columns of the sheet, those without an amount in any line too; <c>null</c> where they are not known.</summary>
    public FieldSet? Columns { get; init; }

    /// <summary>How much of the wages the sheet shows, by its columns.</summary>
    public WageShown Shown { get; init; }

    /// <summary>Whether the enterprise says that the wages are not paid yet. Without it a sheet that names no day of payment leaves that open.</summary>
    public bool StatedUnpaid { get; init; }

    /// <summary>Approvals of special working hours that touch the cycle, as the enterprise registered them.</summary>
    public IReadOnlyList<SpecialHours> HoursApprovals { get; init; } = [];

    /// <summary>The fixed wages of registered contracts that are in force in the cycle, by identity number.</summary>
    public IReadOnlyDictionary<string, AgreedWage> AgreedWages { get; init; } = new Dictionary<string, AgreedWage>();

    /// <summary>The month by whose standards the sheet is judged: that in which the cycle ends.</summary>
    public YearMonth Month => YearMonth.Of(CycleEnd);
}

/// <summary>What one rule said of one line, or of the sheet as a whole.</summary>
/// <param name="RuleId">The rule, for example <c>ZJ353-6-1</c>.</param>
/// <param name="Row">The line's row, or <c>null</c> for the whole sheet.</param>
/// <param name="WorkerName">The worker as filed, or <c>null</c> for the whole sheet; mask before showing.</param>
/// <param name="Finding">Violated or undetermined; complied lines are only counted.</param>
/// <param name="Question">The facts judged, as the calculation of that rule takes them: no personal data.</param>
public sealed record PayrollFinding(string RuleId, int? Row, string? WorkerName, Finding Finding, ProofQuestion Question);

/// <summary>The judgement of a whole sheet by every rule that reads payrolls.</summary>
/// <param name="Findings">Violated and undetermined ones, in the order of the rows.</param>
/// <param name="Complied">How many lines each rule found in order, by rule id.</param>
/// <param name="ParametersUsed">The dated parameters that took part.</param>
public sealed record PayrollJudgement(
    IReadOnlyList<PayrollFinding> Findings,
    IReadOnlyDictionary<string, int> Complied,
    IReadOnlyList<Parameters.ParameterVersion> ParametersUsed)
{
    // A rule that is not named here reads amounts.
    private static readonly HashSet<string> ReadingNoAmounts =
    [
        RuleBook.Of<WorkerIsWithinTheOrder>().Basis.RuleId, RuleBook.Of<PayrollSheetStatesItsContents>().Basis.RuleId,
        RuleBook.Of<PayCycleIsAtMostAMonth>().Basis.RuleId, RuleBook.Of<OvertimeStaysWithinThirtySixHours>().Basis.RuleId,
    ];

    /// <summary>Whether it is not settled yet what the amounts of the sheet are, so that the rules that read them say nothing.</summary>
    public bool AmountsOpen { get; private init; }

    /// <summary>This as far as it does not rest on amounts: of a sheet of which a column of money is still asked, or whose sums do not hold.</summary>
    public PayrollJudgement WithoutAmounts() => this with
    {
        Findings = [.. Findings.Where(found => ReadingNoAmounts.Contains(found.RuleId))],
        Complied = Complied.Where(rule => ReadingNoAmounts.Contains(rule.Key)).ToDictionary(StringComparer.Ordinal),
        AmountsOpen = true,
    };

    /// <summary>How many lines the sheet states to be of no employment, by what it states: no other rule asked them anything.</summary>
    public IReadOnlyDictionary<WorkRelation, int> Outside { get; init; } = new Dictionary<WorkRelation, int>();

    /// <summary>How many lines show overtime that was judged by a registered approval of special hours, which the portal does not examine.</summary>
    public int SpecialHours { get; init; }
}
