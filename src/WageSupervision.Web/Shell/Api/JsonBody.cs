using System.Text.Json;
using Microsoft.Net.Http.Headers;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Web.Shell.Api;

/// <summary>Reads a small JSON body strictly: UTF-8, no comments, no trailing commas, bounded in size and depth.</summary>
internal static class JsonBody
{
    /// <summary>The largest body, 1 MB.</summary>
    internal const int MaxBytes = 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new()
    {
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = 32,
    };

    /// <summary>The document, or the answer that refuses the request; never both.</summary>
    internal static Task<(JsonDocument? Body, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellation) =>
        ReadAsync(request, MaxBytes, Strict, cancellation);

    /// <summary>The same within other bounds.</summary>
    internal static async Task<(JsonDocument? Body, IResult? Refusal)> ReadAsync(
        HttpRequest request, int maxBytes, JsonDocumentOptions options, CancellationToken cancellation)
    {
        if (!IsJson(request.ContentType))
        {
            return (null, ApiAnswers.Problem(415, "wrong-content-type", "只接受 JSON", "请把 Content-Type 设为 application/json（UTF-8）。"));
        }

        if (await ReadBytesAsync(request, maxBytes, cancellation) is not { } bytes)
        {
            return (null, ApiAnswers.Problem(413, "too-large", "请求内容过大", $"请求内容不能超过{maxBytes / MaxBytes} MB，请分成几次。"));
        }

        try
        {
            return (JsonDocument.Parse(WithoutByteOrderMark(bytes), options), null);
        }
        catch (JsonException fault)
        {
            var where = fault.LineNumber is long line ? $"第{line + 1}行第{(fault.BytePositionInLine ?? 0) + 1}个字节附近" : "开头";
            InputError[] faults = [new("$", "malformed-json", $"不是完整的 JSON，请检查{where}的括号、引号和逗号；嵌套不能超过{options.MaxDepth}层，同一项不能写两次。")];
            return (null, ApiAnswers.Problem(400, "malformed-json", "请求内容不是 JSON", null, faults));
        }
    }

    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    private static async Task<byte[]?> ReadBytesAsync(HttpRequest request, int maxBytes, CancellationToken cancellation)
    {
        if (request.ContentLength > maxBytes)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(chunk, cancellation)) > 0)
        {
            if (buffer.Length + read > maxBytes)
            {
                return null;
            }

            buffer.Write(chunk, 0, read);
        }

        return buffer.ToArray();
    }

    private static ReadOnlyMemory<byte> WithoutByteOrderMark(byte[] bytes) =>
        bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes;
}
