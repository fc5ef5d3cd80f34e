using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing.Forms;

/// <summary>An e-mail address, seen from its <c>@</c>.</summary>
internal static class EmailForm
{
    private static readonly ByteSet Local = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._%+-");
    private static readonly ByteSet Domain = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-");

    // What stands after the last dot of units and files.
    private static readonly HashSet<string> NoDomains = new(StringComparer.Ordinal)
    {
        "service", "socket", "mount", "timer", "target", "slice", "device", "scope", "path", "swap", "automount",
        "png", "jpg", "jpeg", "gif", "svg", "webp", "css", "js", "ts", "json", "yaml", "yml", "conf", "cfg", "log", "txt", "py", "sh", "so", "tar", "gz", "zip", "xml", "html", "md",
    };

    public static (int Start, int End)? At(ReadOnlySpan<byte> text, int at)
    {
        var start = at - Local.RunBefore(text, at, 64);
        while (start < at && text[start] is (byte)'.' or (byte)'-' or (byte)'%' or (byte)'+')
            start++;
        if (start > 0 && text[start - 1] == '\\' && text[start] is (byte)'n' or (byte)'r' or (byte)'t')
            start++;
        if (start == at || text[start..at].SequenceEqual("git"u8) || IsUserOfAddress(text, start))
            return null;
        var end = at + 1 + Domain.Run(text, at + 1, 253);
        while (end > at && text[end - 1] is (byte)'.' or (byte)'-')
            end--;
        var domain = text[(at + 1)..end];
        var dot = domain.LastIndexOf((byte)'.');
        if (dot <= 0 || domain.Length - dot - 1 is < 2 or > 24 || domain.IndexOf(".."u8) >= 0)
            return null;
        Span<char> last = stackalloc char[24];
        var top = domain[(dot + 1)..];
        for (var i = 0; i < top.Length; i++)
        {
            if (!char.IsAsciiLetter((char)top[i]))
                return null;
            last[i] = (char)(top[i] | 0x20);
        }

        if (NoDomains.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last[..top.Length]))
            return null;
        var isRemote = end + 1 < text.Length && text[end] == ':' && text[end + 1] is (byte)'/' or (byte)'~' or (byte)'.';
        return isRemote || (end < text.Length && text[end] == '_') ? null : (start, end);
    }

    private static bool IsUserOfAddress(ReadOnlySpan<byte> text, int start)
        => start > 2 && text[start - 1] == '/' && text[start - 2] == '/' && text[start - 3] == ':';
}
