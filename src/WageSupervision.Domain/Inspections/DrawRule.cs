namespace WageSupervision.Domain.Inspections;

/// <summary>Whether the enterprises on the list have something.</summary>
public enum DrawHaving
{
    /// <summary>不限.</summary>
    [Choice("不限")]
    Either,

    /// <summary>有.</summary>
    [Choice("有")]
    With,

    /// <summary>没有.</summary>
    [Choice("没有")]
    Without,
}

/// <summary>By which rule enterprises are on the list.</summary>
/// <param name="Region">The county, in words.</param>
/// <param name="NamePart">A word in the name that stands for the industry, for example 建设; empty for all.</param>
/// <param name="Filings">Whether they have an accepted payroll of the last twelve months.</param>
/// <param name="LeastWorkers">At least so many people on their last payroll; <c>null</c> for all.</param>
/// <param name="MostWorkers">At most so many; <c>null</c> for all.</param>
/// <param name="History">Whether a case was opened against them in the last twenty-four months.</param>
public sealed record DrawRule(string Region, string NamePart, DrawHaving Filings, int? LeastWorkers, int? MostWorkers, DrawHaving History)
{
    /// <summary>Months of payrolls that are looked at.</summary>
    public const int FilingMonths = 12;

    /// <summary>Months of cases that are looked at.</summary>
    public const int HistoryMonths = 24;

    /// <summary>In words.</summary>
    public string Words() => string.Join('；', Parts());

    private IEnumerable<string> Parts()
    {
        yield return $"{Region}登记的企业";
        if (NamePart.Length > 0)
        {
            yield return $"名称中有“{NamePart}”";
        }

        if (Filings != DrawHaving.Either)
        {
            yield return $"最近 {FilingMonths} 个月{(Filings == DrawHaving.With ? "有" : "没有")}受理的工资表";
        }

        if (LeastWorkers is not null || MostWorkers is not null)
        {
            yield return $"最近一张工资表 {LeastWorkers ?? 0} 人以上{(MostWorkers is { } most ? $"、{most} 人以下" : "")}";
        }

        if (History != DrawHaving.Either)
        {
            yield return $"最近 {HistoryMonths} 个月{(History == DrawHaving.With ? "有" : "没有")}立过案";
        }
    }
}
