using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using LabGovernance.Sanitizing;

namespace LabGovernance.Adapters.Sanitizing;

/// <summary>
/// The bytes of a case: <c>LABCASE1</c>, when it was made and when it expires (seconds since 1970, 8 bytes each), 32 random bytes, the 16 bytes of the tag,
/// and what AES-256-GCM made of the entries. The key is derived from the lab's by those random bytes and the name; all before the tag is authenticated.
/// </summary>
internal sealed record CaseFile(string Name, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, ReadOnlyMemory<byte> Bytes)
{
    private const int CreatedStart = 8;
    private const int ExpiresStart = 16;
    private const int SaltStart = 24;
    private const int SaltLength = 32;
    private const int TagStart = SaltStart + SaltLength;
    private const int TagLength = 16;
    private const int TextStart = TagStart + TagLength;
    private const int NonceLength = 12;

    private static ReadOnlySpan<byte> Magic => "LABCASE1"u8;

    /// <summary>What no two writings have in common, and what is authenticated with it.</summary>
    public ReadOnlyMemory<byte> Identity => Bytes[..TextStart];

    /// <summary>True when the map was destroyed and only the name is kept.</summary>
    public bool IsEmpty => Bytes.Length == TextStart;

    public static CaseFile? Parse(string name, byte[] bytes)
    {
        if (bytes.Length < TextStart || !bytes.AsSpan().StartsWith(Magic) || Moment(bytes, CreatedStart) is not { } created || Moment(bytes, ExpiresStart) is not { } expires)
            return null;
        return new CaseFile(name, created, expires, bytes);
    }

    public static CaseFile Seal(string name, DateTimeOffset created, DateTimeOffset expires, ReadOnlySpan<byte> key, IEnumerable<MapEntry>? entries)
    {
        var text = entries is null ? [] : JsonSerializer.SerializeToUtf8Bytes(entries.Select(e => new[] { e.Placeholder, e.Original }));
        var bytes = new byte[TextStart + text.Length];
        Magic.CopyTo(bytes);
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(CreatedStart), created.ToUnixTimeSeconds());
        BinaryPrimitives.WriteInt64BigEndian(bytes.AsSpan(ExpiresStart), expires.ToUnixTimeSeconds());
        RandomNumberGenerator.Fill(bytes.AsSpan(SaltStart, SaltLength));
        Span<byte> derived = stackalloc byte[32 + NonceLength];
        Derive(name, bytes, key, derived);
        using (var aes = new AesGcm(derived[..32], TagLength))
            aes.Encrypt(derived[32..], text, bytes.AsSpan(TextStart), bytes.AsSpan(TagStart, TagLength), bytes.AsSpan(0, TagStart));
        CryptographicOperations.ZeroMemory(derived);
        CryptographicOperations.ZeroMemory(text);
        return Parse(name, bytes)!;
    }

    /// <returns>The entries; null when the bytes are not what was written under this name with this key.</returns>
    public IReadOnlyList<MapEntry>? Open(ReadOnlySpan<byte> key)
    {
        var bytes = Bytes.Span;
        var text = new byte[bytes.Length - TextStart];
        Span<byte> derived = stackalloc byte[32 + NonceLength];
        Derive(Name, bytes, key, derived);
        try
        {
            using var aes = new AesGcm(derived[..32], TagLength);
            aes.Decrypt(derived[32..], bytes[TextStart..], bytes.Slice(TagStart, TagLength), text, bytes[..TagStart]);
            return text.Length == 0 ? [] : [.. JsonSerializer.Deserialize<string[][]>(text)!.Select(e => new MapEntry(e[0], e[1]))];
        }
        catch (Exception e) when (e is AuthenticationTagMismatchException or JsonException or IndexOutOfRangeException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(derived);
            CryptographicOperations.ZeroMemory(text);
        }
    }

    private static void Derive(string name, ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> key, Span<byte> derived)
        => HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, bytes.Slice(SaltStart, SaltLength), Encoding.UTF8.GetBytes("case " + name));

    private static DateTimeOffset? Moment(ReadOnlySpan<byte> bytes, int start)
        => BinaryPrimitives.ReadInt64BigEndian(bytes[start..]) is var seconds and >= 0 and < 253402300800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
