using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace WageSupervision.Web.Persistence;

/// <summary>
/// Seals field after field with keys made ready once, for the many lines of one filing; its results are those of
/// <see cref="FieldProtector"/>, which opens them. For one thread at a time.
/// </summary>
public sealed class FieldSealer : IDisposable
{
    /// <summary>How much longer a sealed field is than its content: the key's id, the nonce, the tag.</summary>
    public const int Overhead = 4 + NonceSize + TagSize;

    internal const int NonceSize = 12;
    internal const int TagSize = 16;

    private readonly int key;
    private readonly AesGcm aes;
    private readonly IncrementalHash index;

    // Random bytes cost a call into the system each time; taken in store, every one of them is still used once only.
    private readonly byte[] random = new byte[4096];
    private int used = 4096;

    internal FieldSealer(int key, byte[] secret, byte[] indexKey)
    {
        this.key = key;
        aes = new AesGcm(secret, TagSize);
        index = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, indexKey);
    }

    /// <summary>Enciphers bytes for their place; <paramref name="into"/> is longer by <see cref="Overhead"/>.</summary>
    public void Seal(ReadOnlySpan<byte> plain, ReadOnlySpan<byte> place, Span<byte> into)
    {
        BinaryPrimitives.WriteInt32BigEndian(into, key);
        var nonce = into.Slice(4, NonceSize);
        Fill(nonce);
        aes.Encrypt(nonce, plain, into.Slice(4 + NonceSize, plain.Length), into.Slice(4 + NonceSize + plain.Length, TagSize), place);
    }

    /// <summary>The blind index of an identity number; see <see cref="FieldProtector.IndexOf"/>.</summary>
    public void IndexOf(string identityNumber, Span<byte> into)
    {
        ArgumentNullException.ThrowIfNull(identityNumber);
        var number = identityNumber.Trim().ToUpperInvariant();
        Span<byte> bytes = number.Length <= 64 ? stackalloc byte[192] : new byte[Encoding.UTF8.GetMaxByteCount(number.Length)];
        index.AppendData(bytes[..Encoding.UTF8.GetBytes(number, bytes)]);
        index.GetHashAndReset(into);
    }

    /// <summary>Fills with unguessable bytes.</summary>
    public void Fill(Span<byte> into)
    {
        if (random.Length - used < into.Length)
        {
            RandomNumberGenerator.Fill(random);
            used = 0;
        }

        random.AsSpan(used, into.Length).CopyTo(into);
        used += into.Length;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        aes.Dispose();
        index.Dispose();
    }
}
