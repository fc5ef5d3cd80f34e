using System.Text;

namespace LabGovernance.Adapters.Sanitizing;

/// <summary>The encoding of a file, and the byte order mark that it begins with.</summary>
/// <param name="Kind">The encoding.</param>
/// <param name="MarkLength">How many bytes the mark has; 0 where there is none.</param>
internal readonly record struct TextEncoding(TextKind Kind, int MarkLength)
{
    /// <summary>How much of a file is looked at.</summary>
    public const int Sample = 4096;

    public string Name => Kind switch
    {
        TextKind.Utf16 => "UTF-16",
        TextKind.Utf16BigEndian => "UTF-16 big endian",
        TextKind.Utf32 => "UTF-32",
        TextKind.Utf32BigEndian => "UTF-32 big endian",
        _ => "UTF-8",
    } + (MarkLength > 0 ? " with BOM" : "");

    /// <summary>Found out from how a file begins: by its mark, or by where its zero bytes stand.</summary>
    public static TextEncoding Of(ReadOnlySpan<byte> beginning)
    {
        if (beginning.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]))
            return new(TextKind.Utf8, 3);
        if (beginning.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]))
            return new(TextKind.Utf32, 4);
        if (beginning.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
            return new(TextKind.Utf32BigEndian, 4);
        if (beginning.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
            return new(TextKind.Utf16, 2);
        if (beginning.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
            return new(TextKind.Utf16BigEndian, 2);
        return new(ByZeros(beginning[..Math.Min(beginning.Length, Sample)]), 0);
    }

    /// <summary>Refuses what is not of it instead of putting a question mark in its place.</summary>
    public Encoding Strict() => Kind switch
    {
        TextKind.Utf16 => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true),
        TextKind.Utf16BigEndian => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true),
        TextKind.Utf32 => new UTF32Encoding(bigEndian: false, byteOrderMark: false, throwOnInvalidCharacters: true),
        TextKind.Utf32BigEndian => new UTF32Encoding(bigEndian: true, byteOrderMark: false, throwOnInvalidCharacters: true),
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true),
    };

    // Text of Latin letters in UTF-16 has a zero in every second byte, in UTF-32 three of four; anything else with zeros is no text.
    private static TextKind ByZeros(ReadOnlySpan<byte> bytes)
    {
        Span<int> zeros = stackalloc int[4];
        zeros.Clear();
        bytes = bytes[..(bytes.Length & ~3)];
        for (var i = 0; i < bytes.Length; i++)
            zeros[i & 3] += bytes[i] == 0 ? 1 : 0;
        var units = bytes.Length / 4;
        if (units == 0 || zeros[0] + zeros[1] + zeros[2] + zeros[3] == 0)
            return TextKind.Utf8;
        if (zeros[0] == 0 && zeros[3] == units && zeros[2] * 4 >= units * 3)
            return TextKind.Utf32;
        if (zeros[3] == 0 && zeros[0] == units && zeros[1] * 4 >= units * 3)
            return TextKind.Utf32BigEndian;
        if (zeros[0] + zeros[2] == 0 && zeros[1] + zeros[3] > units)
            return TextKind.Utf16;
        return zeros[1] + zeros[3] == 0 && zeros[0] + zeros[2] > units ? TextKind.Utf16BigEndian : TextKind.Utf8;
    }
}
