using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace LabGovernance.Sanitizing.Scanning;

/// <summary>Which of 64 bytes are letters, digits and so on: bit i speaks of byte i. One pass of comparisons, whatever the width of the machine's vectors.</summary>
internal struct CharacterClasses
{
    public ulong Letter;
    public ulong Upper;
    public ulong HexLetter;
    public ulong Digit;
    public ulong Underscore;
    public ulong Dash;
    public ulong Colon;
    public ulong EqualSign;
    public ulong Dot;
    public ulong At;
    public ulong Dollar;
    public ulong Slash;
    public ulong Quote;
    public ulong Greater;
    public ulong Plus;
    public ulong Newline;
    public ulong Blank;

    /// <summary>The widest vector that may be used, in bits. Tests lower it.</summary>
    internal static int Width { get; set; } =
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0;

    /// <param name="block">At least 64 bytes.</param>
    /// <param name="classes">The masks.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Of(ReadOnlySpan<byte> block, out CharacterClasses classes)
    {
        ref var first = ref MemoryMarshal.GetReference(block[..64]);
        if (Vector512.IsHardwareAccelerated && Width >= 512)
            Of512(ref first, out classes);
        else if (Width >= 256)
            Of256(ref first, out classes);
        else if (Width >= 128)
            Of128(ref first, out classes);
        else
            OfBytes(block, out classes);
    }

    private static void Of512(ref byte first, out CharacterClasses classes)
    {
        var v = Vector512.LoadUnsafe(ref first);
        var folded = v | Vector512.Create((byte)0x20);
        classes.Letter = In(folded, (byte)'a', 26);
        classes.Upper = In(v, (byte)'A', 26);
        classes.HexLetter = In(folded, (byte)'a', 6);
        classes.Digit = In(v, (byte)'0', 10);
        classes.Underscore = Is(v, (byte)'_');
        classes.Dash = Is(v, (byte)'-');
        classes.Colon = Is(v, (byte)':');
        classes.EqualSign = Is(v, (byte)'=');
        classes.Dot = Is(v, (byte)'.');
        classes.At = Is(v, (byte)'@');
        classes.Dollar = Is(v, (byte)'$');
        classes.Slash = Is(v, (byte)'/');
        classes.Quote = Is(v, (byte)'"') | Is(v, (byte)'\'');
        classes.Greater = Is(v, (byte)'>');
        classes.Plus = Is(v, (byte)'+');
        classes.Newline = Is(v, (byte)'\n');
        classes.Blank = Is(v, (byte)' ') | Is(v, (byte)'\t');

        static ulong Is(Vector512<byte> v, byte b) => Vector512.Equals(v, Vector512.Create(b)).ExtractMostSignificantBits();
        static ulong In(Vector512<byte> v, byte low, byte count) => Vector512.LessThan(v - Vector512.Create(low), Vector512.Create(count)).ExtractMostSignificantBits();
    }

    private static void Of256(ref byte first, out CharacterClasses classes)
    {
        var v = Vector256.LoadUnsafe(ref first);
        var w = Vector256.LoadUnsafe(ref first, 32);
        var folded = v | Vector256.Create((byte)0x20);
        var foldedW = w | Vector256.Create((byte)0x20);
        classes.Letter = In(folded, foldedW, (byte)'a', 26);
        classes.Upper = In(v, w, (byte)'A', 26);
        classes.HexLetter = In(folded, foldedW, (byte)'a', 6);
        classes.Digit = In(v, w, (byte)'0', 10);
        classes.Underscore = Is(v, w, (byte)'_');
        classes.Dash = Is(v, w, (byte)'-');
        classes.Colon = Is(v, w, (byte)':');
        classes.EqualSign = Is(v, w, (byte)'=');
        classes.Dot = Is(v, w, (byte)'.');
        classes.At = Is(v, w, (byte)'@');
        classes.Dollar = Is(v, w, (byte)'$');
        classes.Slash = Is(v, w, (byte)'/');
        classes.Quote = Is(v, w, (byte)'"') | Is(v, w, (byte)'\'');
        classes.Greater = Is(v, w, (byte)'>');
        classes.Plus = Is(v, w, (byte)'+');
        classes.Newline = Is(v, w, (byte)'\n');
        classes.Blank = Is(v, w, (byte)' ') | Is(v, w, (byte)'\t');

        static ulong Is(Vector256<byte> v, Vector256<byte> w, byte b)
            => Vector256.Equals(v, Vector256.Create(b)).ExtractMostSignificantBits()
                | ((ulong)Vector256.Equals(w, Vector256.Create(b)).ExtractMostSignificantBits() << 32);
        static ulong In(Vector256<byte> v, Vector256<byte> w, byte low, byte count)
            => Vector256.LessThan(v - Vector256.Create(low), Vector256.Create(count)).ExtractMostSignificantBits()
                | ((ulong)Vector256.LessThan(w - Vector256.Create(low), Vector256.Create(count)).ExtractMostSignificantBits() << 32);
    }

