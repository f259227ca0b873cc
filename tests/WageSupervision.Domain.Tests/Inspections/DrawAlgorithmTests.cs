using System.Globalization;
using FsCheck.Fluent;
using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Tests.Properties;

namespace WageSupervision.Domain.Tests.Inspections;

/// <summary>抽取的算法：与另一种语言写的（draw_vector.py）逐值相同；没有谁更容易抽中。</summary>
public sealed class DrawAlgorithmTests
{
    private static readonly string[] Entries = [.. Enumerable.Range(1, 12).Select(n => DrawAlgorithm.IdOf($"salt{n:00}", $"91330106TEST{n:000000}"))];
    private static readonly string[] Officers = [.. Enumerable.Range(1, 4).Select(n => DrawAlgorithm.IdOf($"osalt{n:00}", $"浙测{n:00}"))];

    private static readonly DrawExclusion[] Exclusions =
        [new(Officers[0], Entries[2], ExclusionReason.Recusal), new(Officers[1], Entries[4], ExclusionReason.LastTime)];

    [Fact]
    public void 与另一种语言算出的相同()
    {
        var secret = string.Concat(Enumerable.Repeat("00", 31)) + "2a";
        var population = DrawAlgorithm.PopulationHash(Entries);
        var pool = DrawAlgorithm.PoolHash(Officers, Exclusions);
        Assert.Equal("fb144d92858798ea731bc015b5a9dd7cce6fc17db85dd2eae996efdc1576f5bb", population);
        Assert.Equal("3e93c6dbf6ac7091ab1c589a9984020135b1c1f4f31625fc1507893eaad98c71", pool);
        Assert.Equal("7b8def317e0bd7af5efde45ec93b52ef2b6f5ce4324fad7599263cb3958374f0",
            DrawAlgorithm.Commitment("测试人社监抽〔2026〕1号", population, pool, 5, "双色球", secret));
        var seed = DrawAlgorithm.Seed(secret, "31415926535897932384", "27182818284590452353", "01 02 03");
        Assert.Equal("f3ca5e2676b108838cfd8cc0f1197528a4406ac7c2426ab4792c36dba1377874", seed);

        Assert.Equal(
            ["3 2,3", "2 1,4", "6 3,4", "5 1,4", "1 2,1"],
            DrawAlgorithm.Draw(seed, Entries, 5, Officers, Exclusions).Select(each => string.Create(CultureInfo.InvariantCulture,
                $"{Array.IndexOf(Entries, each.Entry) + 1} {string.Join(',', each.Officers.Select(o => Array.IndexOf(Officers, o) + 1))}")));
    }

    [Fact]
    public void 名单和人员的次序不影响结果()
    {
        var seed = DrawAlgorithm.Seed("a", "1", "2", "");
        var drawn = DrawAlgorithm.Draw(seed, Entries, 6, Officers, Exclusions);
        var other = DrawAlgorithm.Draw(seed, [.. Entries.Reverse()], 6, [.. Officers.Reverse()], [.. Exclusions.Reverse()]);
        Assert.Equal(drawn.Select(each => (each.Entry, string.Join(',', each.Officers))), other.Select(each => (each.Entry, string.Join(',', each.Officers))));
        Assert.Equal(DrawAlgorithm.PopulationHash(Entries), DrawAlgorithm.PopulationHash(Entries.Reverse()));
    }

    // Chi-square with 11 and 3 degrees of freedom; beyond these one honest algorithm in a thousand would fall, and the seeds are fixed.
    [Fact]
    public void 没有企业更容易抽中_没有人员更容易派到()
    {
        const int Draws = 4000;
        var (hits, firsts) = (Entries.ToDictionary(id => id, _ => 0), Officers.ToDictionary(id => id, _ => 0));
        for (var n = 0; n < Draws; n++)
        {
            var drawn = DrawAlgorithm.Draw(DrawAlgorithm.Seed("secret", n.ToString(CultureInfo.InvariantCulture), "2", ""), Entries, 3, Officers, []);
            foreach (var each in drawn)
            {
                hits[each.Entry]++;
            }

            firsts[drawn[0].Officers[0]]++;
        }

        // Drawing three of twelve without putting back narrows the spread: the statistic is divided by (12 - 3) / (12 - 1).
        Assert.InRange(ChiSquare([.. hits.Values]) / (9 / 11.0), 0, 31.26);
        Assert.InRange(ChiSquare([.. firsts.Values]), 0, 16.27);
    }

    [Fact]
    public void 回避的不派_两人不同_人均件数最多相差一件或者因回避()
    {
        Property.Holds(
            from seed in Gen.Choose(0, int.MaxValue)
            from count in Gen.Choose(1, 12)
            from barred in Gen.Choose(0, 2)
            select (seed, count, barred),
            each =>
            {
                DrawExclusion[] exclusions = [.. Entries.SelectMany(entry => Officers.Take(each.barred)
                    .Select(officer => new DrawExclusion(officer, entry, ExclusionReason.Recusal)))];
                var drawn = DrawAlgorithm.Draw(
                    DrawAlgorithm.Seed(each.seed.ToString(CultureInfo.InvariantCulture), "1", "2", ""), Entries, each.count, Officers, exclusions);
                Assert.Equal(each.count, drawn.Select(line => line.Entry).Distinct().Count());
                Assert.All(drawn, line => Assert.Equal(2, line.Officers.Except(Officers.Take(each.barred)).Distinct().Count()));
                var gone = Officers.Skip(each.barred).Select(officer => drawn.Count(line => line.Officers.Contains(officer))).ToList();
                Assert.InRange(gone.Max() - gone.Min(), 0, 1);
            });
    }

    [Fact]
    public void 不够两名可以去的不抽() =>
        Assert.Throws<ArgumentException>(() => DrawAlgorithm.Draw("s", Entries, 1, Officers[..1], []));

    [Theory]
    [InlineData("1234567890123456789", false)]
    [InlineData("12345678901234567890", true)]
    [InlineData("1234567890123456789a", false)]
    [InlineData("１２３４５６７８９０１２３４５６７８９０", false)]
    [InlineData("00000000000000000000", false)]
    [InlineData(null, false)]
    public void 二十位以上数字_十九位不行(string? digits, bool good) => Assert.Equal(good, DrawAlgorithm.AreDigits(digits));

    private static double ChiSquare(int[] counts)
    {
        var expected = counts.Sum() / (double)counts.Length;
        return counts.Sum(count => (count - expected) * (count - expected) / expected);
    }
}
