using System.Text;

namespace LabGovernance.Sanitizing;

/// <summary>Text as UTF-8 and back, with nothing lost: half of a surrogate pair is written as the three bytes that it would have.</summary>
internal static class WholeText
{
    public static byte[] Bytes(string text)
    {
        if (IsWhole(text))
            return Encoding.UTF8.GetBytes(text);
        var bytes = new List<byte>(text.Length * 3);
        Span<byte> buffer = stackalloc byte[4];
        for (var i = 0; i < text.Length; i++)
        {
            if (Rune.TryGetRuneAt(text, i, out var rune))
            {
                bytes.AddRange(buffer[..rune.EncodeToUtf8(buffer)]);
                i += rune.Utf16SequenceLength - 1;
            }
            else
            {
                bytes.AddRange([(byte)(0xE0 | (text[i] >> 12)), (byte)(0x80 | ((text[i] >> 6) & 0x3F)), (byte)(0x80 | (text[i] & 0x3F))]);
            }
        }

        return [.. bytes];
    }

    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var half = bytes.IndexOf((byte)0xED);
            while (half >= 0 && !(half + 2 < bytes.Length && bytes[half + 1] >= 0xA0))
                half = bytes[(half + 1)..].IndexOf((byte)0xED) is var next && next < 0 ? -1 : half + 1 + next;
            text.Append(Encoding.UTF8.GetString(half < 0 ? bytes : bytes[..half]));
            if (half < 0)
                break;
            text.Append((char)(0xD000 | ((bytes[half + 1] & 0x3F) << 6) | (bytes[half + 2] & 0x3F)));
            bytes = bytes[(half + 3)..];
        }

        return text.ToString();
    }

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
