using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Nodes;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Shell;

/// <summary>The served OpenAPI document: the same as the approved one in docs/api, and every operation fully described.</summary>
public sealed class OpenApiTests(PortalFixture fixture) : IClassFixture<PortalFixture>
{
    private static readonly string[] Methods = ["get", "post", "put", "patch", "delete"];

    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All)
    };

    [Fact]
    public async Task Document_IsTheApprovedOne()
    {
        var document = await DocumentAsync();
        document.Remove("servers");
        var written = document.ToJsonString(Written).ReplaceLineEndings("\n") + "\n";
        var file = Path.GetFullPath(Path.Combine(Here(), "..", "..", "..", "docs", "api", "openapi.v1.json"));
        if (Environment.GetEnvironmentVariable("APPROVE_DOCS") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            await File.WriteAllTextAsync(file, written);
        }

        var approved = File.Exists(file) ? (await File.ReadAllTextAsync(file)).ReplaceLineEndings("\n") : "";
        Assert.True(approved == written,
            "docs/api/openapi.v1.json is not what is served. Where the change is wanted, run this test with APPROVE_DOCS=1, read the difference, commit it.");
    }

    [Fact]
    public async Task Document_EveryOperation_IsFullyDescribed()
    {
        var document = await DocumentAsync();
        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        List<string> faults = [];
        HashSet<string> ids = [];
        var count = 0;
        foreach (var (path, item) in document["paths"]!.AsObject())
        {
            foreach (var (method, operation) in item!.AsObject().Where(pair => Methods.Contains(pair.Key)))
            {
                count++;
                faults.AddRange(FaultsOf(path, method, operation!.AsObject(), ids).Select(fault => $"{method} {path}: {fault}"));
            }
        }

        Assert.True(count >= 15);
        Assert.Empty(faults);
    }

    [Theory]
    [InlineData("post", "/api/v1/filings", 202, 400, 401, 403, 409, 413, 415, 422, 429)]
    [InlineData("get", "/api/v1/filings/{receipt}", 200, 401, 403, 404, 429)]
    [InlineData("get", "/api/v1/filings/{receipt}/lines", 200, 400, 401, 403, 404, 429)]
    [InlineData("post", "/api/v1/filings/{receipt}/confirmation", 200, 400, 401, 403, 404, 409, 413, 415, 429)]
    [InlineData("delete", "/api/v1/filings/{receipt}", 200, 401, 403, 404, 409, 429)]
    public async Task Filings_AnswersThatTheTestsProvoke_AreAllDocumented(string method, string path, params int[] statuses)
    {
        var operation = (await DocumentAsync())["paths"]![path]![method]!;

        Assert.Equal(statuses.Select(status => status.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            operation["responses"]!.AsObject().Select(r => r.Key).Order(StringComparer.Ordinal));
        Assert.NotNull(operation["security"]);
    }

    private static IEnumerable<string> FaultsOf(string path, string method, JsonObject operation, HashSet<string> ids)
    {
        if (string.IsNullOrWhiteSpace(operation["summary"]?.GetValue<string>()))
        {
            yield return "no summary";
        }

        if (operation["tags"] is not JsonArray { Count: > 0 })
        {
            yield return "no tag";
        }

        if (operation["operationId"]?.GetValue<string>() is { } id && !ids.Add(id))
        {
            yield return "operationId is not its own";
        }

        var responses = operation["responses"]!.AsObject();
        if (!responses.Any(response => response.Key[0] == '2'))
        {
            yield return "no success";
        }

        foreach (var (status, response) in responses.Where(response => response.Key[0] is '4' or '5'))
        {
            if (response!["content"]?["application/problem+json"] is null)
            {
                yield return status + " is no problem+json";
            }
        }

        var parameters = operation["parameters"]?.AsArray().Select(p => p!["name"]!.GetValue<string>()).ToHashSet() ?? [];
        if (path.Split('/').Any(part => part.StartsWith('{') && !parameters.Contains(part.Trim('{', '}').Split('}')[0])))
        {
            yield return "a path parameter is not described";
        }

        if (path.Contains('{', StringComparison.Ordinal) && !responses.ContainsKey("404"))
        {
            yield return "has a parameter and never answers 404";
        }

        if (method == "post" && path.StartsWith("/api/v1/filings", StringComparison.Ordinal) && operation["requestBody"] is null)
        {
            yield return "no request body";
        }
    }

    private async Task<JsonObject> DocumentAsync()
    {
        using var client = fixture.Host.NewClient();
        return JsonNode.Parse((await client.ReadAsync("/api/openapi/v1.json")).Expect(200).Body)!.AsObject();
    }

    private static string Here([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
