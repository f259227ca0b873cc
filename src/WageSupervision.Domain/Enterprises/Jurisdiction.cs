namespace WageSupervision.Domain.Enterprises;

/// <summary>
/// The area an office answers for: a county sees its county, a city its counties, the province all.
/// Codes of GB/T 2260 nest by prefix, so an area is the prefix of every code in it.
/// </summary>
/// <param name="RegionCode">Six digits; <c>330000</c> province, <c>330100</c> city, <c>330106</c> county.</param>
public readonly record struct Jurisdiction(string RegionCode)
{
    /// <summary>The leading digits shared by every code in the area: two for the province, four for a city, six for a county.</summary>
    public string Prefix => RegionCode switch
    {
        [_, _, '0', '0', '0', '0'] => RegionCode[..2],
        [_, _, _, _, '0', '0'] => RegionCode[..4],
        _ => RegionCode,
    };

    /// <summary>Whether a county (or city) lies in the area.</summary>
    public bool Covers(string code) => code.StartsWith(Prefix, StringComparison.Ordinal);
}
