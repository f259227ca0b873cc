using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace WageSupervision.Domain.Inspections;

/// <summary>An officer who may not go to an enterprise.</summary>
/// <param name="Officer">The officer's id in the draw.</param>
/// <param name="Entry">The enterprise's id in the draw.</param>
/// <param name="Reason">Why.</param>
public sealed record DrawExclusion(string Officer, string Entry, ExclusionReason Reason);

/// <summary>Why an officer may not go to an enterprise.</summary>
public enum ExclusionReason
{
    /// <summary>回避.</summary>
    [Choice("回避")]
    Recusal,

    /// <summary>上一次检查同一家企业的是他.</summary>
    [Choice("上一次检查的人")]
    LastTime,
}

/// <summary>One enterprise drawn, and the two officers who go there.</summary>
/// <param name="Order">From 1.</param>
/// <param name="Entry">The enterprise's id in the draw.</param>
/// <param name="Officers">The officers' ids in the draw, the lead first.</param>
public sealed record DrawnEntry(int Order, string Entry, IReadOnlyList<string> Officers);

/// <summary>
/// How a random inspection is drawn, published and repeatable by hand: every value is SHA-256 over UTF-8 text whose parts are joined with
/// <c>|</c>, in lower-case hexadecimal (docs/adr/0030). A change is a new version under a new name.
/// </summary>
public static class DrawAlgorithm
{
    /// <summary>The version, which is also part of what is hashed.</summary>
    public const string Version = "zj-draw-1";

    /// <summary>Officers who go together.</summary>
    public const int Together = 2;

    /// <summary>The fewest digits that a person rolls: twenty, more than 66 bits.</summary>
    public const int FewestDigits = 20;

    /// <summary>The most digits.</summary>
    public const int MostDigits = 100;

    /// <summary>The id under which a credit code or a certificate takes part: whoever knows the salt and it can tell, nobody else.</summary>
    public static string IdOf(string salt, string code) => Hash(Version, "id", salt, code);

    /// <summary>The hash of a list of ids, whatever their order.</summary>
    public static string PopulationHash(IEnumerable<string> ids) => Hash([Version, "list", .. ids.Order(StringComparer.Ordinal)]);

    /// <summary>The hash of the pool of officers and of who may not go where, whatever their order.</summary>
    public static string PoolHash(IEnumerable<string> officers, IEnumerable<DrawExclusion> exclusions) => Hash(
    [
        Version, "pool", .. officers.Order(StringComparer.Ordinal), "except",
        .. exclusions.Select(each => $"{each.Officer}/{each.Entry}/{Choices.WordOf(each.Reason)}").Order(StringComparer.Ordinal),
    ]);

    /// <summary>What is published before the draw: it holds the office to its secret and to everything that was frozen with it.</summary>
    public static string Commitment(string plan, string populationHash, string poolHash, int count, string publicSource, string secret) =>
        Hash(Version, "commitment", plan, populationHash, poolHash, count.ToString(CultureInfo.InvariantCulture), publicSource, secret);

    /// <summary>The seed: the office's secret, the digits of two people, and the public value (empty where none was named).</summary>
    public static string Seed(string secret, string first, string second, string publicValue) => Hash(Version, "seed", secret, first, second, publicValue);

    /// <summary>
    /// Draws: every enterprise has the ticket SHA-256(seed, its id) and the smallest win. To each in that order go the two officers not excluded
    /// there who have the fewest so far and, among these, the smallest ticket SHA-256(seed, enterprise, officer).
    /// </summary>
    /// <exception cref="ArgumentException">For one of those drawn fewer than two officers are left.</exception>
    public static IReadOnlyList<DrawnEntry> Draw(
        string seed, IReadOnlyCollection<string> entries, int count, IReadOnlyCollection<string> officers, IReadOnlyCollection<DrawExclusion> exclusions)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(officers);
        ArgumentNullException.ThrowIfNull(exclusions);
        var excluded = exclusions.Select(each => (each.Officer, each.Entry)).ToHashSet();
        var gone = officers.ToDictionary(officer => officer, _ => 0, StringComparer.Ordinal);
        List<DrawnEntry> drawn = [];
        foreach (var entry in entries.OrderBy(id => Hash(Version, "enterprise", seed, id), StringComparer.Ordinal).Take(count))
        {
            string[] going =
            [
                .. officers.Where(officer => !excluded.Contains((officer, entry))).OrderBy(officer => gone[officer])
                    .ThenBy(officer => Hash(Version, "officer", seed, entry, officer), StringComparer.Ordinal).Take(Together),
            ];
            if (going.Length < Together)
            {
                throw new ArgumentException("too few officers are left for one of the enterprises", nameof(officers));
            }

            foreach (var officer in going)
            {
                gone[officer]++;
            }

            drawn.Add(new DrawnEntry(drawn.Count + 1, entry, going));
        }

        return drawn;
    }

    /// <summary>Whether digits are as many as are asked for, and digits.</summary>
    public static bool AreDigits(string? text) =>
        text is { Length: >= FewestDigits and <= MostDigits } && text.All(char.IsAsciiDigit) && text.Distinct().Count() > 1;

    private static string Hash(params string[] parts) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('|', parts))));
}
