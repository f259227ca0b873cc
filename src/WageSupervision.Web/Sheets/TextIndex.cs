using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using System.Text;

namespace WageSupervision.Web.Sheets;

/// <summary>
/// A dictionary by text for hundreds of thousands of names and numbers: what fits into sixteen bytes, as nearly all of them do, is
/// kept as those and not as an object of its own.
/// </summary>
/// <typeparam name="T">What is kept by a text.</typeparam>
internal sealed class TextIndex<T>
{
    private const int ShortText = 7;
    private const int ShortNumber = 18;

    // Many small dictionaries: one large one leaves an array behind, each time it grows, where the collector seldom looks.
    private readonly Dictionary<UInt128, T>?[] shorts = new Dictionary<UInt128, T>?[512];
    private readonly Dictionary<string, T> others = new(StringComparer.Ordinal);

    /// <summary>Adds a text that is not there yet; else gives what is kept by it.</summary>
    public bool TryAdd(string text, T value, [MaybeNullWhen(true)] out T there)
    {
        if (Pack(text) is { } key)
        {
            var shard = shorts[(uint)key.GetHashCode() % shorts.Length] ??= [];
            ref var kept = ref CollectionsMarshal.GetValueRefOrAddDefault(shard, key, out var exists);
            there = exists ? kept! : default;
            kept = exists ? kept : value;
            return !exists;
        }

        if (others.TryAdd(text, value))
        {
            there = default;
            return true;
        }

        there = others[text];
        return false;
    }

    // Exact, not a hash: up to seven characters as they are, or up to eighteen ASCII ones of seven bits each under a highest bit that the others never set.
    private static UInt128? Pack(string text)
    {
        var key = UInt128.Zero;
        if (text.Length <= ShortText)
        {
            foreach (var character in text)
            {
                key = (key << 16) | character;
            }

            return key;
        }

        if (text.Length > ShortNumber || !Ascii.IsValid(text))
        {
            return null;
        }

        foreach (var character in text)
        {
            key = (key << 7) | character;
        }

        return key | (UInt128.One << 127);
    }
}
