namespace WageSupervision.Domain.Law.Order353;

/// <summary>第三十八条：本办法自2017年5月1日起施行; what every rule says of earlier facts.</summary>
internal static class Order353Scope
{
    private static readonly YearMonth FirstMonth = YearMonth.Of(Regulations.Order353InForceFrom);

    /// <summary>The answer for facts from before the Order.</summary>
    internal static Finding BeforeOrder { get; } = new Finding.NotApplicable("事实发生在2017年5月1日本办法施行之前（第三十八条）");

    /// <summary>Whether the Order is in force on that day.</summary>
    internal static bool Covers(DateOnly day) => day >= Regulations.Order353InForceFrom;

    /// <summary>Whether the Order is in force in that month.</summary>
    internal static bool Covers(YearMonth month) => month >= FirstMonth;
}
