using System.Buffers;
using System.Buffers.Text;

namespace LabGovernance.Sanitizing;

/// <summary>What can be verified of a value beyond its form.</summary>
public static class Checks
{
    private const string Base62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    /// <summary>The last six characters are the CRC-32 of the thirty after the prefix, in base 62.</summary>
    public static bool GitHub(ReadOnlySpan<byte> token) => Crc32InBase62(token, 4);

    /// <summary>The last six characters are the CRC-32 of those between the prefix and them, in base 62 with zeros before.</summary>
    public static bool Crc32InBase62(ReadOnlySpan<byte> token, int prefix)
    {
        if (token.Length < prefix + 7)
            return false;
        var crc = Crc32(token[prefix..^6]);
        for (var i = token.Length - 1; i >= token.Length - 6; i--, crc /= 62)
        {
            if (token[i] != Base62[(int)(crc % 62)])
                return false;
        }

        return crc == 0;
    }

    /// <summary>Every second digit doubled, the digits of all summed, divisible by ten. Anything but digits is passed over.</summary>
    public static bool Luhn(ReadOnlySpan<byte> value)
    {
        var sum = 0;
        var twice = false;
        for (var i = value.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit((char)value[i]))
                continue;
            var digit = (value[i] - '0') << (twice ? 1 : 0);
            sum += digit > 9 ? digit - 9 : digit;
            twice = !twice;
        }

        return sum % 10 == 0;
    }

    /// <summary>ISO 7064 mod 97-10 with the first four characters moved to the end. Blanks are passed over.</summary>
    public static bool Iban(ReadOnlySpan<byte> value)
    {
        var rest = 0;
        for (var i = 0; i < value.Length; i++)
        {
            var c = (char)value[(i + 4) % value.Length];
            if (char.IsAsciiDigit(c))
                rest = ((rest * 10) + (c - '0')) % 97;
            else if (char.IsAsciiLetterUpper(c))
                rest = ((rest * 100) + (c - 'A' + 10)) % 97;
            else if (c != ' ')
                return false;
        }

        return rest == 1;
    }

    /// <summary>The first part is the base64 of a JSON object that names an algorithm.</summary>
    public static bool Jwt(ReadOnlySpan<byte> token)
    {
        var header = token[..token.IndexOf((byte)'.')];
        var decoded = ArrayPool<byte>.Shared.Rent(header.Length);
        try
        {
            return Base64Url.DecodeFromUtf8(header, decoded, out _, out var written) == OperationStatus.Done
                && decoded.AsSpan(0, written) is var json
                && (json.IndexOf("\"alg\""u8) > 0 || json.IndexOf("\"enc\""u8) > 0);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(decoded);
        }
    }

    /// <summary>Shannon entropy in bits for each byte.</summary>
    public static double Entropy(ReadOnlySpan<byte> value)
    {
        Span<int> counts = stackalloc int[256];
        counts.Clear();
        foreach (var b in value)
            counts[b]++;
        var entropy = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
                entropy -= count * Math.Log2((double)count / value.Length);
        }

        return value.IsEmpty ? 0 : entropy / value.Length;
    }

    private static uint Crc32(ReadOnlySpan<byte> value)
    {
        var crc = uint.MaxValue;
        foreach (var b in value)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
        }

        return ~crc;
    }
}
