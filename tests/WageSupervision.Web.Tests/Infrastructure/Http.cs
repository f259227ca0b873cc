using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WageSupervision.Web.Tests.Infrastructure;

/// <summary>An answer of the portal, read whole.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Body">The body as text.</param>
/// <param name="Headers">Its headers, those of the content included, by lower-case name.</param>
public sealed record Answer(int Status, string Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Where it redirects to, without the portal's own address; or <c>null</c>.</summary>
    public string? Location => Headers.TryGetValue("location", out var to) ? LocalPart(to) : null;

    /// <summary>The body as a document.</summary>
    public IHtmlDocument Html => new HtmlParser().ParseDocument(Body);

    /// <summary>A header, or an empty string.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name, "");

    /// <summary>The message beside a field, or an empty string.</summary>
    public string ErrorAt(string field) => Html.GetElementById(field.Replace('.', '_') + "-error")?.TextContent ?? "";

    /// <summary>The summary at the top of a refused form, or an empty string.</summary>
    public string Summary => Html.GetElementById("error-summary")?.TextContent ?? "";

    /// <summary>What a field of the form holds.</summary>
    public string? ValueOf(string field) => Html.GetElementById(field.Replace('.', '_')) switch
    {
        IHtmlInputElement input => input.Value,
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    /// <summary>Fails with the status and the beginning of the page where the status is another one.</summary>
    public Answer Expect(int status)
    {
        Assert.True(Status == status, $"expected {status}, was {Status}: {Summary}{(Summary.Length == 0 ? Body[..Math.Min(Body.Length, 600)] : "")}");
        return this;
    }

    private static string LocalPart(string to) =>
        Uri.TryCreate(to, UriKind.Absolute, out var uri) && uri.IsLoopback && uri.Scheme == "http" ? uri.PathAndQuery : to;
}

/// <summary>What tests do over HTTP, each in one call.</summary>
public static partial class Http
{
    private static readonly ConditionalWeakTable<HttpClient, string> Tokens = [];

    /// <summary>Gets a page.</summary>
    public static Task<Answer> ReadAsync(this HttpClient client, string path) => client.AskAsync(HttpMethod.Get, path);

    /// <summary>Sends a request.</summary>
    public static async Task<Answer> AskAsync(this HttpClient client, HttpMethod method, string path, HttpContent? content = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return new Answer((int)response.StatusCode, body, response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key.ToLowerInvariant(), header => string.Join(", ", header.Value)));
    }

    /// <summary>Posts a form as a browser would, with the form token of this person.</summary>
    public static async Task<Answer> SubmitAsync(this HttpClient client, string path, params (string Name, string? Value)[] fields)
    {
        var token = await client.TokenAsync();
        using var form = new FormUrlEncodedContent(
            fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, f.Value!)).Append(new("__RequestVerificationToken", token)));
        return await client.AskAsync(HttpMethod.Post, path, form);
    }

    /// <summary>Posts a form with a file in <c>Input.File</c>.</summary>
    public static Task<Answer> UploadAsync(
        this HttpClient client, string path, string fileName, byte[]? content, params (string Name, string? Value)[] fields) =>
        client.UploadAsync(path, content is null ? [] : [("Input.File", fileName, content)], fields);

    /// <summary>Posts a form with files, each in its field.</summary>
    public static async Task<Answer> UploadAsync(
        this HttpClient client, string path, IReadOnlyList<(string Field, string FileName, byte[] Content)> files, params (string Name, string? Value)[] fields)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await client.TokenAsync()), "__RequestVerificationToken" } };
        foreach (var (name, value) in fields.Where(f => f.Value is not null))
        {
            form.Add(new StringContent(value!), name);
        }

        foreach (var (field, fileName, content) in files)
        {
            var file = new ByteArrayContent(content);
            file.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
            form.Add(file, field, fileName);
        }

        return await client.AskAsync(HttpMethod.Post, path, form);
    }

    /// <summary>Posts JSON text as it is.</summary>
    public static async Task<Answer> PostJsonAsync(this HttpClient client, string path, string json, string mediaType = "application/json")
    {
        using var content = new StringContent(json, System.Text.Encoding.UTF8);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return await client.AskAsync(HttpMethod.Post, path, content);
    }

    /// <summary>The form token of this person; a page that everybody may open has one.</summary>
    public static async Task<string> TokenAsync(this HttpClient client)
    {
        if (!Tokens.TryGetValue(client, out var token))
        {
            token = FormToken().Match((await client.ReadAsync("/Help")).Body).Groups[1].Value;
            Assert.NotEmpty(token);
            Tokens.AddOrUpdate(client, token);
        }

        return token;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
