namespace WageSupervision.Domain.Calculations;

/// <summary>Every calculation, in the order in which citizens ask.</summary>
public static class CalculationBook
{
    /// <summary>All calculations.</summary>
    public static IReadOnlyList<ICalculation> All { get; } =
    [
        new TimelyPaymentCalculation(),
        new MinimumWageCalculation(),
        new DeductionsCalculation(),
        new FinalSettlementCalculation(),
        new SickPayCalculation(),
        new MedicalTreatmentPeriodCalculation(),
        new StoppagePayCalculation(),
        new PayCycleCalculation(),
        new PaymentFormCalculation(),
        new DeferralCalculation(),
        new AdvanceLiabilityCalculation(),
        new RecordRetentionCalculation(),
        new SeriousArrearsCalculation(),
        new PenaltyCalculation(),
        new AddedCompensationCalculation(),
        new InspectionPenaltyCalculation(),
        new ConstructionDutiesCalculation(),
        new ConstructionRecordRetentionCalculation(),
        new RefusalToPayCrimeCalculation(),
    ];

    private static readonly Dictionary<string, ICalculation> ByName = All.ToDictionary(item => item.Name, StringComparer.Ordinal);

    /// <summary>The calculation with that name, or <c>null</c>.</summary>
    public static ICalculation? Find(string name) => ByName.GetValueOrDefault(name);
}
