using System.Text.Json;
using System.Text.Json.Nodes;
using WageSupervision.Domain.Questions.Json;

namespace WageSupervision.Web.Shell.Api;

/// <summary>What every route of the API answers with.</summary>
public static class ApiAnswers
{
    /// <summary>400 for input whose fields are wrong, each with its path.</summary>
    public static IResult Unlawful(IReadOnlyList<InputError> faults)
    {
        var codes = faults.Select(fault => fault.Code).Distinct(StringComparer.Ordinal).ToArray();
        return Problem(400, codes.Length == 1 ? codes[0] : "invalid-input", "输入有误，请按提示改正", null, faults);
    }

    /// <summary>A problem of RFC 9457 with a stable code.</summary>
    public static IResult Problem(int status, string code, string title, string? detail, IReadOnlyList<InputError>? faults = null)
    {
        var extensions = new Dictionary<string, object?> { ["code"] = code };
        if (faults is not null)
        {
            extensions["errors"] = faults
                .GroupBy(fault => fault.Path, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Select(fault => fault.Message).ToArray(), StringComparer.Ordinal);
            extensions["details"] = faults.Select(fault => new { fault.Path, fault.Code, fault.Message }).ToArray();
        }

        return Results.Problem(detail, null, status, title, null, extensions);
    }

    /// <summary>JSON with Chinese as it is.</summary>
    public static IResult Json(JsonNode json)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, CalculationJson.WriterOptions))
        {
            json.WriteTo(writer);
        }

        return Results.Bytes(stream.ToArray(), "application/json; charset=utf-8");
    }

    /// <summary>A day as yyyy-MM-dd.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
