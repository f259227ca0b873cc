namespace WageSupervision.Domain.Parameters;

/// <summary>Everything dated that rules need besides the facts. Immutable; a change is a new value.</summary>
/// <param name="MinimumWages">最低工资标准 by area and month.</param>
/// <param name="Calendar">工作日历.</param>
/// <param name="Divisions">行政区划 with the months in which each code is valid.</param>
/// <param name="MedicalTreatment">医疗期 by years of work.</param>
/// <param name="Thresholds">Shares, ranges of fines and criminal thresholds of other laws.</param>
public sealed record LegalParameters(
    MinimumWageTable MinimumWages, WorkCalendar Calendar, Divisions Divisions, MedicalTreatmentTable MedicalTreatment, LegalThresholds Thresholds)
{
    /// <summary>The parameters shipped with this version (embedded tables).</summary>
    public static LegalParameters Shipped => ParameterSet.Shipped.Parameters;

    /// <summary>The rows these parameters were made of.</summary>
    public ParameterSet Source { get; private init; } = ParameterSet.Of([]);

    /// <summary>申报要求: no rule of law reads it, only the calendar of duties.</summary>
    public DutyRules Duties { get; private init; } = new([]);

    /// <summary>裁量基准: no rule of law reads it, only those who propose and decide a fine.</summary>
    public PenaltyGrades Grades { get; private init; } = PenaltyGrades.None;

    internal static LegalParameters Read(ParameterSet set) => new(
        MinimumWageTable.Of(set.Rows(ParameterTables.MinimumWages.Name)),
        WorkCalendar.Of(set.Rows(ParameterTables.WorkCalendar.Name)),
        Divisions.Of(set.Rows(ParameterTables.Divisions.Name)),
        MedicalTreatmentTable.Of(set.Rows(ParameterTables.MedicalTreatment.Name)),
        LegalThresholds.Of(set.Rows(ParameterTables.Thresholds.Name)))
    {
        Duties = DutyRules.Of(set.Rows(ParameterTables.FilingDuties.Name)),
        Grades = PenaltyGrades.Of(set.Rows(ParameterTables.PenaltyGrades.Name)),
        Source = set,
    };
}

/// <summary>A dated parameter that took part in a result, so that it can be explained and replayed years later.</summary>
/// <param name="Name"><c>minimum-wage</c>, <c>work-calendar</c>, <c>medical-treatment-period</c> or the name of a threshold.</param>
/// <param name="DocumentNumber">文号 of the notice, or empty where it is not known.</param>
/// <param name="EffectiveFrom">The first day of its effect.</param>
public sealed record ParameterVersion(string Name, string DocumentNumber, DateOnly EffectiveFrom);
