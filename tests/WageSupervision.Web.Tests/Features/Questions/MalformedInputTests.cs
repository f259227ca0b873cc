using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using WageSupervision.Domain.Questions;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Questions;

/// <summary>Bad input of every calculation: refused with a stable code and the JSON path, never an error of ours.</summary>
public sealed class MalformedInputTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    /// <summary>Every calculation with every kind of fault its fields can have.</summary>
    public static TheoryData<string, string> Kinds()
    {
        var data = new TheoryData<string, string>();
        foreach (var calculation in CalculationBook.All)
        {
            foreach (var kind in MalformedInputs.Of(calculation).Select(input => input.Kind).Distinct(StringComparer.Ordinal))
            {
                data.Add(calculation.Name, kind);
            }
        }

        return data;
    }

    /// <summary>Every calculation.</summary>
    public static TheoryData<string> Names() => [.. CalculationBook.All.Select(calculation => calculation.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Post_OneFieldSpoilt_NamesCodeAndPath(string calculation, string kind)
    {
        using var client = fixture.Host.NewClient();
        foreach (var input in MalformedInputs.Of(CalculationBook.Find(calculation)!).Where(input => input.Kind == kind))
        {
            AssertRefused(await client.PostJsonAsync("/api/v1/calculations/" + calculation, input.Json), 400, input.Path, input.Code, input.Json);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Post_BodyIsNoInput_NamesCodeAndRoot(string calculation)
    {
        using var client = fixture.Host.NewClient();
        var example = InputJson.Write(CalculationBook.Find(calculation)!.Example).ToJsonString();
        foreach (var (body, code) in new[]
        {
            ("", "malformed-json"), (" \n", "malformed-json"), ("\uFEFF", "malformed-json"), ("\0", "malformed-json"), ("{", "malformed-json"),
            (example[..^1], "malformed-json"), (example[..^1] + ",}", "malformed-json"), (example + example, "malformed-json"),
            ("/* 注释 */" + example, "malformed-json"), (example.Replace('"', '\''), "malformed-json"), ("a=1&b=2", "malformed-json"),
            (new string('[', 100_000), "malformed-json"), (string.Concat(Enumerable.Repeat("{\"a\":", 50_000)), "malformed-json"),
            ("null", "wrong-type"), ("[]", "wrong-type"), ($"[{example}]", "wrong-type"), ("1", "wrong-type"), ("true", "wrong-type"),
            (JsonSerializer.Serialize(example), "wrong-type"),
        })
        {
            AssertRefused(await client.PostJsonAsync("/api/v1/calculations/" + calculation, body), 400, "$", code, body);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Post_BytesAreNoUtf8_AreRefused(string calculation)
    {
        using var client = fixture.Host.NewClient();
        var example = InputJson.Write(CalculationBook.Find(calculation)!.Example).ToJsonString();
        foreach (var bytes in new byte[][] { [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(example)],
            [.. "{\""u8, 0xC3, 0x28, .. "\":1}"u8], [.. "\""u8, 0xFF, .. "\""u8] })
        {
            using var content = new ByteArrayContent(bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            var answer = (await client.AskAsync(HttpMethod.Post, "/api/v1/calculations/" + calculation, content)).Expect(400);
            Assert.NotEmpty(Problem(answer, 400).GetProperty("code").GetString()!);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Post_TenMegabytes_Is413(string calculation)
    {
        using var client = fixture.Host.NewClient();

        var answer = await client.PostJsonAsync("/api/v1/calculations/" + calculation, $"{{\"x\":\"{new string('3', 10_000_000)}\"}}");

        Assert.Equal("too-large", Problem(answer, 413).GetProperty("code").GetString());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Post_WrongContentType_Is415(string calculation)
    {
        using var client = fixture.Host.NewClient();
        var example = InputJson.Write(CalculationBook.Find(calculation)!.Example).ToJsonString();
        foreach (var type in new[] { "text/plain", "application/x-www-form-urlencoded", "multipart/form-data",
            "application/json; charset=gb18030", "text/json" })
        {
            var answer = await client.PostJsonAsync("/api/v1/calculations/" + calculation, example, type);
            Assert.Equal("wrong-content-type", Problem(answer, 415).GetProperty("code").GetString());
        }

        var untyped = await client.AskAsync(HttpMethod.Post, "/api/v1/calculations/" + calculation);
        Assert.Equal("wrong-content-type", Problem(untyped, 415).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("pay-cycle", "cycleEnd", "\"2026-08-31\"", "$.cycleEnd", "end-before-start")]
    [InlineData("stoppage-pay", "periodEnd", "\"2026-03-31\"", "$.periodEnd", "end-before-start")]
    [InlineData("penalty", "correctionOrder", """{"servedOn":"2026-07-02","deadline":"2026-07-01"}""", "$.correctionOrder.deadline", "end-before-start")]
    [InlineData("minimum-wage", "employment", "\"partTime\"", "$.hours", "required")]
    [InlineData("serious-arrears", "payCycle", """{"unit":"day","length":0}""", "$.payCycle.length", "out-of-range")]
    [InlineData("medical-treatment-period", "yearsWithEmployer", "12.01", "$.yearsWithEmployer", "inconsistent")]
    public async Task Post_FieldsContradictOneAnother_NamesCodeAndPath(string calculation, string field, string value, string path, string code)
    {
        using var client = fixture.Host.NewClient();
        var input = InputJson.Write(CalculationBook.Find(calculation)!.Example);
        input[field] = JsonNode.Parse(value);

        AssertRefused(await client.PostJsonAsync("/api/v1/calculations/" + calculation, input.ToJsonString()), 400, path, code, input.ToJsonString());
    }

    private static JsonElement Problem(Answer answer, int status)
    {
        answer.Expect(status);
        Assert.StartsWith("application/problem+json", answer.Header("content-type"), StringComparison.Ordinal);
        using var problem = JsonDocument.Parse(answer.Body);
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.RootElement.GetProperty("title").GetString()!);
        return problem.RootElement.Clone();
    }

    // One thing is wrong, so one thing is said: a code, a path, what to do.
    private static void AssertRefused(Answer answer, int status, string path, string code, string body)
    {
        var shown = $"{(body.Length > 300 ? body[..300] + "…" : body)}: {answer.Status} {answer.Body[..Math.Min(answer.Body.Length, 400)]}";
        Assert.True(answer.Status == status, shown);
        var problem = Problem(answer, status);
        Assert.True(problem.GetProperty("code").GetString() == code, shown);
        var error = Assert.Single(problem.GetProperty("errors").EnumerateObject());
        Assert.True(error.Name == path, shown);
        var message = Assert.Single(error.Value.EnumerateArray()).GetString()!;
        Assert.NotEmpty(message);
        if (code == "unknown-field")
        {
            Assert.Contains($"“{path[(path.LastIndexOf('.') + 1)..]}”", message, StringComparison.Ordinal);
        }
    }
}
