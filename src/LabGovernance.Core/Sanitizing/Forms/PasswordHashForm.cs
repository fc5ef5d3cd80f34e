using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing.Forms;

/// <summary>A hash as crypt(3) and PHC write it, seen from its first <c>$</c>, which docker-compose doubles.</summary>
internal static class PasswordHashForm
{
    private static readonly ByteSet Characters = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789./+=$,_-");

    private static readonly string[] Schemes =
        ["2a$", "2b$", "2x$", "2y$", "1$", "5$", "6$", "7$", "8$", "9$", "y$", "gy$", "argon2", "pbkdf2", "scrypt$", "apr1$", "P$", "H$", "sha1$", "bcrypt", "sha256$", "sha512$"];

    public static (int Start, int End)? At(ReadOnlySpan<byte> text, int dollar)
    {
        var rest = text[(dollar + 1)..];
        foreach (var scheme in Schemes)
        {
            if (!Begins(rest, scheme))
                continue;
            var start = dollar > 0 && text[dollar - 1] == '$' ? dollar - 1 : dollar;
            var end = dollar + Characters.Run(text, dollar, 512);
            while (text[end - 1] is (byte)',' or (byte)'$')
                end--;
            return end - dollar >= 20 && text[(dollar + 1)..end].Contains((byte)'$') ? (start, end) : null;
        }

        return null;
    }

    private static bool Begins(ReadOnlySpan<byte> text, string scheme)
    {
        if (text.Length < scheme.Length)
            return false;
        for (var i = 0; i < scheme.Length; i++)
        {
            if (text[i] != scheme[i])
                return false;
        }

        return true;
    }
}
