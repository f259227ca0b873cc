using System.Buffers.Text;
using System.Security.Cryptography;
using WageSupervision.Web.Persistence;

namespace WageSupervision.Web.Features.Filings.Receipts;

/// <summary>A public key as JSON Web Key, for whoever checks receipts by a program of their own.</summary>
/// <param name="KeyId">As it stands in receipts.</param>
/// <param name="Current">Whether receipts are signed with it now.</param>
/// <param name="Alg">ES256: ECDSA on P-256 with SHA-256.</param>
/// <param name="Kty">EC.</param>
/// <param name="Crv">P-256.</param>
/// <param name="X">Coordinate, base64url.</param>
/// <param name="Y">Coordinate, base64url.</param>
/// <param name="PublicKey">The same key as SubjectPublicKeyInfo, base64.</param>
public sealed record PublishedReceiptKey(string KeyId, bool Current, string Alg, string Kty, string Crv, string X, string Y, string PublicKey);

/// <summary>The keys, the current one first.</summary>
/// <param name="Keys">The keys.</param>
public sealed record PublishedReceiptKeys(IReadOnlyList<PublishedReceiptKey> Keys);

/// <summary>The public keys of receipts.</summary>
public static class ReceiptsApi
{
    /// <summary>Maps it; anybody may read them.</summary>
    public static IEndpointRouteBuilder MapReceiptsApi(this IEndpointRouteBuilder routes)
    {
        ArgumentNullException.ThrowIfNull(routes);
        routes.MapGet("/api/v1/receipt-keys", (ReceiptKeys keys) => TypedResults.Ok(new PublishedReceiptKeys([.. keys.Public.Select(Published)])))
            .AllowAnonymous().WithTags("回执").WithSummary("核验受理回执签名的公钥，现用的在前").ProducesProblem(429);
        return routes;
    }

    private static PublishedReceiptKey Published(ReceiptKey key)
    {
        using var ecdsa = ECDsa.Create();
        ecdsa.ImportSubjectPublicKeyInfo(key.PublicKey, out _);
        var point = ecdsa.ExportParameters(false).Q;
        return new PublishedReceiptKey(
            key.KeyId, key.Current, "ES256", "EC", "P-256", Base64Url.EncodeToString(point.X),
            Base64Url.EncodeToString(point.Y), Convert.ToBase64String(key.PublicKey));
    }
}
