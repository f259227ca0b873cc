using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using WageSupervision.Domain.Questions.Json;
using WageSupervision.Web.Sheets;
using WageSupervision.Web.Shell.Api;
using WageSupervision.Web.Shell.Input;

namespace WageSupervision.Web.Features.Filings.Api;

/// <summary>A submission as it came, by form or by JSON.</summary>
/// <param name="Fields">What is said beside the sheet.</param>
/// <param name="FileName">The file's name.</param>
/// <param name="Content">Its bytes.</param>
public sealed record FilingRequest(PayrollForm Fields, string FileName, byte[] Content)
{
    /// <summary>The name of a sheet that was sent as JSON lines.</summary>
    public const string NameOfLines = "接口提交的工资表.csv";

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 8, AllowDuplicateProperties = false };

    /// <summary>SHA-256 over all of it; how the form was written down, its boundaries and the order of its fields, does not count.</summary>
    public byte[] Hash() => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Fields, FileName, Content = SHA256.HashData(Content) }));

    /// <summary>The submission, or the answer that refuses it; never both.</summary>
    public static async Task<(FilingRequest? Read, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.HasFormContentType)
        {
            return await ReadFormAsync(request, cancellationToken);
        }

        var (body, refusal) = await JsonBody.ReadAsync(request, (int)Uploads.Largest, Strict, cancellationToken);
        using (body)
        {
            try
            {
                return body is null ? (null, refusal) : ReadJson(body.RootElement);
            }
            catch (InvalidOperationException)
            {
                return (null, ApiAnswers.Unlawful([new InputError("$", "malformed-json", "文字里有写了一半的字符（单个的 \\ud800 一类），请按 UTF-8 写完整。")]));
            }
        }
    }

    private static async Task<(FilingRequest? Read, IResult? Refusal)> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        IFormCollection form;
        try
        {
            form = await request.ReadFormAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return (null, ApiAnswers.Problem(400, "malformed-form", "表单读不出来", "上传不完整或者格式不对，请重新上传。没有收件，Idempotency-Key 可以再用。"));
        }

        List<InputError> errors =
            [.. form.Where(field => field.Value.Count > 1).Select(field => new InputError("$." + field.Key, "duplicate-field", "这一项填了两次，请只填一次。"))];
        var file = form.Files.Count == 1 ? form.Files["file"] : null;
        if (file is null || file.Length == 0)
        {
            errors.Add(new InputError("$.file", "required", $"请用 file 上传一个工资表文件（{AcceptedFiles.InWords}），空文件不能受理。"));
        }

        var told = InputBinder.OfForm(
            typeof(PayrollForm), form.Where(field => field.Value.Count == 1).Select(field => KeyValuePair.Create(field.Key, (string?)field.Value)));
        if (Bind(told, errors) is not { } fields)
        {
            return (null, ApiAnswers.Unlawful(errors));
        }

        using var buffer = new MemoryStream();
        await file!.CopyToAsync(buffer, cancellationToken);
        return (new FilingRequest(fields, file.FileName, buffer.ToArray()), null);
    }

    private static (FilingRequest? Read, IResult? Refusal) ReadJson(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return (null, ApiAnswers.Unlawful([new InputError("$", "wrong-type", "请求内容应是一个 JSON 对象。")]));
        }

        List<InputError> errors = [];
        JsonObject told = [];
        byte[]? content = null;
        foreach (var property in root.EnumerateObject())
        {
            if (property.NameEquals("lines"))
            {
                content = JsonLines.ToCsv(property.Value, errors);
            }
            else
            {
                told[property.Name] = JsonNode.Parse(property.Value.GetRawText());
            }
        }

        if (content is null && errors.Count == 0)
        {
            errors.Add(new InputError("$.lines", "required", "请在 lines 里写工资表的各行，每人一行。"));
        }

        return Bind(told, errors) is { } fields ? (new FilingRequest(fields, NameOfLines, content!), null) : (null, ApiAnswers.Unlawful(errors));
    }

    private static PayrollForm? Bind(JsonObject told, List<InputError> errors)
    {
        // What was found before is told together with the rest, and not twice.
        var known = errors.Select(error => error.Path).ToHashSet(StringComparer.Ordinal);
        using var json = JsonDocument.Parse(told.ToJsonString());
        var bound = InputBinder.Bind(typeof(PayrollForm), json.RootElement);
        errors.AddRange(bound.Errors.Where(error => !known.Contains(error.Path)));
        return errors.Count == 0 ? (PayrollForm)bound.Input! : null;
    }
}
