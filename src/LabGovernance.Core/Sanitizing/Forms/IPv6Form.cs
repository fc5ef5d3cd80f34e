using System.Net;
using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing.Forms;

/// <summary>An IPv6 address, seen from one of its colons.</summary>
internal static class IPv6Form
{
    private static readonly ByteSet Characters = new("0123456789abcdefABCDEF:");

    private static readonly HashSet<UInt128> Resolvers =
    [
        .. new[]
        {
            "2606:4700:4700::1111", "2606:4700:4700::1001", "2606:4700:4700::1112", "2606:4700:4700::1002", "2606:4700:4700::64", "2001:4860:4860::8888", "2001:4860:4860::8844",
            "2001:4860:4860::64", "2001:4860:4860::6464", "2620:fe::fe", "2620:fe::9", "2620:fe::10", "2620:fe::11", "2620:119:35::35", "2620:119:53::53", "2a10:50c0::ad1:ff", "2a10:50c0::ad2:ff",
        }.Select(a => Value(IPAddress.Parse(a))),
    ];

    /// <summary>The stretch of digits and colons around a colon, and the address it is; a null address when it is none.</summary>
    public static (int Start, int End, UInt128? Address) At(ReadOnlySpan<byte> text, int colon)
    {
        var start = colon - Characters.RunBefore(text, colon, 48);
        var end = colon + Characters.Run(text, colon, 48);
        var stretch = end;
        if (end - start > 3 && text[end - 1] == ':' && text[end - 2] != ':')
            end--;
        if (end - start is < 3 or > 39 || (start > 0 && (ByteSet.Word[text[start - 1]] || text[start - 1] == '.')) || (end < text.Length && (ByteSet.Word[text[end]] || text[end] == '.')))
            return (start, stretch, null);
        var isWhole = text[start..end].IndexOf("::"u8) >= 0 || text[start..end].Count((byte)':') == 7;
        return (start, end, isWhole && IPAddress.TryParse(text[start..end], out var address) ? Value(address) : null);
    }

    /// <summary>True for what any host of the Internet could have, except resolvers that everyone uses.</summary>
    public static bool IsPublic(UInt128 address)
        => address >> 125 == 1 && !IsDocumentation(address) && !Resolvers.Contains(address);

    /// <summary>2001:db8::/32 and 3fff::/20.</summary>
    public static bool IsDocumentation(UInt128 address) => address >> 96 == 0x20010db8 || address >> 108 == 0x3fff0;

    private static UInt128 Value(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        return address.TryWriteBytes(bytes, out var written) && written == 16 ? System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(bytes) : 0;
    }
}
