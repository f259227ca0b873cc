using WageSupervision.Domain.Calculations;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Proofs;
using WageSupervision.Domain.Regulation;
using WageSupervision.Domain.Regulation.Order353.Article06;
using WageSupervision.Domain.Regulation.Order353.Article14;
using WageSupervision.Domain.Regulation.Order353.Article17;
using WageSupervision.Domain.Regulation.Order353.Article20;

namespace WageSupervision.Domain.Payroll;

/// <summary>
/// Judges a payroll sheet by the rules that a sheet can answer: 14-1 for the sheet; 6-1, 14-2, 17-1 and 20-1 for each line.
/// The standard is resolved once per sheet, and a line in order allocates nothing.
/// </summary>
public static class PayrollJudge
{
    /// <summary>Sick days from which a month is a whole month of sickness, where the line shows no day worked.</summary>
    private const decimal WholeMonthSickDays = 21m;

    private static readonly PayCycleIsAtMostAMonth PayCycle = new();
    private static readonly MinimumWageIsMet MinimumWage = new();
    private static readonly WagesArePaidByPayday Payday = new();
    private static readonly SickPayMeetsFloor SickPay = new();
    private static readonly OnlyLawfulDeductionsAreMade Deductions = new();

    private static readonly string PayCycleId = RuleBook.Of<PayCycleIsAtMostAMonth>().Basis.RuleId;
    private static readonly string MinimumWageId = RuleBook.Of<MinimumWageIsMet>().Basis.RuleId;
    private static readonly string PaydayId = RuleBook.Of<WagesArePaidByPayday>().Basis.RuleId;
    private static readonly string SickPayId = RuleBook.Of<SickPayMeetsFloor>().Basis.RuleId;
    private static readonly string DeductionsId = RuleBook.Of<OnlyLawfulDeductionsAreMade>().Basis.RuleId;

    private static readonly Dictionary<string, ICalculation> CalculationOf = new ICalculation[]
    {
        new PayCycleCalculation(), new MinimumWageCalculation(), new TimelyPaymentCalculation(), new SickPayCalculation(), new DeductionsCalculation(),
    }.ToDictionary(calculation => calculation.RuleIds[0], StringComparer.Ordinal);

    /// <summary>Refuses circumstances that contradict themselves.</summary>
    /// <exception cref="UnlawfulInputException">The cycle ends before it starts, or the region is no county of the province in that month.</exception>
    public static void EnsureLawful(PayrollCircumstances circumstances, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        ArgumentNullException.ThrowIfNull(parameters);
        Check.Whole(circumstances);
        Check.Order(circumstances.CycleStart, circumstances.CycleEnd, "$.cycleEnd", "周期首日", "周期末日");
        Check.Region(circumstances.RegionCode, circumstances.Month, parameters);
    }

    /// <summary>Judges a sheet.</summary>
    /// <param name="lines">The lines in the order of the sheet.</param>
    /// <param name="circumstances">What the sheet is about; see <see cref="EnsureLawful"/>.</param>
    /// <param name="parameters">Minimum wages, calendar, divisions.</param>
    public static PayrollJudgement Judge(
        IReadOnlyList<PayrollLine> lines, PayrollCircumstances circumstances, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(circumstances);
        ArgumentNullException.ThrowIfNull(parameters);

        var sheet = new Sheet(circumstances, parameters);
        for (var index = 0; index < lines.Count; index++)
        {
            sheet.Add(lines[index]);
        }

        return sheet.End();
    }

    /// <summary>A sheet judged as its lines come in, so that nobody has to hold them all.</summary>
    /// <param name="circumstances">What the sheet is about; see <see cref="EnsureLawful"/>.</param>
    /// <param name="parameters">Minimum wages, calendar, divisions.</param>
    public static IPayrollSheet Begin(PayrollCircumstances circumstances, LegalParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(circumstances);
        ArgumentNullException.ThrowIfNull(parameters);
        return new Sheet(circumstances, parameters);
    }

    private static void JudgeSheet(PayrollCircumstances circumstances, LegalParameters parameters, Tally tally)
    {
        var facts = new PayCycleIsAtMostAMonth.Facts(circumstances.Employment, circumstances.CycleStart, circumstances.CycleEnd);
        var finding = PayCycle.Judge(facts, parameters);
        if (!Tally.Counts(tally.PayCycle, finding))
        {
            tally.Add(PayCycleId, null, finding, new PayCycleInput(circumstances.Employment, circumstances.CycleStart, circumstances.CycleEnd));
        }
    }

