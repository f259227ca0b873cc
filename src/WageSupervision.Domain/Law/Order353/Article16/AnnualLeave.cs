namespace WageSupervision.Domain.Law.Order353.Article16;

/// <summary>年休假 by years of work (职工带薪年休假条例第三条).</summary>
public static class AnnualLeave
{
    /// <summary>Days a year; 0 where not a whole year was worked.</summary>
    /// <param name="years">累计工作 in whole years.</param>
    public static int DaysDue(int years) => years switch
    {
        < 1 => 0,
        < 10 => 5,
        < 20 => 10,
        _ => 15,
    };
}
