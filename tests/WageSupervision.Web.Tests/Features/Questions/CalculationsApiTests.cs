using System.Text;
using System.Text.Json;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Questions;

/// <summary>The public calculations over HTTP: malformed input is told by code and path, and every worked case gives its answer.</summary>
public sealed class CalculationsApiTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private const string Good = """{"regionCode":"330106","month":"2026-03","employment":"fullTime","grossWage":2660}""";

    private static readonly JsonElement[] Golden = [.. ReadGolden("calculations.json"), .. ReadGolden("cited-calculations.json")];

    /// <summary>Indexes and titles of the worked cases.</summary>
    public static TheoryData<int, string> Titles()
    {
        var data = new TheoryData<int, string>();
        for (var i = 0; i < Golden.Length; i++)
        {
            data.Add(i, $"{Golden[i].GetProperty("calculation").GetString()} {Golden[i].GetProperty("title").GetString()}");
        }

        return data;
    }

    [Theory]
    [InlineData("""{"regionCode":"330106","month":"2026-03","employment":"fullTime"}""", "$.grossWage", "required")]
    [InlineData("""{"regionCode":"330106","month":"2026-03","employment":"fullTime","grossWage":null}""", "$.grossWage", "required")]
    [InlineData("""{"regionCode":"330106","month":"2026-03","employment":"fullTime","grossWage":"2660"}""", "$.grossWage", "wrong-type")]
    [InlineData("""{"regionCode":"330106","month":"2026-03","employment":"fullTime","grossWage":"NaN"}""", "$.grossWage", "wrong-type")]
    [InlineData("""{"regionCode":"330106","month":"2026-03","employment":"fullTime","grossWage":1e308}""", "$.grossWage", "too-large")]
    [InlineData("""{"regionCode":"330106","month":"2026-03","employment":"fullTime","grossWage":-1}""", "$.grossWage", "negative")]
    [InlineData("""{"regionCode":"330106","month":"2026-03","employment":"fullTime","grossWage":1.005}""", "$.grossWage", "too-many-decimals")]
    [InlineData("""{"regionCode":"330106","month":"2026-03","employment":"none","grossWage":1}""", "$.employment", "unknown-value")]
    [InlineData("""{"regionCode":"330106","month":"0001-01","employment":"fullTime","grossWage":1}""", "$.month", "out-of-range")]
    [InlineData("""{"regionCode":"330106","month":"9999-12","employment":"fullTime","grossWage":1}""", "$.month", "out-of-range")]
    [InlineData("""{"regionCode":"330106","month":"2026-03","employment":"fullTime","grossWage":1,"grossWage":2}""", "$.grossWage", "duplicate-field")]
    [InlineData("""{"regionCode":"330106","month":"2026-03","employment":"fullTime","grossWage":1,"enterprise":"x"}""", "$.enterprise", "unknown-field")]
    [InlineData("""{"regionCode":"330106","month":"2026-03","employment":"fullTime","grossWage":1,}""", "$", "malformed-json")]
    [InlineData("""{"regionCode":"330106","month":"2026-03","employment":"fullTime","grossWage":NaN}""", "$", "malformed-json")]
    [InlineData("", "$", "malformed-json")]
    [InlineData("[]", "$", "wrong-type")]
    [InlineData("[{}]", "$", "wrong-type")]
    [InlineData("null", "$", "wrong-type")]
    [InlineData("\"x\"", "$", "wrong-type")]
    [InlineData("// 注释\n{}", "$", "malformed-json")]
    public async Task Post_MalformedInput_NamesCodeAndPath(string json, string path, string code)
    {
        using var client = fixture.Host.NewClient();

        var answer = (await client.PostJsonAsync("/api/v1/calculations/minimum-wage", json)).Expect(400);

        AssertProblem(answer, path, code);
    }

    [Theory]
    [InlineData("minimum-wage", """{"regionCode":"110000","month":"2026-03","employment":"fullTime","grossWage":1}""", "$.regionCode")]
    [InlineData("minimum-wage", """{"regionCode":"330100","month":"2026-03","employment":"fullTime","grossWage":1}""", "$.regionCode")]
    [InlineData("pay-cycle", """{"employment":"fullTime","cycleStart":"2026-09-30","cycleEnd":"2026-09-01"}""", "$.cycleEnd")]
    [InlineData("pay-cycle", """{"employment":"fullTime","cycleStart":"0001-01-01","cycleEnd":"2026-09-01"}""", "$.cycleStart")]
    [InlineData("pay-cycle", """{"employment":"fullTime","cycleStart":"2026-09-01","cycleEnd":"9999-12-31"}""", "$.cycleEnd")]
    [InlineData("pay-cycle", """{"employment":"fullTime","cycleStart":"2026-02-30","cycleEnd":"2026-09-01"}""", "$.cycleStart")]
    public async Task Post_ContradictoryInput_NamesThePath(string calculation, string json, string path)
    {
        using var client = fixture.Host.NewClient();

        AssertProblem((await client.PostJsonAsync("/api/v1/calculations/" + calculation, json)).Expect(400), path, null);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/xml")]
    [InlineData("application/json; charset=gb18030")]
    public async Task Post_WrongContentType_Is415(string mediaType)
    {
        using var client = fixture.Host.NewClient();

        Assert.Equal("wrong-content-type",
            Problem((await client.PostJsonAsync("/api/v1/calculations/minimum-wage", Good, mediaType)).Expect(415)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Post_TenMegabytes_Is413()
    {
        using var client = fixture.Host.NewClient();

        var answer = (await client.PostJsonAsync("/api/v1/calculations/minimum-wage", $"{{\"regionCode\":\"{new string('3', 10_000_000)}\"}}")).Expect(413);

        Assert.Equal("too-large", Problem(answer).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Post_TenMegabytesWithoutLength_Is413()
    {
        using var client = fixture.Host.NewClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/api/v1/calculations/minimum-wage", UriKind.Relative));
        request.Headers.TransferEncodingChunked = true;
        request.Content = new StringContent(new string(' ', 10_000_000), Encoding.UTF8, "application/json");

        using var response = await client.SendAsync(request);

        Assert.Equal(413, (int)response.StatusCode);
    }

    [Theory]
    [InlineData(33)]
    [InlineData(100_000)]
    public async Task Post_DeepNesting_IsMalformed(int depth)
    {
        using var client = fixture.Host.NewClient();

        AssertProblem((await client.PostJsonAsync("/api/v1/calculations/minimum-wage", new string('[', depth) + new string(']', depth))).Expect(400), "$",
            "malformed-json");
    }

    [Fact]
    public async Task Post_UnknownCalculation_Is404()
    {
        using var client = fixture.Host.NewClient();

        Assert.Equal("unknown-calculation",
            Problem((await client.PostJsonAsync("/api/v1/calculations/none", Good)).Expect(404)).GetProperty("code").GetString());
    }

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task Post_WorkedCase_GivesItsAnswer(int index, string title)
    {
        using var client = fixture.Host.NewClient();
        var item = Golden[index];

        var answer = await client.PostJsonAsync("/api/v1/calculations/" + item.GetProperty("calculation").GetString(), item.GetProperty("input").GetRawText());

        Assert.True(answer.Status == 200, title + answer.Body);
        Assert.Equal("application/json; charset=utf-8", answer.Header("content-type"));
        using var actual = JsonDocument.Parse(answer.Body);
        var expected = item.GetProperty("expected");
        AssertContains(expected.GetProperty("values"), actual.RootElement.GetProperty("values"), title + " values");
        AssertContains(expected.GetProperty("findings"), actual.RootElement.GetProperty("findings"), title + " findings");
    }

    [Fact]
    public async Task Get_Rules_EachHasBasisAndText()
    {
        using var client = fixture.Host.NewClient();

        using var rules = JsonDocument.Parse((await client.ReadAsync("/api/v1/rules")).Expect(200).Body);

        var all = rules.RootElement.EnumerateArray().ToList();
        Assert.InRange(all.Count, 15, 200);
        foreach (var rule in all)
        {
            using var one = JsonDocument.Parse((await client.ReadAsync("/api/v1/rules/" + rule.GetProperty("ruleId").GetString())).Expect(200).Body);
            Assert.Equal(rule.GetRawText(), one.RootElement.GetRawText());
            Assert.Contains(rule.GetProperty("basis").GetProperty("quote").GetString()!, rule.GetProperty("text").GetString()!, StringComparison.Ordinal);
        }
    }

    private static JsonElement Problem(Answer answer)
    {
        Assert.StartsWith("application/problem+json", answer.Header("content-type"), StringComparison.Ordinal);
        using var problem = JsonDocument.Parse(answer.Body);
        Assert.Equal(answer.Status, problem.RootElement.GetProperty("status").GetInt32());
        return problem.RootElement.Clone();
    }

    private static void AssertProblem(Answer answer, string path, string? code)
    {
        var detail = Problem(answer).GetProperty("details").EnumerateArray().First();
        Assert.Equal(path, detail.GetProperty("path").GetString());
        if (code is not null)
        {
            Assert.Equal(code, detail.GetProperty("code").GetString());
            Assert.Equal(code, Problem(answer).GetProperty("code").GetString());
        }

        Assert.NotEmpty(detail.GetProperty("message").GetString()!);
    }

    private static void AssertContains(JsonElement expected, JsonElement actual, string path)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in expected.EnumerateObject())
                {
                    Assert.True(actual.TryGetProperty(member.Name, out var found), $"{path}.{member.Name} is missing");
                    AssertContains(member.Value, found, $"{path}.{member.Name}");
                }

                break;
            case JsonValueKind.Array:
                Assert.Equal(expected.GetArrayLength(), actual.GetArrayLength());
                foreach (var (left, right) in expected.EnumerateArray().Zip(actual.EnumerateArray()))
                {
                    AssertContains(left, right, path + "[]");
                }

                break;
            case JsonValueKind.Number:
                Assert.True(actual.ValueKind == JsonValueKind.Number && expected.GetDecimal() == actual.GetDecimal(),
                    $"{path}: expected {expected}, was {actual}");
                break;
            default:
                Assert.True(expected.ValueKind == actual.ValueKind && expected.ToString() == actual.ToString(), $"{path}: expected {expected}, was {actual}");
                break;
        }
    }

    private static JsonElement[] ReadGolden(string name)
    {
        using var stream = typeof(CalculationsApiTests).Assembly.GetManifestResourceStream(name)!;
        using var document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(item => item.Clone())];
    }
}
