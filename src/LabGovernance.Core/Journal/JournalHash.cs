using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LabGovernance.Journal;

/// <summary>The hash that chains entries: SHA-256 over the previous hash (64 lower-case hex digits, ASCII) and the entry's canonical JSON.</summary>
public static class JournalHash
{
    /// <summary>What stands for "the entry before" at the first entry.</summary>
    public static string Genesis { get; } = new('0', 64);

    public static string FormatTime(DateTimeOffset at)
        => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static DateTimeOffset ParseTime(string text)
        => DateTimeOffset.ParseExact(text, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>The hash of an entry from its parts, in the form in which they are stored.</summary>
    public static string Compute(string previous, long sequence, string at, string actor, string subject, string kind, string data)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        Write(buffer, Utf8(previous), sequence, Utf8(at), Utf8(actor), Utf8(subject), Utf8(kind), Utf8(data));
        SHA256.HashData(buffer.WrittenSpan, hash);
        return Convert.ToHexStringLower(hash);
    }

    /// <summary>Writes exactly the bytes that are hashed.</summary>
    public static void Write(
        ArrayBufferWriter<byte> buffer,
        ReadOnlySpan<byte> previous,
        long sequence,
        ReadOnlySpan<byte> at,
        ReadOnlySpan<byte> actor,
        ReadOnlySpan<byte> subject,
        ReadOnlySpan<byte> kind,
        ReadOnlySpan<byte> data)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        buffer.Write(previous);
        buffer.Write("{\"actor\":"u8);
        CanonicalJson.WriteString(buffer, actor);
        buffer.Write(",\"at\":"u8);
        CanonicalJson.WriteString(buffer, at);
        buffer.Write(",\"data\":"u8);
        buffer.Write(data);
        buffer.Write(",\"kind\":"u8);
        CanonicalJson.WriteString(buffer, kind);
        buffer.Write(",\"sequence\":"u8);
        var digits = buffer.GetSpan(20);
        Utf8Formatter.TryFormat(sequence, digits, out var written);
        buffer.Advance(written);
        buffer.Write(",\"subject\":"u8);
        CanonicalJson.WriteString(buffer, subject);
        buffer.Write("}"u8);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
