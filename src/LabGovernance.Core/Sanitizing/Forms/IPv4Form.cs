using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing.Forms;

/// <summary>An IPv4 address, seen from its first dot.</summary>
internal static class IPv4Form
{
    private static readonly HashSet<uint> Resolvers =
    [
        Of(1, 1, 1, 1), Of(1, 0, 0, 1), Of(1, 1, 1, 2), Of(1, 0, 0, 2), Of(1, 1, 1, 3), Of(1, 0, 0, 3), Of(8, 8, 8, 8), Of(8, 8, 4, 4), Of(9, 9, 9, 9), Of(9, 9, 9, 10), Of(9, 9, 9, 11),
        Of(149, 112, 112, 112), Of(149, 112, 112, 10), Of(149, 112, 112, 11), Of(208, 67, 222, 222), Of(208, 67, 220, 220), Of(94, 140, 14, 14), Of(94, 140, 15, 15), Of(185, 228, 168, 9),
        Of(185, 228, 169, 9), Of(76, 76, 2, 0), Of(76, 76, 10, 0), Of(4, 2, 2, 1), Of(4, 2, 2, 2), Of(64, 6, 64, 6), Of(64, 6, 65, 6),
    ];

    /// <summary>The address at a dot, whatever it is; not a version or a longer chain of numbers.</summary>
    public static (int Start, int End, uint Address)? At(ReadOnlySpan<byte> text, int dot)
    {
        var start = dot - ByteSet.Digits.RunBefore(text, dot, 4);
        uint address = 0;
        var at = start;
        for (var part = 0; part < 4; part++)
        {
            var digits = ByteSet.Digits.Run(text, at, 4);
            if (digits is 0 or 4 || (digits > 1 && text[at] == '0'))
                return null;
            var value = 0;
            for (var i = 0; i < digits; i++)
                value = (value * 10) + text[at + i] - '0';
            if (value > 255)
                return null;
            address = (address << 8) | (uint)value;
            at += digits;
            if (part < 3)
            {
                if (at >= text.Length || text[at] != '.')
                    return null;
                at++;
            }
        }

        return IsPartOfMore(text, start, at) || IsVersion(text, start, at, address) ? null : (start, at, address);
    }

    /// <summary>True for what any host of the Internet could have, except resolvers that everyone uses.</summary>
    public static bool IsPublic(uint address)
        => (address >> 24) switch
        {
            0 or 10 or 127 or >= 224 => false,
            100 => (address >> 22) != Of(100, 64, 0, 0) >> 22,
            169 => (address >> 16) != Of(169, 254, 0, 0) >> 16,
            172 => (address >> 20) != Of(172, 16, 0, 0) >> 20,
            192 => (address >> 16) != Of(192, 168, 0, 0) >> 16 && (address >> 8) != Of(192, 0, 2, 0) >> 8 && (address >> 8) != Of(192, 0, 0, 0) >> 8,
            198 => (address >> 17) != Of(198, 18, 0, 0) >> 17 && (address >> 8) != Of(198, 51, 100, 0) >> 8,
            203 => (address >> 8) != Of(203, 0, 113, 0) >> 8,
            _ => true,
        } && !Resolvers.Contains(address);

    private static bool IsPartOfMore(ReadOnlySpan<byte> text, int start, int end)
    {
        if (start > 0 && text[start - 1] is var before && (ByteSet.Word[before] || before == '.'))
        {
            // "\n" of an escaped string is no letter before it.
            if (start < 2 || text[start - 2] != '\\' || before is not ((byte)'n' or (byte)'r' or (byte)'t'))
                return true;
        }

        return end < text.Length && (ByteSet.Word[text[end]] || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit((char)text[end + 1])));
    }

    private static bool IsVersion(ReadOnlySpan<byte> text, int start, int end, uint address)
    {
        if (end + 1 < text.Length && text[end] is (byte)'-' or (byte)'+' && char.IsAsciiLetter((char)text[end + 1]))
            return true;
        if (start > 1 && text[start - 1] is (byte)'-' or (byte)'/' && char.IsAsciiLetter((char)text[start - 2]))
            return true;
        if (start > 1 && text[start - 1] == '=' && text[start - 2] == '=')
            return true;
        if ((address & 0xFFFFFF) == 0 && !(end < text.Length && text[end] == '/'))
            return true;
        var before = text[Math.Max(0, start - 14)..start];
        return before.IndexOfAny("sSw"u8) >= 0 && (before.IndexOf("ersion"u8) >= 0 || before.IndexOf("ERSION"u8) >= 0 || before.IndexOf("release"u8) >= 0 || before.IndexOf("firmware"u8) >= 0);
    }

    private static uint Of(uint a, uint b, uint c, uint d) => (a << 24) | (b << 16) | (c << 8) | d;
}
