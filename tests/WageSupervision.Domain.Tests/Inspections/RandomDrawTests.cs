using WageSupervision.Domain.Inspections;
using WageSupervision.Domain.Procedure;

namespace WageSupervision.Domain.Tests.Inspections;

/// <summary>双随机抽查：先公布，隔日以后两个人各投入数字，只抽一次，谁都能重做。</summary>
public sealed class RandomDrawTests
{
    private const string First = "31415926535897932384";
    private const string Second = "27182818284590452353";
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly Guid Inspector = Guid.Parse("00000000-0000-7000-8000-000000000001");
    private static readonly Guid Supervisor = Guid.Parse("00000000-0000-7000-8000-000000000002");

    [Theory]
    [InlineData("2026-11-20", false)]
    [InlineData("2026-11-21", true)]
    [InlineData("2026-12-20", true)]
    [InlineData("2026-12-21", false)]
    public void 抽取日期_次日到第三十日(string day, bool lawful) => Check(lawful, "draw-day", () => Publish(Terms() with { DrawOn = Day(day) }));

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void 抽几家_一到名单的家数(int count, bool lawful) => Check(lawful, "draw-count", () => Publish(Terms() with { Count = count }));

    [Fact]
    public void 名单没有企业的不能公布() => Refused("nobody-on-the-list", () => Publish(Terms(enterprises: 0)));

    [Fact]
    public void 人员不到两名_没有执法证号_除去回避不到两名的_不能公布()
    {
        Refused("two-officers", () => Publish(Terms(officers: 1)));
        Refused("no-certificate", () => Publish(Terms(certificate: "")));
        var terms = Terms(officers: 3);
        var (entry, officers) = (terms.Material.EntryIds[0], terms.Material.OfficerIds);
        DrawExclusion[] two = [new(officers[0], entry, ExclusionReason.Recusal), new(officers[1], entry, ExclusionReason.LastTime)];
        Publish(terms with { Material = terms.Material with { Exclusions = two[..1] } });
        Refused("two-officers", () => Publish(terms with { Material = terms.Material with { Exclusions = two } }));
    }

    [Fact]
    public void 公布的承诺值由文号名单人员随机数得出_随机数不在事件里()
    {
        var terms = Terms();
        var planned = Publish(terms);
        Assert.Equal(DrawAlgorithm.Commitment("抽1", planned.PopulationHash, planned.PoolHash, 2, "", terms.Material.Secret), planned.Commitment);
        Assert.DoesNotContain(terms.Material.Secret, StoredEvents.Write(planned), StringComparison.Ordinal);
        Assert.NotEqual(planned.Commitment, Publish(terms with { Count = 3 }).Commitment);
    }

    [Theory]
    [InlineData("2026-11-22", false)]
    [InlineData("2026-11-23", true)]
    public void 没到公布的日期谁也不能投入(string day, bool lawful) => Check(lawful, "draw-too-early", () => Give(Planned(), Day(day)));

    [Fact]
    public void 第一组只投入一次_没有第一组不能抽_由另一个人投入第二组()
    {
        var draw = Planned();
        Refused("first-digits-missing", () => Make(draw, Supervisor));
        draw.Apply(Give(draw, Day("2026-11-23")));
        Assert.Equal(DrawStage.Half, draw.Stage);
        Refused("digits-given", () => Give(draw, Day("2026-11-23")));
        Refused("two-people", () => Make(draw, Inspector));
        Refused("same-digits", () => Make(draw, Supervisor, digits: First));
        Refused("not-digits", () => Make(draw, Supervisor, digits: "123"));
        draw.Apply(Make(draw, Supervisor));
        Assert.Equal(DrawStage.Drawn, draw.Stage);
        Refused("draw-over", () => Make(draw, Supervisor));
        Refused("draw-over", () => Void(draw));
    }

    [Fact]
    public void 计划写了公开数值的必须用_没有写的不能用()
    {
        var draw = RandomDraw.From([Publish(Terms() with { PublicSource = "双色球" })]);
        draw.Apply(Give(draw, Day("2026-11-23")));
        Refused("public-value", () => Make(draw, Supervisor));
        Assert.Equal("01 02", Make(draw, Supervisor, value: "01 02").PublicValue);
        var without = Half();
        Refused("public-value", () => Make(without, Supervisor, value: "01 02"));
    }

