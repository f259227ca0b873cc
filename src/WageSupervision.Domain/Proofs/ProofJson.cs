using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace WageSupervision.Domain.Proofs;

/// <summary>Proof sheets as JSON, and the canonical form their digest is taken of.</summary>
public static class ProofJson
{
    private const string DigestName = "digest";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.Strict,
        MaxDepth = 32,
    };

    private static readonly JsonSerializerOptions Indented = new(Options) { WriteIndented = true };

    /// <summary>The sheet as JSON.</summary>
    public static JsonObject ToJson(ProofSheet sheet) => JsonSerializer.SerializeToNode(sheet, Options)!.AsObject();

    /// <summary>The sheet as text, as it is stored.</summary>
    public static string Write(ProofSheet sheet) => JsonSerializer.Serialize(sheet, Options);

    /// <summary>The text for people: indented.</summary>
    public static string Pretty(string json) => JsonNode.Parse(json)!.ToJsonString(Indented);

    /// <summary>Reads a sheet written by <see cref="Write"/>; <c>null</c> where the text is none.</summary>
    public static ProofSheet? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<ProofSheet>(json, Options) is { Format: ProofSheet.CurrentFormat } sheet ? sheet : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The same sheet with its digest.</summary>
    public static ProofSheet Seal(ProofSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return sheet with { Digest = DigestOf(ToJson(sheet)) };
    }

    /// <summary>SHA-256 over the canonical form without the digest itself.</summary>
    public static string DigestOf(JsonObject sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        var text = new StringBuilder();
        Canonical(text, sheet, DigestName);
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>
    /// The canonical form: members by name (ordinal), no white space, numbers without needless zeros, strings as JSON strings.
    /// Two documents that say the same have the same form.
    /// </summary>
    public static string Canonical(JsonNode? node)
    {
        var text = new StringBuilder();
        Canonical(text, node, null);
        return text.ToString();
    }

    private static void Canonical(StringBuilder text, JsonNode? node, string? leftOut)
    {
        switch (node)
        {
            case JsonObject members:
                text.Append('{');
                foreach (var (name, member) in members.Where(pair => pair.Key != leftOut).OrderBy(pair => pair.Key, StringComparer.Ordinal))
                {
                    text.Append(text[^1] == '{' ? "" : ",").Append(JsonSerializer.Serialize(name, Options)).Append(':');
                    Canonical(text, member, null);
                }

                text.Append('}');
                break;
            case JsonArray items:
                text.Append('[');
                for (var index = 0; index < items.Count; index++)
                {
                    text.Append(index == 0 ? "" : ",");
                    Canonical(text, items[index], null);
                }

                text.Append(']');
                break;
            case null:
                text.Append("null");
                break;
            default:
                text.Append(Scalar(node.AsValue()));
                break;
        }
    }

    private static string Scalar(JsonValue value) => value.GetValueKind() switch
    {
        JsonValueKind.Number => decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############################", CultureInfo.InvariantCulture)
            : value.ToJsonString(),
        JsonValueKind.String => JsonSerializer.Serialize(value.GetValue<string>(), Options),
        _ => value.ToJsonString(Options),
    };
}
