using System.Globalization;

namespace WageSupervision.Domain.Parameters;

/// <summary>国家规定的医疗期 (劳部发〔1994〕479号 第三条、第四条), to which 第十七条第一款 refers.</summary>
/// <param name="Months">医疗期, months.</param>
/// <param name="CountedWithinMonths">The window in which sick time is added up, months.</param>
public sealed record MedicalTreatmentPeriod(int Months, int CountedWithinMonths);

/// <summary>One row of the table: a period for a span of years of work.</summary>
/// <param name="EffectiveFrom">First day of its effect.</param>
/// <param name="EffectiveTo">Last day of its effect, inclusive; <c>null</c> where it still runs.</param>
/// <param name="PublishedOn">The day of publication, or <c>null</c> where it is not known.</param>
/// <param name="TotalYearsFrom">实际工作年限, from, inclusive.</param>
/// <param name="TotalYearsBelow">实际工作年限, below, exclusive; <c>null</c> without limit.</param>
/// <param name="EmployerYearsFrom">在本单位工作年限, from, inclusive.</param>
/// <param name="EmployerYearsBelow">在本单位工作年限, below, exclusive; <c>null</c> without limit.</param>
/// <param name="Period">The period.</param>
/// <param name="DocumentNumber">文号.</param>
public sealed record MedicalTreatmentRow(
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    DateOnly? PublishedOn,
    decimal TotalYearsFrom,
    decimal? TotalYearsBelow,
    decimal EmployerYearsFrom,
    decimal? EmployerYearsBelow,
    MedicalTreatmentPeriod Period,
    string DocumentNumber)
{
    /// <summary>The dated parameter, for the record of a result.</summary>
    public ParameterVersion Version => new(MedicalTreatmentTable.Name, DocumentNumber, EffectiveFrom);

    internal bool Holds(decimal totalWorkYears, decimal yearsWithEmployer, DateOnly day) =>
        EffectiveFrom <= day && (EffectiveTo is not DateOnly end || day <= end)
        && TotalYearsFrom <= totalWorkYears && !(TotalYearsBelow <= totalWorkYears)
        && EmployerYearsFrom <= yearsWithEmployer && !(EmployerYearsBelow <= yearsWithEmployer);
}

/// <summary>医疗期 by years of work, with its history. Immutable.</summary>
/// <param name="rows">The rows in any order.</param>
public sealed class MedicalTreatmentTable(IEnumerable<MedicalTreatmentRow> rows)
{
    /// <summary>Its name in <see cref="ParameterTables"/> and in <see cref="ParameterVersion"/>.</summary>
    public const string Name = "medical-treatment-period";

    /// <summary>The table shipped with this version.</summary>
    public static MedicalTreatmentTable Shipped => ParameterSet.Shipped.Parameters.MedicalTreatment;

    /// <summary>All rows, the latest first.</summary>
    public IReadOnlyList<MedicalTreatmentRow> Rows { get; } = [.. rows.OrderByDescending(row => row.EffectiveFrom)];

    /// <summary>The row for years of work on a day; a boundary year belongs to the longer period; <c>null</c> before the table begins.</summary>
    /// <param name="totalWorkYears">实际工作年限.</param>
    /// <param name="yearsWithEmployer">在本单位工作年限.</param>
    /// <param name="day">The day of judging.</param>
    public MedicalTreatmentRow? Find(decimal totalWorkYears, decimal yearsWithEmployer, DateOnly day) =>
        Rows.FirstOrDefault(row => row.Holds(totalWorkYears, yearsWithEmployer, day));

    internal static MedicalTreatmentTable Of(IEnumerable<IReadOnlyDictionary<string, string>> rows) => new(rows.Select(Read));

    private static MedicalTreatmentRow Read(IReadOnlyDictionary<string, string> record) => new(
        ReadDay(record["effective_from"])!.Value,
        ReadDay(record["effective_to"]),
        ReadDay(record["published_on"]),
        ReadYears(record["total_years_from"]) ?? 0,
        ReadYears(record["total_years_below"]),
        ReadYears(record["employer_years_from"]) ?? 0,
        ReadYears(record["employer_years_below"]),
        new MedicalTreatmentPeriod(
            int.Parse(record["months"], CultureInfo.InvariantCulture), int.Parse(record["counted_within_months"], CultureInfo.InvariantCulture)),
        record["doc_no"]);

    private static DateOnly? ReadDay(string text) =>
        text.Length == 0 ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal? ReadYears(string text) => text.Length == 0 ? null : decimal.Parse(text, CultureInfo.InvariantCulture);
}
