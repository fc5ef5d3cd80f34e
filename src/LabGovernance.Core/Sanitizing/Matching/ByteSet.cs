using System.Buffers;
using System.Runtime.Intrinsics;

namespace LabGovernance.Sanitizing.Matching;

/// <summary>Some of the 256 bytes.</summary>
internal sealed class ByteSet
{
    private static readonly SearchValues<byte> TokenBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);

    private static readonly SearchValues<byte> NameBytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-."u8);

    private static readonly SearchValues<byte> Base64Bytes = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="u8);

    private static readonly ByteSet?[] Singles = new ByteSet?[256];

    private readonly bool[] _has = new bool[256];
    private readonly Vector256<ulong> _bits;

    public ByteSet(ReadOnlySpan<char> characters)
    {
        Span<ulong> bits = stackalloc ulong[4];
        bits.Clear();
        foreach (var c in characters)
        {
            _has[c] = true;
            bits[c >> 6] |= 1UL << (c & 63);
        }

        _bits = Vector256.Create<ulong>(bits);
    }

    public bool this[byte b] => _has[b];

    /// <summary>Only this one.</summary>
    public static ByteSet Of(char c) => Singles[c] ??= new ByteSet([c]);

    /// <summary>True when all of it is in another set.</summary>
    public bool IsWithin(ByteSet other) => (_bits & ~other._bits) == Vector256<ulong>.Zero;

    public static ByteSet Digits { get; } = new("0123456789");

    public static ByteSet Hex { get; } = new("0123456789abcdefABCDEF");

    public static ByteSet SmallHex { get; } = new("0123456789abcdef");

    public static ByteSet Capitals { get; } = new("ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    public static ByteSet CapitalsAndDigits { get; } = new("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    public static ByteSet SmallAndDigits { get; } = new("abcdefghijklmnopqrstuvwxyz0123456789");

    public static ByteSet Alphanumeric { get; } = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");

    public static ByteSet Word { get; } = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    public static ByteSet Token { get; } = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-");

    public static ByteSet TokenAndDot { get; } = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-.");

    public static ByteSet Base64 { get; } = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=");

    /// <summary>How many bytes a text begins with that are in <see cref="Token"/>, for long runs.</summary>
    public static int RunOfTokens(ReadOnlySpan<byte> text) => Run(text, TokenBytes);

    /// <summary>The same of <see cref="TokenAndDot"/>.</summary>
    public static int RunOfNames(ReadOnlySpan<byte> text) => Run(text, NameBytes);

    /// <summary>The same of <see cref="Base64"/>.</summary>
    public static int RunOfBase64(ReadOnlySpan<byte> text) => Run(text, Base64Bytes);

    private static int Run(ReadOnlySpan<byte> text, SearchValues<byte> set) => text.IndexOfAnyExcept(set) is >= 0 and var end ? end : text.Length;

    /// <summary>How many bytes from <paramref name="start"/> on are in the set, at most <paramref name="most"/>.</summary>
    public int Run(ReadOnlySpan<byte> text, int start, int most)
    {
        var end = (int)Math.Min(text.Length, (long)start + most);
        var at = start;
        while (at < end && _has[text[at]])
            at++;
        return at - start;
    }

    /// <summary>How many bytes before <paramref name="end"/> are in the set, at most <paramref name="most"/>.</summary>
    public int RunBefore(ReadOnlySpan<byte> text, int end, int most)
    {
        var start = Math.Max(0, end - most);
        var at = end;
        while (at > start && _has[text[at - 1]])
            at--;
        return end - at;
    }
}
