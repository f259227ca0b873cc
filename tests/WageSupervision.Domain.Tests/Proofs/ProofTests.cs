using System.Globalization;
using System.Text.Json.Nodes;
using WageSupervision.Domain.Law;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Proofs;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Domain.Tests.Proofs;

public sealed class ProofTests
{
    private const int Many = 1000;

    [Fact]
    public void 核对工资表的结论与单独计算的一致()
    {
        foreach (var (found, circumstances) in Sheets.Findings(Many))
        {
            var sheet = Sheets.Of(found, circumstances);
            Assert.Equal(CalculationJson.WordOf(found.Finding.Outcome), sheet.Verdict.Outcome);
            Assert.Equal((found.Finding as Finding.Violated)?.Shortfall, sheet.Verdict.Shortfall);
            Assert.Equal(found.Finding switch { Finding.Violated v => v.Working, Finding.Undetermined u => u.Working, _ => [] }, sheet.Working);
        }
    }

    [Fact]
    public void 一千份证明单_重算都一致()
    {
        var rules = new HashSet<string>();
        foreach (var (found, circumstances) in Sheets.Findings(Many))
        {
            var verified = ProofVerifier.Verify(ProofJson.Write(Sheets.Of(found, circumstances)));
            Assert.Null(verified.Problem);
            Assert.Empty(verified.Differences);
            rules.Add(found.RuleId);
        }

        Assert.Equal(["ZJ353-14-1", "ZJ353-14-2", "ZJ353-17-1", "ZJ353-20-1", "ZJ353-6-1"], rules.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void 一千份证明单_各改一个值_全部查出()
    {
        var random = new Random(38);
        var missed = new List<string>();
        foreach (var (found, circumstances) in Sheets.Findings(Many))
        {
            var json = ProofJson.ToJson(Sheets.Of(found, circumstances));
            var values = Leaves(json, "$").ToList();
            var (path, value) = values[random.Next(values.Count)];
            Alter(value);
            if (ProofVerifier.Verify(json.ToJsonString()).IsSame)
            {
                missed.Add(path);
            }
        }

        Assert.Empty(missed);
    }

    [Fact]
    public void 改了结论又补上指纹_仍然查出()
    {
        foreach (var (found, circumstances) in Sheets.Findings(100).Where(pair => pair.Found.Finding is Finding.Violated { Shortfall: > 0 }))
        {
            var sheet = Sheets.Of(found, circumstances);
            var forged = ProofJson.Seal(sheet with { Verdict = sheet.Verdict with { Shortfall = sheet.Verdict.Shortfall - 0.01m } });
            var verified = ProofVerifier.Verify(ProofJson.Write(forged));
            Assert.Equal(["$.verdict.shortfall", "$.digest"], verified.Differences.Select(difference => difference.Path));
        }
    }

    [Fact]
    public void 不一致的位置用中文_改动的事实排在最前_摘要排在最后()
    {
        foreach (var (found, circumstances) in Sheets.Findings(200))
        {
            var json = ProofJson.ToJson(Sheets.Of(found, circumstances));
            var (_, value) = Leaves(json, "$").ElementAt(found.Row is null ? 0 : 40 % Leaves(json, "$").Count());
            Alter(value);
            Assert.All(ProofVerifier.Verify(json.ToJsonString()).Differences,
                difference => Assert.DoesNotContain("$", difference.Name, StringComparison.Ordinal));
        }

        var (late, at) = Sheets.Findings(200).First(pair => pair.Found.RuleId == "ZJ353-14-2" && pair.Circumstances.PaidOn is not null);
        var sheet = ProofJson.ToJson(Sheets.Of(late, at));
        sheet["input"]!["paidOn"] = "2025-01-02";
        var differences = ProofVerifier.Verify(sheet.ToJsonString()).Differences;
        Assert.Matches("^事实第[0-9]+项“实际发放日”的数值$", differences[0].Name);
        Assert.Equal(("$.digest", "摘要"), (differences[^1].Path, differences[^1].Name));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("""{"format":"wage-supervision/proof-sheet/1"}""")]
    [InlineData("""{"format":"wage-supervision/proof-sheet/9","ruleId":"ZJ353-6-1"}""")]
    public void 不是证明单的_说明不能核验(string json) => Assert.NotNull(ProofVerifier.Verify(json).Problem);

    [Fact]
    public void 残缺的证明单_不抛异常()
    {
        var (found, circumstances) = Sheets.Findings(1).Single();
        var whole = ProofJson.ToJson(Sheets.Of(found, circumstances));
        foreach (var name in whole.Select(pair => pair.Key).ToList())
        {
            var less = whole.DeepClone().AsObject();
            less.Remove(name);
            Assert.False(ProofVerifier.Verify(less.ToJsonString()).IsSame, name);
            foreach (var wrong in (JsonNode?[])[null, 1, "x", true, new JsonArray(), new JsonObject()])
            {
                less = whole.DeepClone().AsObject();
                less[name] = wrong?.DeepClone();
                Assert.False(ProofVerifier.Verify(less.ToJsonString()).IsSame, name);
            }
        }
    }

    [Fact]
    public void 规范形式_与写法和次序无关()
    {
        var one = JsonNode.Parse("""{"b":1.50,"a":[true,null,"甲"]}""");
        var two = JsonNode.Parse("""{ "a" : [ true, null, "\u7532" ], "b" : 1.5 }""");
        Assert.Equal(ProofJson.Canonical(one), ProofJson.Canonical(two));
        Assert.NotEqual(ProofJson.Canonical(one), ProofJson.Canonical(JsonNode.Parse("""{"b":1.51,"a":[true,null,"甲"]}""")));
    }

    [Fact]
    public void 怎样会有不同结论_每一条都试算过()
    {
        var input = new MinimumWageInput("330106", new(2026, 9), Domain.Law.Employment.FullTime, 2600m, null, null, null, null, null, null);
        var sheet = ProofMaker.Make(
            new ProofQuestion(new MinimumWageCalculation(), input, "ZJ353-6-1"), new ProofSubject("calculation", new(2026, 10, 15)),
            new(2026, 11, 22), ParameterSet.Shipped)!;
        Assert.Equal(60m, sheet.Verdict.Shortfall);
        Assert.Contains("“应发合计（元）”改为 2,660.00（现为 2,600.00）：符合规定", sheet.WouldChange);
        Assert.Equal(new DateOnly(2028, 10, 15), sheet.Contest[0].Until);
    }

    [Fact]
    public void 重放_按当时所知与按现在所知()
    {
        // 淳安县 had no known standard; later its notice became known.
        var input = new MinimumWageInput("330127", new(2026, 3), Domain.Law.Employment.FullTime, 2300m, null, null, null, null, null, null);
        var question = new ProofQuestion(new MinimumWageCalculation(), input, "ZJ353-6-1");
        var then = ProofMaker.Make(question, new ProofSubject("calculation", new(2026, 4, 15)), new(2026, 11, 22), ParameterSet.Shipped)!;
        Assert.Equal("undetermined", then.Verdict.Outcome);
        var known = ParameterSet.Shipped.With(new ParameterChange("minimum-wage",
            [new Dictionary<string, string>
            {
                ["effective_from"] = "2026-01-01", ["prefecture"] = "杭州市", ["area"] = "淳安县", ["gb2260_codes"] = "330127",
                    ["monthly_cny"] = "2430", ["hourly_cny"] = "23",
                ["doc_no"] = "测政〔2026〕1号",
            }],
            []));
        var now = ProofVerifier.Replay(then, known, out var problem)!;
        Assert.Null(problem);
        Assert.Equal(("violated", 130m), (now.Verdict.Outcome, now.Verdict.Shortfall));
        Assert.Equal("undetermined", ProofVerifier.Verify(ProofJson.Write(then)).Sheet!.Verdict.Outcome);
        Assert.True(ProofVerifier.Verify(ProofJson.Write(now)).IsSame);
    }

    private static IEnumerable<(string Path, JsonValue Value)> Leaves(JsonNode? node, string path) => node switch
    {
        JsonObject members => members.SelectMany(member => Leaves(member.Value, $"{path}.{member.Key}")),
        JsonArray items => items.SelectMany((item, at) => Leaves(item, string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]"))),
        JsonValue value => [(path, value)],
        _ => [],
    };

    private static void Alter(JsonValue value) => value.ReplaceWith(value.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.Number =>
            JsonNode.Parse((value.GetValue<System.Text.Json.JsonElement>().GetDecimal() + 1).ToString(CultureInfo.InvariantCulture)),
        System.Text.Json.JsonValueKind.True => false,
        System.Text.Json.JsonValueKind.False => true,
        _ => JsonValue.Create(Twist(value.GetValue<string>())),
    });

    // A day becomes another day, other text another text.
    private static string Twist(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day.AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : text.Length > 0 && char.IsAsciiDigit(text[^1]) ? text[..^1] + (char)('0' + ((text[^1] - '0' + 1) % 10))
        : text + "甲";
}
