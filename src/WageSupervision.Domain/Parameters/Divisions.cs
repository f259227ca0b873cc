namespace WageSupervision.Domain.Parameters;

/// <summary>Levels of administrative division.</summary>
public enum RegionLevel
{
    /// <summary>省.</summary>
    Province,

    /// <summary>设区的市.</summary>
    Prefecture,

    /// <summary>县（市、区）.</summary>
    County,
}

/// <summary>An administrative division under one GB/T 2260 code.</summary>
/// <param name="Code">Six digits.</param>
/// <param name="Name">Its own name, for example 西湖区.</param>
/// <param name="Level">Province, prefecture or county.</param>
/// <param name="ParentCode">The code of the division above; <c>null</c> for the province.</param>
/// <param name="FullName">With all divisions above, for example 浙江省杭州市西湖区.</param>
/// <param name="ShortName">Without the province, for example 杭州市西湖区.</param>
/// <param name="ValidFrom">First month of the code; <c>null</c> where it is older than the portal looks.</param>
/// <param name="ValidTo">Last month of the code, inclusive; <c>null</c> where it is still in use.</param>
/// <param name="SuccessorCodes">The codes that took its place; empty where it is still in use.</param>
public sealed record Region(
    string Code,
    string Name,
    RegionLevel Level,
    string? ParentCode,
    string FullName,
    string ShortName,
    YearMonth? ValidFrom,
    YearMonth? ValidTo,
    IReadOnlyList<string> SuccessorCodes)
{
    /// <summary>Whether the code is in use in that month.</summary>
    public bool IsValidIn(YearMonth month) =>
        (ValidFrom is not YearMonth from || from <= month) && (ValidTo is not YearMonth to || month <= to);
}

/// <summary>行政区划 of the province with the months in which each code is valid.</summary>
public sealed class Divisions
{
    private readonly Dictionary<string, Region> _byCode;

    /// <summary>Makes a list of divisions.</summary>
    public Divisions(IEnumerable<Region> regions)
    {
        All = [.. regions.OrderBy(region => region.Code, StringComparer.Ordinal)];
        _byCode = All.ToDictionary(region => region.Code, StringComparer.Ordinal);
    }

    /// <summary>The list shipped with this version.</summary>
    public static Divisions Shipped => ParameterSet.Shipped.Parameters.Divisions;

    /// <summary>All divisions, past ones included, by code.</summary>
    public IReadOnlyList<Region> All { get; }

    /// <summary>The prefectures by code.</summary>
    public IEnumerable<Region> Prefectures => All.Where(region => region.Level == RegionLevel.Prefecture);

    /// <summary>The division with that code, past ones included, or <c>null</c>.</summary>
    public Region? Find(string? code) => code is null ? null : _byCode.GetValueOrDefault(code);

    /// <summary>Whether the code names a county of the province in that month.</summary>
    public bool IsCountyValidIn(string? code, YearMonth month) =>
        Find(code) is { Level: RegionLevel.County } region && region.IsValidIn(month);

    /// <summary>The codes of the counties below a province or prefecture, past ones included; the code itself for a county.</summary>
    public IEnumerable<Region> CountiesWithin(string code) => Find(code) switch
    {
        null => [],
        { Level: RegionLevel.County } county => [county],
        { Level: RegionLevel.Prefecture } => All.Where(region => region.Level == RegionLevel.County && region.ParentCode == code),
        _ => All.Where(region => region.Level == RegionLevel.County),
    };

    internal static Divisions Of(IEnumerable<IReadOnlyDictionary<string, string>> rows)
    {
        var records = rows.ToArray();
        var names = records.ToDictionary(record => record["code"], record => record["name"], StringComparer.Ordinal);
        return new Divisions(records.Select(record => Read(record, names)));
    }

    private static Region Read(IReadOnlyDictionary<string, string> record, Dictionary<string, string> names)
    {
        var code = record["code"];
        var name = record["name"];
        var parent = record["prefecture_code"];
        var level = record["type"] switch
        {
            "省" => RegionLevel.Province,
            "地级市" => RegionLevel.Prefecture,
            _ => RegionLevel.County,
        };
        var shortName = level == RegionLevel.County ? names.GetValueOrDefault(parent, "") + name : name;
        return new Region(
            code,
            name,
            level,
            parent.Length == 0 ? null : parent,
            level == RegionLevel.Province ? name : "浙江省" + shortName,
            shortName,
            YearMonth.TryParse(record["valid_from"], out var from) ? from : null,
            YearMonth.TryParse(record["valid_to"], out var to) ? to : null,
            record["successor_code"].Split(';', StringSplitOptions.RemoveEmptyEntries));
    }
}
