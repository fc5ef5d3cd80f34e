using System.Buffers;
using System.Text;

namespace LabGovernance.Sanitizing.Matching;

/// <summary>Values that stand where a secret could and are none: references, placeholders, masks, words that say there is nothing.</summary>
internal static class Reference
{
    private const int Longest = 400;

    private static readonly SearchValues<byte> Masks = SearchValues.Create("*xX.-_#?"u8);

    private static readonly byte[][] CodeHeads =
    [
        .. new[]
        {
            "process.env", "os.environ", "os.getenv", "secrets.", "self.", "config.", "args.", "request.", "this.", "var.", "local.", "module.", "data.", "settings.", "env.", "ENV[", "System.", "options.", "params.", "input(",
        }.Select(Encoding.ASCII.GetBytes),
    ];

    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "null", "nil", "none", "true", "false", "yes", "no", "on", "off", "undefined", "na", "empty", "required", "optional", "unset", "default", "disabled", "enabled",
        "changeme", "changethis", "redacted", "hidden", "masked", "example", "string", "todo", "tbd", "notset", "omitted", "removed", "filtered", "sanitized",
        "password", "yourpassword", "token", "secret", "apikey", "key", "value",
    };

    private static readonly HashSet<string> ProseWords = new(StringComparer.Ordinal)
    {
        "incorrect", "wrong", "invalid", "expired", "missing", "accepted", "failed", "ok", "set", "is", "was", "for", "must", "not", "unknown", "expected", "unexpected",
        "authentication", "changed", "updated", "prompt", "mismatch", "rejected", "denied", "success", "successful", "error", "the", "a", "an", "from", "to", "and",
        "or", "with", "in", "of", "at", "by", "has", "have", "are", "will", "found", "found", "valid", "refreshed", "revoked", "created", "deleted", "generated",
        "loaded", "received", "sent", "used", "using", "auth", "user", "bearer", "basic", "identifier", "cannot", "could", "please", "see", "this", "that", "if", "when",
    };

    /// <summary>True for what is no secret.</summary>
    /// <param name="value">The value, without quotes.</param>
    /// <param name="isQuoted">True when it had some.</param>
    /// <param name="isProse">True when it is a word of running text.</param>
    public static bool Is(ReadOnlySpan<byte> value, bool isQuoted, bool isProse)
    {
        value = value.Trim(" \t"u8);
        if (value.IsEmpty)
            return true;
        if (value[0] is (byte)'$' or (byte)'{' or (byte)'<' or (byte)'%' or (byte)'!' or (byte)'[' or (byte)'#' or (byte)'&' or (byte)'/' or (byte)'@' && ByMark(value))
            return true;
        return IsMask(value) || ByWord(value, isProse) || IsElsewhere(value) || (!isQuoted && IsCode(value));
    }

    /// <summary>Where the <c>${…}</c> or <c>$(…)</c> ends that begins here; the same place when none does.</summary>
    public static int End(ReadOnlySpan<byte> text, int start)
    {
        var rest = text[start..Math.Min(text.Length, start + Longest)];
        if (rest.Length < 2 || rest[1] is not ((byte)'{' or (byte)'('))
            return start;
        var end = rest.IndexOfAny((byte)(rest[1] == '{' ? '}' : ')'), (byte)'\n');
        return end < 0 || rest[end] == '\n' ? start : start + end + 1;
    }

    /// <summary>True when <c>&lt;EMAIL_1&gt;</c>, the same with entities, or what documentation writes so is all of the value.</summary>
    public static bool IsPlaceholder(ReadOnlySpan<byte> value)
    {
        if (PlaceholderText.IsAllOf(value))
            return true;
        var inner = value.StartsWith("&lt;"u8) ? value[4..] : value is [(byte)'<', ..] ? value[1..] : default;
        var end = inner.IndexOfAny("<>&"u8);
        return end is > 0 and <= 64 && !inner[..end].ContainsAny("\r\n"u8) && inner[end..] is var close && (close.SequenceEqual(">"u8) || close.SequenceEqual("&gt;"u8));
    }

    private static bool ByMark(ReadOnlySpan<byte> value)
        => value[0] switch
        {
            (byte)'$' => value.Length == 1 || value[1] is (byte)'{' or (byte)'(' || (!char.IsAsciiDigit((char)value[1]) && ByteSet.Word.Run(value, 1, 256) == value.Length - 1)
                || value.StartsWith("$ANSIBLE_VAULT"u8) || value.StartsWith("$$"u8) || value.StartsWith("$env:"u8),
            (byte)'{' => value.StartsWith("{{"u8) || value.StartsWith("{%"u8) || (value[^1] == '}' && ByteSet.TokenAndDot.Run(value, 1, 256) == value.Length - 2),
            (byte)'<' or (byte)'&' => IsPlaceholder(value),
            (byte)'%' => value.StartsWith("%("u8) || value.StartsWith("%{"u8) || (value.Length > 2 && value[^1] == '%' && ByteSet.Word.Run(value, 1, 256) == value.Length - 2),
            (byte)'!' => value.StartsWith("!secret"u8) || value.StartsWith("!env"u8) || value.StartsWith("!include"u8) || value.StartsWith("!vault"u8) || value.StartsWith("!KeyVault"u8),
            (byte)'[' => value[^1] == ']' && !value.ContainsAnyInRange((byte)'0', (byte)'9'),
            (byte)'#' => value.StartsWith("#{"u8),
            (byte)'@' => value.StartsWith("@Microsoft.KeyVault"u8) || value.StartsWith("@/"u8),
            _ => IsPath(value),
        };

    private static bool IsPath(ReadOnlySpan<byte> value)
    {
        foreach (var root in (ReadOnlySpan<string>)["/home/", "/etc/", "/var/", "/run/", "/usr/", "/root/", "/opt/", "/mnt/", "/data/", "/config/", "/tmp/", "/srv/", "/secrets/", "/app/", "/ssl/"])
        {
            if (value.Length > root.Length && Encoding.ASCII.GetString(value[..root.Length]) == root)
                return true;
        }

        return value[1..].Contains((byte)'/') && value.LastIndexOf((byte)'.') is var dot && dot > 0 && value.Length - dot is >= 3 and <= 6
            && ByteSet.SmallAndDigits.Run(value, dot + 1, 8) == value.Length - dot - 1;
    }

    private static bool IsMask(ReadOnlySpan<byte> value)
        => (value.Length >= 3 && value.IndexOfAnyExcept(Masks) < 0) || value.IndexOfAnyExcept("*\u2022"u8) < 0;

    private static bool ByWord(ReadOnlySpan<byte> value, bool isProse)
    {
        if (value.Length > 48)
            return false;
        if (value.Length == 1 && value[0] == '~')
            return true;
        Span<char> folded = stackalloc char[48];
        var length = 0;
        foreach (var b in value)
        {
            if (b is (byte)'_' or (byte)'-' or (byte)' ' or (byte)'.' or (byte)'/')
                continue;
            if (!char.IsAsciiLetter((char)b))
                return false;
            folded[length++] = (char)(b | 0x20);
        }

        var word = folded[..length];
        return Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word)
            || (isProse && ProseWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            || word.StartsWith("your") || word.StartsWith("changeme") || word.StartsWith("replaceme") || word.StartsWith("replacewith") || word.StartsWith("enteryour") || word.StartsWith("insertyour")
            || word.StartsWith("putyour") || word.EndsWith("goeshere");
    }

    private static bool IsElsewhere(ReadOnlySpan<byte> value)
        => value.StartsWith("vault:"u8) || value.StartsWith("op://"u8) || value.StartsWith("secret://"u8) || value.StartsWith("env:"u8) || value.StartsWith("file:"u8)
            || value.StartsWith("ENC["u8) || value.StartsWith("ref+"u8) || value.StartsWith("arn:aws:"u8) || value.StartsWith("bao:"u8) || value.StartsWith("docker-secret:"u8);

    private static bool IsCode(ReadOnlySpan<byte> value)
    {
        foreach (var head in CodeHeads)
        {
            if (value.StartsWith(head))
                return true;
        }

        var name = ByteSet.TokenAndDot.Run(value, 0, 128);
        return name > 0 && name < value.Length && value[name] == '(' && !char.IsAsciiDigit((char)value[0]);
    }
}
