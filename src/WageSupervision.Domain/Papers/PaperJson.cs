using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace WageSupervision.Domain.Papers;

/// <summary>What was frozen in a paper, as JSON; it lies beside the text and in the PDF.</summary>
public static class PaperJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        WriteIndented = true,
    };

    /// <summary>The paper as JSON: its kind and name first, then everything frozen in it.</summary>
    public static string Write(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        return JsonSerializer.Serialize(new { kind = paper.Kind.Kind, title = paper.Kind.Title, data = (object)paper }, Json);
    }
}