    private static void JudgeMinimumWage(
        PayrollLine line, PayrollCircumstances circumstances, MinimumWageStandard standard, LegalParameters parameters, Tally tally)
    {
        var fullTime = circumstances.Employment == Employment.FullTime;
        var facts = new MinimumWageIsMet.Facts(
            circumstances.Month,
            circumstances.Employment,
            standard,
            line.Gross,
            line.OvertimePay ?? 0,
            line.SpecialShiftAllowance ?? 0,
            line.SpecialEnvironmentAllowance ?? 0,
            UnpaidAbsenceDays: fullTime ? line.UnpaidAbsenceDays ?? 0 : 0,
            SickDays: fullTime ? IsSickAllMonth(line) ? Money.PaidDaysOfMonth : line.SickDays ?? 0 : 0,
            SickPay: line.SickPay ?? 0);
        var finding = MinimumWage.Judge(facts, parameters);
        if (!Tally.Counts(tally.MinimumWage, finding))
        {
            tally.Add(MinimumWageId, line, finding, new MinimumWageInput(
                circumstances.RegionCode,
                circumstances.Month,
                circumstances.Employment,
                line.Gross,
                line.OvertimePay,
                line.SpecialShiftAllowance,
                line.SpecialEnvironmentAllowance,
                Welfare: null,
                fullTime ? line.UnpaidAbsenceDays : null,
                Hours: null,
                facts.SickDays == 0 ? null : facts.SickDays,
                line.SickPay));
        }
    }

    private static void JudgePayday(PayrollLine line, PayrollCircumstances circumstances, LegalParameters parameters, Tally tally)
    {
        var paidOn = line.PaidOn ?? circumstances.PaidOn;
        var facts = new WagesArePaidByPayday.Facts(
            circumstances.AgreedPayday, line.Net, paidOn is null ? null : line.Net, paidOn, circumstances.AsOf);
        var finding = Payday.Judge(facts, parameters);
        if (!Tally.Counts(tally.Payday, finding))
        {
            tally.Add(PaydayId, line, finding, new TimelyPaymentInput(
                circumstances.AgreedPayday, paidOn, circumstances.AsOf, line.Net, paidOn is null ? null : line.Net));
        }
    }

    private static void JudgeSickPay(
        PayrollLine line, PayrollCircumstances circumstances, MinimumWageStandard monthly, LegalParameters parameters, Tally tally)
    {
        // A sheet does not show the medical treatment period; sick leave on it is taken to lie within.
        var facts = new SickPayMeetsFloor.Facts(
            circumstances.Month, monthly, IsSickAllMonth(line), line.SickDays ?? 0, line.SickPay, WithinMedicalPeriod: true);
        var finding = SickPay.Judge(facts, parameters);
        if (!Tally.Counts(tally.SickPay, finding))
        {
            tally.Add(SickPayId, line, finding, new SickPayInput(
                circumstances.RegionCode, circumstances.Month, facts.FullMonth, facts.SickDays, line.SickPay, WithinMedicalPeriod: true));
        }
    }

    private static void JudgeDeductions(PayrollLine line, PayrollCircumstances circumstances, LegalParameters parameters, Tally tally)
    {
        // What is lawfully withheld cannot make a line a breach, so it is added up only for a line that has something else.
        var facts = new OnlyLawfulDeductionsAreMade.Facts(0, 0, 0, circumstances.CycleEnd);
        if (line.Penalty > 0 || line.OtherDeduction > 0)
        {
            facts = DeductionsOf(line).Aggregate(facts, (sum, item) => sum.With(item.Kind, item.Amount));
        }

        var finding = Deductions.Judge(facts, parameters);
        if (!Tally.Counts(tally.Deductions, finding))
        {
            tally.Add(DeductionsId, line, finding, new DeductionsInput(line.Gross, [.. DeductionsOf(line).Where(item => item.Amount > 0)]));
        }
    }

    private static decimal Insurance(PayrollLine line) => (line.Pension ?? 0) + (line.MedicalInsurance ?? 0) + (line.UnemploymentInsurance ?? 0);

