namespace WageSupervision.Domain.Law.CitedLaws;

/// <summary>What rules of other laws say of facts from before these laws.</summary>
internal static class CitedScope
{
    private static readonly Dictionary<string, Finding> Before = Regulations.All.ToDictionary(
        entry => entry.Code,
        Finding (entry) => new Finding.NotApplicable($"事实发生在{entry.InForceFrom.Year}年{entry.InForceFrom.Month}月{entry.InForceFrom.Day}日之前，当时这一条还没有施行"),
        StringComparer.Ordinal);

    private static readonly DateOnly LabourFrom = Regulations.Of(Regulations.Labour).InForceFrom;

    /// <summary>Whether the law is in force on that day.</summary>
    internal static bool Covers(string code, DateOnly day) => day >= Regulations.Of(code).InForceFrom;

    /// <summary>Whether the Labour Law is in force in that month; without looking it up, since it is asked of every line of a payroll.</summary>
    internal static bool CoversLabour(YearMonth month) => month.FirstDay >= LabourFrom;

    /// <summary>The answer for facts from before the law.</summary>
    internal static Finding BeforeLaw(string code) => Before[code];
}
