using System.Buffers;

namespace LabGovernance.Sanitizing.Matching;

/// <summary>Reads an address (URL) from the colon of its <c>://</c>.</summary>
internal static class AddressReader
{
    private const int Limit = 2048;

    private static readonly SearchValues<byte> WordEnds = SearchValues.Create(" \t\r\n\"'<>`\\|"u8);

    public readonly record struct Part(int Start, int End)
    {
        public int Length => End - Start;
    }

    /// <param name="Password">What goes between the user and the <c>@</c>.</param>
    /// <param name="User">A user that is a credential itself.</param>
    /// <param name="Host">The host, without port.</param>
    /// <param name="PathStart">The byte after host and port.</param>
    public readonly record struct Address(Part? Password, Part? User, Part? Host, int PathStart);

    public static Address Read(ReadOnlySpan<byte> text, int colon)
    {
        var start = colon + 3;
        var rest = text[start..Math.Min(text.Length, start + Limit)];
        var word = rest.IndexOfAny(WordEnds) is var wordEnd && wordEnd < 0 ? rest : rest[..wordEnd];
        var authority = word.IndexOfAny("/?#"u8) is var end && end < 0 ? word : word[..end];
        var at = authority.LastIndexOf((byte)'@');
        if (at < 0 && authority.IndexOf((byte)':') is var port and > 0 && authority.Length > port + 1 && !char.IsAsciiDigit((char)authority[port + 1]))
        {
            // A password with a slash in it. A bracket of IPv6 is none.
            at = authority[0] == '[' ? -1 : word.LastIndexOf((byte)'@');
            if (at >= 0)
                authority = word[(at + 1)..].IndexOfAny("/?#"u8) is var after && after < 0 ? word : word[..(at + 1 + after)];
        }

        Part? password = null, user = null;
        if (at > 0)
        {
            var info = authority[..at];
            var separator = info.IndexOf((byte)':');
            var name = separator < 0 ? info : info[..separator];
            var secret = separator < 0 ? default : info[(separator + 1)..];
            if (!secret.IsEmpty && !Reference.Is(secret, isQuoted: true, isProse: false) && !secret.SequenceEqual("x-oauth-basic"u8))
                password = new Part(start + separator + 1, start + at);
            else if (IsCredential(name) && (separator < 0 || secret.IsEmpty || secret.SequenceEqual("x-oauth-basic"u8)))
                user = new Part(start, start + name.Length);
        }

        var host = authority[(at + 1)..];
        var hostEnd = host.LastIndexOf((byte)':') is var hostPort and > 0 && !host.Contains((byte)']') ? hostPort : host.Length;
        return new Address(password, user, new Part(start + at + 1, start + at + 1 + hostEnd), start + authority.Length);
    }

    private static bool IsCredential(ReadOnlySpan<byte> name)
        => name.Length >= 16 && name.ContainsAnyInRange((byte)'0', (byte)'9') && ByteSet.TokenAndDot.Run(name, 0, name.Length) == name.Length && Checks.Entropy(name) >= 3;

}
