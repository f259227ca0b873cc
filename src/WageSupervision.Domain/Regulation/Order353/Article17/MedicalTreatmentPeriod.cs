namespace WageSupervision.Domain.Regulation.Order353.Article17;

/// <summary>国家规定的医疗期 (劳部发〔1994〕479号 第三条、第四条), to which 第十七条第一款 refers.</summary>
/// <param name="Months">医疗期, months.</param>
/// <param name="CountedWithinMonths">The window in which sick time is added up, months.</param>
public sealed record MedicalTreatmentPeriod(int Months, int CountedWithinMonths)
{
    /// <summary>The period for years of work; a boundary year belongs to the longer period.</summary>
    /// <param name="totalWorkYears">实际工作年限.</param>
    /// <param name="yearsWithEmployer">在本单位工作年限.</param>
    public static MedicalTreatmentPeriod Of(decimal totalWorkYears, decimal yearsWithEmployer) => (totalWorkYears, yearsWithEmployer) switch
    {
        ( < 10, < 5) => new(3, 6),
        ( < 10, _) => new(6, 12),
        (_, < 5) => new(6, 12),
        (_, < 10) => new(9, 15),
        (_, < 15) => new(12, 18),
        (_, < 20) => new(18, 24),
        _ => new(24, 30),
    };
}
