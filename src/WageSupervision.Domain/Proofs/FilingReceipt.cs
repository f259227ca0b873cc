using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace WageSupervision.Domain.Proofs;

/// <summary>
/// 受理回执: what became of a filing, signed (ECDSA P-256, SHA-256) so that anyone who holds it can prove later what was filed
/// and when, without asking whoever keeps the database.
/// </summary>
public sealed record FilingReceipt
{
    /// <summary>The format written now.</summary>
    public const string CurrentFormat = "wage-filing-receipt/1";

    private const string SignatureName = "signature";

    /// <summary>No receipt is longer.</summary>
    public const int Longest = 20_000;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>The format.</summary>
    public string Format { get; init; } = CurrentFormat;

    /// <summary>回执号.</summary>
    public required string Number { get; init; }

    /// <summary>Name of the enterprise at that time.</summary>
    public required string Enterprise { get; init; }

    /// <summary>统一社会信用代码.</summary>
    public required string CreditCode { get; init; }

    /// <summary>The month the cycle ends in, yyyy-MM.</summary>
    public required string Period { get; init; }

    /// <summary>First day of the cycle.</summary>
    public required DateOnly CycleStart { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public required DateOnly CycleEnd { get; init; }

    /// <summary><c>fullTime</c> or <c>partTime</c>.</summary>
    public required string Employment { get; init; }

    /// <summary><c>payroll</c> or <c>nil</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>SHA-256 of the bytes received, as <c>sha256:…</c>.</summary>
    public required string FileHash { get; init; }

    /// <summary>Rounds of cells set right on the screen before it was accepted; <c>null</c> where there were none. The lines' hash covers the result.</summary>
    public int? Corrections { get; init; }

    /// <summary>Workers' lines read.</summary>
    public required int Lines { get; init; }

    /// <summary>实发合计.</summary>
    public required decimal Net { get; init; }

    /// <summary>SHA-256 over the lines' hashes, as <c>sha256:…</c>; none where nothing was stored.</summary>
    public string? LinesHash { get; init; }

    /// <summary>Findings, violated and undetermined.</summary>
    public required int Findings { get; init; }

    /// <summary>The rule set that judged it.</summary>
    public required string RuleSetVersion { get; init; }

    /// <summary>The parameter changes known then: those approved up to this place.</summary>
    public required int ParameterSequence { get; init; }

    /// <summary>The end state as a code: <c>accepted</c>, <c>accepted-with-findings</c> or why it was refused.</summary>
    public required string State { get; init; }

    /// <summary>Whether it counts as filed.</summary>
    public required bool Accepted { get; init; }

    /// <summary>回执号 of the filing it corrects, or <c>null</c>.</summary>
    public string? Corrects { get; init; }

    /// <summary>When the bytes were safe, with the offset of Zhejiang.</summary>
    public required string ReceivedAt { get; init; }

    /// <summary>When it was decided, likewise.</summary>
    public required string DecidedAt { get; init; }

    /// <summary>The key that signed it.</summary>
    public required string KeyId { get; init; }

    /// <summary>The signature over the canonical form without this member, r and s, base64.</summary>
    public string? Signature { get; init; }

    /// <summary>The receipt as JSON, as it is stored.</summary>
    public string Write() => JsonSerializer.Serialize(this, Options);

    /// <summary>The bytes that are signed.</summary>
    public byte[] SignedBytes() => SignedBytes(JsonSerializer.SerializeToNode(this, Options)!.AsObject());

    /// <summary>Reads a receipt that somebody handed in, with the bytes its signature is over; <c>null</c> where the text is none.</summary>
    public static (FilingReceipt Receipt, byte[] Signed)? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
        {
            return null;
        }

        try
        {
            // What was added counts as well: the bytes are those of the text handed in, not of what this class knows.
            return JsonNode.Parse(text.Trim().TrimStart('\uFEFF'), null, Strict) is JsonObject members
                && members.Deserialize<FilingReceipt>(Options) is { Format: CurrentFormat } receipt
                ? (receipt, SignedBytes(members))
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether the signature is that of the key.</summary>
    /// <param name="content">The bytes it is over.</param>
    /// <param name="signature">Base64.</param>
    /// <param name="publicKey">The key, SubjectPublicKeyInfo.</param>
    public static bool IsSignedBy(byte[] content, string? signature, byte[] publicKey)
    {
        var bytes = new byte[64];
        if (signature is null || !Convert.TryFromBase64String(signature, bytes, out var length) || length != bytes.Length)
        {
            return false;
        }

        using var key = ECDsa.Create();
        key.ImportSubjectPublicKeyInfo(publicKey, out _);
        return key.VerifyData(content, bytes, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static byte[] SignedBytes(JsonObject members)
    {
        var bare = members.DeepClone().AsObject();
        bare.Remove(SignatureName);
        return Encoding.UTF8.GetBytes(ProofJson.Canonical(bare));
    }
}
