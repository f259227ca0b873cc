using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace WageSupervision.Domain.Inspections;

/// <summary>An enterprise of the frozen list, or an officer of the pool.</summary>
/// <param name="Id">Under which it takes part.</param>
/// <param name="Code">统一社会信用代码, or 执法证号; <c>null</c> where the public is not told.</param>
/// <param name="Salt">What makes the id of the code; <c>null</c> with it.</param>
/// <param name="Name">The enterprise's name; <c>null</c> with it, and for officers.</param>
public sealed record DrawEntry(string Id, string? Code = null, string? Salt = null, string? Name = null)
{
    /// <summary>The same without what the public is not told.</summary>
    public DrawEntry Bare() => new(Id);
}

/// <summary>
/// A draw in one file: anyone can repeat it from this alone. The public's holds ids in place of enterprises that were not drawn, and of officers;
/// the officers' names them all. The draw is the same.
/// </summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
/// <param name="Algorithm"><see cref="DrawAlgorithm.Version"/>.</param>
/// <param name="Plan">The number of the plan.</param>
/// <param name="Region">The county.</param>
/// <param name="Rule">Who was on the list, in words.</param>
/// <param name="PublishedOn">The day the commitment was published.</param>
/// <param name="DrawnOn">The day of the draw.</param>
/// <param name="Count">How many were to be drawn.</param>
/// <param name="PopulationHash">As published.</param>
/// <param name="PoolHash">As published.</param>
/// <param name="PublicSource">The public value named in the plan, in words; empty where none was.</param>
/// <param name="Commitment">As published.</param>
/// <param name="Secret">The office's secret, now open.</param>
/// <param name="First">The digits of the first person.</param>
/// <param name="Second">The digits of the second.</param>
/// <param name="PublicValue">The public value.</param>
/// <param name="Seed">What followed from these.</param>
/// <param name="Entries">The frozen list.</param>
/// <param name="Officers">The pool.</param>
/// <param name="Exclusions">Who may not go where.</param>
/// <param name="Result">Who was drawn.</param>
public sealed record DrawRecord(
    string Format, string Algorithm, string Plan, string Region, string Rule, DateOnly PublishedOn, DateOnly DrawnOn, int Count,
    string PopulationHash, string PoolHash, string PublicSource, string Commitment, string Secret, string First, string Second, string PublicValue,
    string Seed, IReadOnlyList<DrawEntry> Entries, IReadOnlyList<DrawEntry> Officers, IReadOnlyList<DrawExclusion> Exclusions,
    IReadOnlyList<DrawnEntry> Result)
{
    /// <summary>The only format there is.</summary>
    public const string CurrentFormat = "random-inspection-draw/1";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>As text.</summary>
    public string Write() => JsonSerializer.Serialize(this, Json);

    /// <summary>Reads one; <c>null</c> where the text is none.</summary>
    public static DrawRecord? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<DrawRecord>(json, Json) is { Format: CurrentFormat } record ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>One thing that a record of a draw states, and what follows from the rest of it.</summary>
/// <param name="What">What it is, in plain Chinese.</param>
/// <param name="Stated">What the record says.</param>
/// <param name="Found">What follows.</param>
public sealed record DrawCheck(string What, string Stated, string Found)
{
    /// <summary>Whether they are the same.</summary>
    public bool Holds => Stated == Found;
}

/// <summary>Repeats a draw from its record alone.</summary>
public static class DrawVerifier
{
    /// <summary>Repeats it.</summary>
    /// <returns>Every check; <c>null</c> with the reason where the text is no record of a draw that this version can repeat.</returns>
    public static (IReadOnlyList<DrawCheck>? Checks, string Problem) Verify(string json)
    {
        if (DrawRecord.Read(json) is not { } record)
        {
            return (null, "不是抽查的记录。");
        }

        if (record.Algorithm != DrawAlgorithm.Version)
        {
            return (null, $"记录用的算法是 {record.Algorithm}，这里只会 {DrawAlgorithm.Version}。");
        }

        var (entries, officers) = (record.Entries.Select(each => each.Id).ToList(), record.Officers.Select(each => each.Id).ToList());
        if (entries.Distinct(StringComparer.Ordinal).Count() < entries.Count || officers.Distinct(StringComparer.Ordinal).Count() < officers.Count)
        {
            return (null, "名单或者人员里有重复的，不能重做。");
        }

        var seed = DrawAlgorithm.Seed(record.Secret, record.First, record.Second, record.PublicValue);
        List<DrawCheck> checks =
        [
            .. record.Entries.Concat(record.Officers).Where(each => each.Code is not null)
                .Select(each => new DrawCheck($"{each.Code} 的编号", each.Id, DrawAlgorithm.IdOf(each.Salt ?? "", each.Code!))),
            new("名单的摘要", record.PopulationHash, DrawAlgorithm.PopulationHash(entries)),
            new("人员和回避的摘要", record.PoolHash, DrawAlgorithm.PoolHash(officers, record.Exclusions)),
            new("事先公布的承诺值", record.Commitment, DrawAlgorithm.Commitment(
                record.Plan, record.PopulationHash, record.PoolHash, record.Count, record.PublicSource, record.Secret)),
            new("两人的数字", "合格", DrawAlgorithm.AreDigits(record.First) && DrawAlgorithm.AreDigits(record.Second) && record.First != record.Second
                ? "合格" : $"不合格：各 {DrawAlgorithm.FewestDigits} 位以上，不相同"),
            new("种子", record.Seed, seed),
        ];
        try
        {
            checks.Add(new("抽取结果", Words(record.Result), Words(DrawAlgorithm.Draw(seed, entries, record.Count, officers, record.Exclusions))));
        }
        catch (ArgumentException)
        {
            checks.Add(new("抽取结果", Words(record.Result), "有企业没有两名可以去的人员"));
        }

        return (checks, "");
    }

    private static string Words(IEnumerable<DrawnEntry> drawn) =>
        string.Join('；', drawn.Select(each => $"{each.Order} {each.Entry} {string.Join(',', each.Officers)}"));
}
