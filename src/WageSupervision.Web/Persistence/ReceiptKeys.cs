using System.Security.Cryptography;

namespace WageSupervision.Web.Persistence;

/// <summary>A public key with which anyone can check receipts.</summary>
/// <param name="KeyId">The first 16 hexadecimal digits of the SHA-256 of <paramref name="PublicKey"/>: nobody can pass another key off under it.</param>
/// <param name="PublicKey">SubjectPublicKeyInfo.</param>
/// <param name="Current">Whether receipts are signed with it now.</param>
public sealed record ReceiptKey(string KeyId, byte[] PublicKey, bool Current);

/// <summary>The keys that sign receipts (ECDSA P-256), beside the field keys. An old key signs no more, and still verifies.</summary>
public sealed class ReceiptKeys
{
    private const string FileName = "receipt-keys.json";

    private readonly string current;
    private readonly byte[] signing;

    private ReceiptKeys(Stored file)
    {
        current = file.Current;
        signing = Convert.FromBase64String(file.Keys[current]);
        Public = [.. file.Keys.Select(key => new ReceiptKey(key.Key, PublicOf(Convert.FromBase64String(key.Value)), key.Key == current))
            .OrderByDescending(key => key.Current)];
    }

    /// <summary>Every key there ever was, the current one first.</summary>
    public IReadOnlyList<ReceiptKey> Public { get; }

    /// <summary>The id of the key that signs now.</summary>
    public string CurrentId => current;

    /// <summary>Loads the keys from the folder, making the first one on the first start.</summary>
    public static ReceiptKeys Load(string folder) => new(KeyFile.Load(folder, FileName, () => With(new Stored("", []))));

    /// <summary>Adds a key that signs from the next start on; gives its id.</summary>
    public static string Rotate(string folder)
    {
        var next = With(KeyFile.Load(folder, FileName, () => With(new Stored("", []))));
        KeyFile.Write(Path.Combine(folder, FileName), next, overwrite: true);
        return next.Current;
    }

    /// <summary>Signs with the current key: r and s, base64.</summary>
    public string Sign(byte[] content)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(signing, out _);
        return Convert.ToBase64String(key.SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }

    private static byte[] PublicOf(byte[] privateKey)
    {
        using var key = ECDsa.Create();
        key.ImportPkcs8PrivateKey(privateKey, out _);
        return key.ExportSubjectPublicKeyInfo();
    }

    private static Stored With(Stored file)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var id = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
        return new Stored(id, new Dictionary<string, string>(file.Keys) { [id] = Convert.ToBase64String(key.ExportPkcs8PrivateKey()) });
    }

    private sealed record Stored(string Current, Dictionary<string, string> Keys);
}