    [Fact]
    public void 抽取以前可以作废_作废以后不能再抽()
    {
        var draw = Half();
        draw.Apply(Void(draw));
        Assert.Equal(DrawStage.Void, draw.Stage);
        Refused("draw-over", () => Make(draw, Supervisor));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void 下载的记录重做得出同样的结果(bool full)
    {
        var (draw, material) = Drawn();
        var record = material.RecordOf(draw, full);
        var (checks, problem) = DrawVerifier.Verify(record.Write());
        Assert.Equal("", problem);
        Assert.All(checks!, check => Assert.True(check.Holds, check.What));
        Assert.Equal(full ? 6 : 2, record.Entries.Count(each => each.Code is not null));
        Assert.Equal(full ? 3 : 0, record.Officers.Count(each => each.Code is not null));
    }

    [Fact]
    public void 改动任何一处_核验说得出哪里()
    {
        var (draw, material) = Drawn();
        var record = material.RecordOf(draw, full: false);
        Wrong("抽取结果", record with { Result = [.. record.Result.Reverse()] });
        Wrong("抽取结果", record with { Result = [record.Result[0] with { Officers = [.. record.Result[0].Officers.Reverse()] }, record.Result[1]] });
        Wrong("事先公布的承诺值", record with { Secret = new string('1', 64) });
        Wrong("事先公布的承诺值", record with { Count = 3 });
        Wrong("事先公布的承诺值", record with { PublicSource = "双色球" });
        Wrong("名单的摘要", record with { Entries = [.. record.Entries.Skip(1)] });
        Wrong("人员和回避的摘要", record with { Exclusions = [new(record.Officers[0].Id, record.Entries[0].Id, ExclusionReason.Recusal)] });
        Wrong("种子", record with { Second = "11111222223333344444" });
        Wrong("种子", record with { PublicValue = "7" });
        Wrong("两人的数字", record with { Second = record.First });
        Wrong("91330106TEST 的编号", record with { Entries = [record.Entries[0] with { Code = "91330106TEST", Salt = "x" }, .. record.Entries.Skip(1)] });

        static void Wrong(string what, DrawRecord altered) =>
            Assert.Contains(what, DrawVerifier.Verify(altered.Write()).Checks!.Where(check => !check.Holds).Select(check => check.What));
    }

    [Theory]
    [InlineData("不是记录")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"format\":\"random-inspection-draw/1\"}")]
    public void 不是记录的说得出来(string text) => Assert.Equal("不是抽查的记录。", DrawVerifier.Verify(text).Problem);

    [Fact]
    public void 别的算法_重复的名单_不核验()
    {
        var (draw, material) = Drawn();
        var record = material.RecordOf(draw, full: false);
        Assert.Contains("zj-draw-2", DrawVerifier.Verify((record with { Algorithm = "zj-draw-2" }).Write()).Problem, StringComparison.Ordinal);
        Assert.Contains("重复", DrawVerifier.Verify((record with { Entries = [.. record.Entries, record.Entries[0]] }).Write()).Problem, StringComparison.Ordinal);
    }

    /// <summary>A draw that was made, with what was frozen for it.</summary>
    internal static (RandomDraw Draw, DrawMaterial Material) Drawn()
    {
        var terms = Terms();
        var draw = RandomDraw.From([Publish(terms)]);
        draw.Apply(Give(draw, Day("2026-11-23")));
        draw.Apply(Make(draw, Supervisor, material: terms.Material));
        return (draw, terms.Material);
    }

    private static DrawTerms Terms(int enterprises = 6, int officers = 3, string? certificate = null)
    {
        var material = new DrawMaterial(
            new string('a', 64),
            [.. Enumerable.Range(1, enterprises).Select(n => new FrozenEnterprise(n, Entry($"91330106TEST{n:000000}", $"演示企业{n}")))],
            [.. Enumerable.Range(1, officers).Select(n => new FrozenOfficer(Guid.NewGuid(), $"演示监察员{n}", Entry(certificate ?? $"浙测{n}", null)))], []);
        return new DrawTerms("抽查", new DrawRule("西湖区", "", DrawHaving.Either, null, null, DrawHaving.Either), 2, "", Day("2026-11-23"), material);

        static DrawEntry Entry(string code, string? name) => new(DrawAlgorithm.IdOf("s" + code, code), code, "s" + code, name);
    }

    private static DrawPlanned Publish(DrawTerms terms) => Steps.The<PublishDrawStep>().Enter(Unbegun.File, Today, terms)("抽1");

    private static RandomDraw Planned() => RandomDraw.From([Publish(Terms())]);

    private static RandomDraw Half()
    {
        var draw = Planned();
        draw.Apply(Give(draw, Day("2026-11-23")));
        return draw;
    }

    private static DrawDigitsGiven Give(RandomDraw draw, DateOnly day) =>
        Steps.The<GiveDigitsStep>().Enter(draw, new DrawFacts(day, Inspector), First)("");

    private static DrawMade Make(RandomDraw draw, Guid by, string digits = Second, string value = "", DrawMaterial? material = null) =>
        Steps.The<MakeDrawStep>().Enter(
            draw, new DrawFacts(Day("2026-11-24"), by), new MakeDrawTerms(digits, value, material ?? Terms().Material))("");

    private static DrawVoided Void(RandomDraw draw) => Steps.The<VoidDrawStep>().Enter(draw, new DrawFacts(Day("2026-11-24"), Supervisor), "名单有误")("");

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static void Check(bool lawful, string code, Func<ProcedureEvent> take)
    {
        if (lawful)
        {
            take();
            return;
        }

        Refused(code, take);
    }

    private static void Refused(string code, Func<ProcedureEvent> take)
    {
        var refused = Assert.Throws<ProcedureRuleException>(() => take());
        Assert.Equal(code, refused.Code);
        Assert.Matches("^《.+》第.+条$", refused.Citation);
    }
}