    private static void Of128(ref byte first, out CharacterClasses classes)
    {
        classes = default;
        for (var at = 0; at < 64; at += 16)
        {
            var v = Vector128.LoadUnsafe(ref first, (nuint)at);
            var folded = v | Vector128.Create((byte)0x20);
            classes.Letter |= In(folded, (byte)'a', 26) << at;
            classes.Upper |= In(v, (byte)'A', 26) << at;
            classes.HexLetter |= In(folded, (byte)'a', 6) << at;
            classes.Digit |= In(v, (byte)'0', 10) << at;
            classes.Underscore |= Is(v, (byte)'_') << at;
            classes.Dash |= Is(v, (byte)'-') << at;
            classes.Colon |= Is(v, (byte)':') << at;
            classes.EqualSign |= Is(v, (byte)'=') << at;
            classes.Dot |= Is(v, (byte)'.') << at;
            classes.At |= Is(v, (byte)'@') << at;
            classes.Dollar |= Is(v, (byte)'$') << at;
            classes.Slash |= Is(v, (byte)'/') << at;
            classes.Quote |= (Is(v, (byte)'"') | Is(v, (byte)'\'')) << at;
            classes.Greater |= Is(v, (byte)'>') << at;
            classes.Plus |= Is(v, (byte)'+') << at;
            classes.Newline |= Is(v, (byte)'\n') << at;
            classes.Blank |= (Is(v, (byte)' ') | Is(v, (byte)'\t')) << at;
        }

        static ulong Is(Vector128<byte> v, byte b) => Vector128.Equals(v, Vector128.Create(b)).ExtractMostSignificantBits();
        static ulong In(Vector128<byte> v, byte low, byte count) => Vector128.LessThan(v - Vector128.Create(low), Vector128.Create(count)).ExtractMostSignificantBits();
    }

    private static void OfBytes(ReadOnlySpan<byte> block, out CharacterClasses classes)
    {
        classes = default;
        for (var i = 0; i < 64; i++)
        {
            var bit = 1UL << i;
            var c = (char)block[i];
            if (char.IsAsciiLetter(c))
                classes.Letter |= bit;
            if (char.IsAsciiLetterUpper(c))
                classes.Upper |= bit;
            if (char.IsAsciiHexDigit(c) && !char.IsAsciiDigit(c))
                classes.HexLetter |= bit;
            if (char.IsAsciiDigit(c))
                classes.Digit |= bit;
            _ = c switch
            {
                '_' => classes.Underscore |= bit,
                '-' => classes.Dash |= bit,
                ':' => classes.Colon |= bit,
                '=' => classes.EqualSign |= bit,
                '.' => classes.Dot |= bit,
                '@' => classes.At |= bit,
                '$' => classes.Dollar |= bit,
                '/' => classes.Slash |= bit,
                '"' or '\'' => classes.Quote |= bit,
                '>' => classes.Greater |= bit,
                '+' => classes.Plus |= bit,
                '\n' => classes.Newline |= bit,
                ' ' or '\t' => classes.Blank |= bit,
                _ => 0UL,
            };
        }
    }
}
