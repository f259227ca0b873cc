using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WageSupervision.Web.Persistence;

/// <summary>
/// Enciphers personal fields (identity number, bank account) before they reach the database: AES-256-GCM, the key's id in front,
/// bound to its place so that a ciphertext moved to another row does not open. Equality search goes by a keyed blind index.
/// </summary>
public sealed class FieldProtector
{
    private const int NonceSize = FieldSealer.NonceSize;
    private const int TagSize = FieldSealer.TagSize;

    private readonly Dictionary<int, byte[]> keys;
    private readonly int current;
    private readonly byte[] indexKey;

    private FieldProtector(FieldKeys file)
    {
        keys = file.Keys.ToDictionary(key => key.Key, key => Convert.FromBase64String(key.Value));
        current = file.Current;
        indexKey = Convert.FromBase64String(file.IndexKey);
    }

    /// <summary>Loads the keys from the folder, making them on the first start. The file is readable by its owner alone.</summary>
    public static FieldProtector Load(string folder) =>
        new(KeyFile.Load(folder, "field-keys.json", () => new FieldKeys(1, new Dictionary<int, string> { [1] = NewKey() }, NewKey())));

    /// <summary>Enciphers a value for its place, for example <c>payroll_line|identity|7|…</c>.</summary>
    public byte[] Seal(string value, string place) => Seal(Encoding.UTF8.GetBytes(value), place);

    /// <summary>Enciphers bytes for their place.</summary>
    public byte[] Seal(byte[] plain, string place)
    {
        ArgumentNullException.ThrowIfNull(plain);
        var sealedBytes = new byte[plain.Length + FieldSealer.Overhead];
        using var sealer = Sealer();
        sealer.Seal(plain, Encoding.UTF8.GetBytes(place), sealedBytes);
        return sealedBytes;
    }

    /// <summary>Seals many fields one after the other.</summary>
    public FieldSealer Sealer() => new(current, keys[current], indexKey);

    /// <summary>Opens a value in its place.</summary>
    /// <exception cref="CryptographicException">It was altered, moved, or its key is not here.</exception>
    public string Open(byte[] sealedBytes, string place) => Encoding.UTF8.GetString(OpenBytes(sealedBytes, place));

    /// <summary>Opens bytes in their place.</summary>
    /// <exception cref="CryptographicException">They were altered, moved, or their key is not here.</exception>
    public byte[] OpenBytes(byte[] sealedBytes, string place)
    {
        ArgumentNullException.ThrowIfNull(sealedBytes);
        var plain = new byte[Math.Max(0, sealedBytes.Length - FieldSealer.Overhead)];
        Open(sealedBytes, plain, place);
        return plain;
    }

    /// <summary>Opens bytes in their place without another copy of them: what was sealed is overwritten.</summary>
    /// <exception cref="CryptographicException">They were altered, moved, or their key is not here.</exception>
    public ReadOnlyMemory<byte> OpenOver(byte[] sealedBytes, string place)
    {
        ArgumentNullException.ThrowIfNull(sealedBytes);
        var plain = sealedBytes.AsMemory(4 + NonceSize, Math.Max(0, sealedBytes.Length - FieldSealer.Overhead));
        Open(sealedBytes, plain.Span, place);
        return plain;
    }

    private void Open(ReadOnlySpan<byte> sealedBytes, Span<byte> plain, string place)
    {
        if (sealedBytes.Length < 4 + NonceSize + TagSize || !keys.TryGetValue(BinaryPrimitives.ReadInt32BigEndian(sealedBytes), out var key))
        {
            throw new CryptographicException("no key opens this field");
        }

        using var aes = new AesGcm(key, TagSize);
        aes.Decrypt(sealedBytes.Slice(4, NonceSize), sealedBytes.Slice(4 + NonceSize, plain.Length),
            sealedBytes[(4 + NonceSize + plain.Length)..], plain, Encoding.UTF8.GetBytes(place));
    }

    /// <summary>The blind index of an identity number: the same number gives the same 32 bytes, and nothing else can be read from them.</summary>
    public byte[] IndexOf(string identityNumber) => HMACSHA256.HashData(indexKey, Encoding.UTF8.GetBytes(identityNumber.Trim().ToUpperInvariant()));

    /// <summary>A pseudonym of a worker within an enterprise, from the identity number or, failing that, the name.</summary>
    public string WorkerKey(long enterpriseId, string? identityNumber, string name) => Convert.ToHexStringLower(HMACSHA256.HashData(
        indexKey, Encoding.UTF8.GetBytes(
            $"{enterpriseId}|{(string.IsNullOrWhiteSpace(identityNumber) ? "name:" + name : identityNumber.Trim().ToUpperInvariant())}")))[..32];

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    private sealed record FieldKeys(int Current, Dictionary<int, string> Keys, string IndexKey);
}