    // What a breach is told of; a line in order never gets here.
    private static IEnumerable<Deduction> DeductionsOf(PayrollLine line) =>
    [
        new(DeductionKind.IncomeTax, line.IncomeTax ?? 0, null),
        new(DeductionKind.SocialInsurance, Insurance(line), null),
        new(DeductionKind.HousingFund, line.HousingFund ?? 0, null),
        new(DeductionKind.Penalty, line.Penalty ?? 0, null),
        new(DeductionKind.OtherStatutory, line.OtherDeduction ?? 0, null),
    ];

    private static bool IsSickAllMonth(PayrollLine line) =>
        line.SickDays >= WholeMonthSickDays && (line.DaysWorked is null or 0 || line.SickDays >= Money.PaidDaysOfMonth);

    private sealed class Sheet : IPayrollSheet
    {
        private readonly PayrollCircumstances circumstances;
        private readonly LegalParameters parameters;
        private readonly MinimumWageStandard monthly;
        private readonly MinimumWageStandard standard;
        private readonly Tally tally = new();

        public Sheet(PayrollCircumstances circumstances, LegalParameters parameters)
        {
            this.circumstances = circumstances;
            this.parameters = parameters;
            monthly = parameters.MinimumWages.Monthly(circumstances.RegionCode, circumstances.Month);
            standard = circumstances.Employment == Employment.FullTime
                ? monthly
                : parameters.MinimumWages.Hourly(circumstances.RegionCode, circumstances.Month);
            JudgeSheet(circumstances, parameters, tally);
        }

        public bool Add(PayrollLine line)
        {
            var before = tally.Findings.Count;
            JudgeMinimumWage(line, circumstances, standard, parameters, tally);
            JudgePayday(line, circumstances, parameters, tally);
            if (line.SickDays > 0)
            {
                JudgeSickPay(line, circumstances, monthly, parameters, tally);
            }

            JudgeDeductions(line, circumstances, parameters, tally);
            return tally.Findings.Count > before;
        }

        public PayrollJudgement End()
        {
            List<ParameterVersion> used = [standard.Version];
            if (parameters.Calendar.IsCovered(circumstances.AgreedPayday.Year))
            {
                used.Add(WorkCalendar.VersionOf(circumstances.AgreedPayday.Year));
            }

            return new PayrollJudgement(tally.Findings, tally.Complied(), used);
        }
    }

    /// <summary>How many lines one rule found in order. A number of its own per rule: looking each up by its id would cost more than judging.</summary>
    private sealed class Count(string ruleId)
    {
        public string RuleId { get; } = ruleId;

        public int Complied { get; set; }
    }

    private sealed class Tally
    {
        public List<PayrollFinding> Findings { get; } = [];

        public Count PayCycle { get; } = new(PayCycleId);

        public Count MinimumWage { get; } = new(MinimumWageId);

        public Count Payday { get; } = new(PaydayId);

        public Count SickPay { get; } = new(SickPayId);

        public Count Deductions { get; } = new(DeductionsId);

        /// <summary>By rule id, only rules that found a line in order.</summary>
        public Dictionary<string, int> Complied() => new Count[] { PayCycle, MinimumWage, Payday, SickPay, Deductions }
            .Where(count => count.Complied > 0).ToDictionary(count => count.RuleId, count => count.Complied, StringComparer.Ordinal);

        /// <summary>Counts a finding that needs no entry; <c>false</c> where it must be listed.</summary>
        public static bool Counts(Count count, Finding finding)
        {
            if (ReferenceEquals(finding, Finding.Complied.Instance))
            {
                count.Complied++;
                return true;
            }

            return finding.Outcome is Outcome.Complied or Outcome.NotApplicable;
        }

        public void Add(string ruleId, PayrollLine? line, Finding finding, object input) =>
            Findings.Add(new PayrollFinding(ruleId, line?.Row, line?.WorkerName, finding, new ProofQuestion(CalculationOf[ruleId], input, ruleId)));
    }
}

/// <summary>A sheet that is being judged.</summary>
public interface IPayrollSheet
{
    /// <summary>Judges the next line.</summary>
    /// <returns>Whether something was found in it.</returns>
    bool Add(PayrollLine line);

    /// <summary>The judgement of all lines.</summary>
    PayrollJudgement End();
}
