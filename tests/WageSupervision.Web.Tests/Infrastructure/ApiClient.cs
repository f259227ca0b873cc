using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>The filing interface as an enterprise's software uses it.</summary>
public static class ApiClient
{
    /// <summary>The route.</summary>
    public const string Filings = "/api/v1/filings";

    private static int count;

    /// <summary>A client with a token that the filer made on the page.</summary>
    public static async Task<HttpClient> WithTokenAsync(
        this PortalHost host, string userName = People.Filer, bool sandbox = false, bool maySubmit = true, bool mayRead = true)
    {
        using var filer = await host.SignedInAsync(userName);
        return host.Bearer(await filer.NewTokenAsync(sandbox, maySubmit, mayRead));
    }

    /// <summary>A client with a token.</summary>
    public static HttpClient Bearer(this PortalHost host, string token)
    {
        var client = host.NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>Makes a token on the page; gives its text, which is shown once.</summary>
    public static async Task<string> NewTokenAsync(
        this HttpClient filer, bool sandbox = false, bool maySubmit = true, bool mayRead = true, string expiresOn = "2027-06-30")
    {
        var made = await filer.SubmitAsync("/Enterprise/Tokens", ("Input.Name", "测试工资软件"), ("Input.Sandbox", sandbox ? "true" : "false"),
            ("Input.MaySubmit", maySubmit ? "true" : "false"), ("Input.MayRead", mayRead ? "true" : "false"), ("Input.ExpiresOn", expiresOn));
        return await filer.ShownTokenAsync(made);
    }

    /// <summary>The token that the page after a form shows.</summary>
    public static async Task<string> ShownTokenAsync(this HttpClient filer, Answer made) =>
        (await filer.ReadAsync(made.Expect(302).Location!)).Expect(200).Html.GetElementById("token")!.TextContent;

    /// <summary>Hands in a file, as for September 2026 with the payday of 15 October.</summary>
    public static async Task<Answer> HandInAsync(
        this HttpClient client, byte[] content, string fileName = "9月工资.xlsx", string? key = null, params (string Name, string Value)[] changed)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in Fields(changed))
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent(content), "file", fileName);
        return await client.SendAsync(form, key);
    }

    /// <summary>Hands in JSON text.</summary>
    public static async Task<Answer> HandInJsonAsync(this HttpClient client, string json, string? key = null)
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        return await client.SendAsync(content, key);
    }

    /// <summary>Sends a submission with a key of its own, or with a given one, or with none where it is empty.</summary>
    public static async Task<Answer> SendAsync(this HttpClient client, HttpContent content, string? key)
    {
        key ??= NewKey();
        if (key.Length > 0)
        {
            content.Headers.Add("Idempotency-Key", key);
        }

        return await client.AskAsync(HttpMethod.Post, Filings, content);
    }

    /// <summary>A key that was never used.</summary>
    public static string NewKey() => "test-key-" + Interlocked.Increment(ref count).ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>What stands beside the file.</summary>
    public static IEnumerable<(string Name, string Value)> Fields(params (string Name, string Value)[] changed) =>
        ((string Name, string Value)[])[("cycleStart", "2026-09-01"), ("cycleEnd", "2026-09-30"),
            ("agreedPayday", "2026-10-15"), ("employment", "fullTime")] is var all
            ? all.Where(field => changed.All(change => change.Name != field.Name)).Concat(changed)
            : [];

    /// <summary>The body as JSON.</summary>
    public static JsonElement Json(this Answer answer) => JsonDocument.Parse(answer.Body).RootElement.Clone();

    /// <summary>A text of the body.</summary>
    public static string Text(this Answer answer, string name) => answer.Json().GetProperty(name).GetString()!;

    /// <summary>Fails unless the answer is a problem with this status and code, and has a trace id.</summary>
    public static Answer Refused(this Answer answer, int status, string code)
    {
        answer.Expect(status);
        Assert.StartsWith("application/problem+json", answer.Header("content-type"), StringComparison.Ordinal);
        Assert.Equal(code, answer.Text("code"));
        Assert.NotEmpty(answer.Text("traceId"));
        return answer;
    }
}
