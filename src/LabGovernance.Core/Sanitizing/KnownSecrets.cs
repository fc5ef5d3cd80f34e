using System.Buffers.Binary;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using LabGovernance.Sanitizing.Matching;

namespace LabGovernance.Sanitizing;

/// <summary>
/// The lab's own secrets, held only as keyed hashes: of each, and of each way it may be written (in addresses, JSON, XML, base64, hexadecimal). A text is
/// looked at every few bytes: four bytes that stand in a secret lead to the hash of the whole. Zeroed when disposed.
/// </summary>
public sealed class KnownSecrets : IDisposable
{
    /// <summary>Shorter values would be found where they are none.</summary>
    public const int MinLength = 6;

    private const int MaxLength = 512;
    private const int LongestPiece = 96;
    private const int WordLength = 8;

    private readonly KeyedHash _hash = new();
    private readonly uint _multiplier = BinaryPrimitives.ReadUInt32LittleEndian(RandomNumberGenerator.GetBytes(4)) | 1;
    private readonly ulong[] _grams = new ulong[1024];
    private readonly Dictionary<uint, List<(int Form, int Offset)>> _byGram = [];
    private readonly List<Form> _forms = [];
    private readonly HashSet<UInt128> _seen = [];
    private readonly int _stride = 1;
    private readonly int _longest;

    /// <param name="values">The secrets, as they are.</param>
    public KnownSecrets(IEnumerable<string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var written = new List<(byte[] Bytes, Spread Spread)>();
        foreach (var value in values)
        {
            var bytes = WholeText.Bytes(value);
            if (bytes.Length < MinLength)
                TooShort++;
            else
                Write(bytes, written);
        }

        written.RemoveAll(w => w.Bytes.Length > MaxLength);
        if (written.Count > 0)
        {
            _stride = Math.Min(written.Min(w => w.Bytes.Length), 64) - 3;
            _longest = written.Max(w => w.Bytes.Length);
        }

        foreach (var (bytes, spread) in written)
        {
            Add(bytes, spread);
            CryptographicOperations.ZeroMemory(bytes);
        }
    }

    private enum Spread : byte
    {
        None,
        Base64,
        Hex,
    }

    private readonly record struct Form(int Length, UInt128 Hash, uint Last, Spread Spread);

    /// <summary>How many values were too short to be looked for.</summary>
    public int TooShort { get; }

    public void Dispose()
    {
        Array.Clear(_grams);
        _byGram.Clear();
        CollectionsMarshal.AsSpan(_forms).Clear();
        _forms.Clear();
        _seen.Clear();
    }

    internal void Find(ReadOnlySpan<byte> text, int end, List<Finding> findings)
    {
        if (_forms.Count == 0)
            return;
        for (var at = 0; at + 4 <= text.Length && at < end + MaxLength; at += _stride)
        {
            var gram = Gram(text[at..]);
            if ((_grams[gram >> 22] & (1UL << (int)((gram >> 16) & 63))) == 0 || !_byGram.TryGetValue(gram, out var candidates))
                continue;
            foreach (var (form, offset) in candidates)
            {
                if (IsAt(text, at - offset, form))
                    findings.Add(Whole(text, at - offset, form));
            }
        }

        FindWrapped(text, end, findings);
    }

    // What two lines hold of a secret, without the break and the indentation, is looked at as one.
    private void FindWrapped(ReadOnlySpan<byte> text, int end, List<Finding> findings)
    {
        Span<byte> joined = stackalloc byte[2 * MaxLength];
        Span<int> places = stackalloc int[2 * MaxLength];
        for (var at = 0; at < end && text[at..].IndexOf((byte)'\n') is var next and >= 0; at += next + 1)
        {
            var newline = at + next;
            var tailEnd = newline > 0 && text[newline - 1] == '\r' ? newline - 1 : newline;
            Join(text, tailEnd, newline, IsBreak, joined, places, findings);
            if (newline + 1 < text.Length && (IsIndentation(text[newline + 1]) || (tailEnd > 0 && text[tailEnd - 1] is (byte)'\\' or (byte)' ')))
            {
                while (tailEnd > 0 && text[tailEnd - 1] is (byte)'\\' or (byte)' ')
                    tailEnd--;
                Join(text, tailEnd, newline, IsIndentation, joined, places, findings);
            }
        }
    }

    private static bool IsBreak(byte b) => b is (byte)'\r' or (byte)'\n';

    private static bool IsIndentation(byte b) => b is (byte)' ' or (byte)'\t' or (byte)'>' or (byte)'|' or (byte)'"' or (byte)'\r' or (byte)'\n';

    private void Join(ReadOnlySpan<byte> text, int tailEnd, int newline, Func<byte, bool> skips, Span<byte> joined, Span<int> places, List<Finding> findings)
    {
        // No secret has a break in it.
        var head = text[Math.Max(0, tailEnd - (_longest - 1))..tailEnd];
        head = head[(head.LastIndexOf((byte)'\n') + 1)..];
        var count = 0;
        for (var i = tailEnd - head.Length; i < tailEnd; i++)
        {
            joined[count] = text[i];
            places[count++] = i;
        }

        var seam = count;
        if (seam == 0)
            return;
        var skipping = true;
        for (var i = newline + 1; i < text.Length && count - seam < _longest - 1 && i - newline < 4 * MaxLength; i++)
        {
            skipping = text[i] == '\n' || (skipping && skips(text[i]));
            if (skipping || IsBreak(text[i]))
                continue;
            joined[count] = text[i];
            places[count++] = i;
        }

        if (count > seam)
            InJoined(joined[..count], places, seam, findings);
    }

    private void InJoined(ReadOnlySpan<byte> joined, ReadOnlySpan<int> places, int seam, List<Finding> findings)
    {
        for (var at = 0; at + 4 <= joined.Length; at += _stride)
        {
            var gram = Gram(joined[at..]);
            if ((_grams[gram >> 22] & (1UL << (int)((gram >> 16) & 63))) == 0 || !_byGram.TryGetValue(gram, out var candidates))
                continue;
            foreach (var (form, offset) in candidates)
            {
                var start = at - offset;
                var last = start + _forms[form].Length - 1;
                if (start < seam && last >= seam && IsAt(joined, start, form))
                {
                    findings.Add(new Finding(places[start], places[seam - 1] + 1, Finding.Known, Strength.Known));
                    findings.Add(new Finding(places[seam], places[last] + 1, Finding.Known, Strength.Known));
                }
            }
        }
    }

    private bool IsAt(ReadOnlySpan<byte> text, int start, int form)
    {
        var length = _forms[form].Length;
        if (start < 0 || start + length > text.Length || Gram(text[(start + length - 4)..]) != _forms[form].Last)
            return false;
        if (length < WordLength && ((start > 0 && ByteSet.Alphanumeric[text[start - 1]]) || (start + length < text.Length && ByteSet.Alphanumeric[text[start + length]])))
            return false;
        return _hash.Of(text.Slice(start, length), 0) == _forms[form].Hash;
    }

    // What is encoded around it goes as well: its first and last characters hold bits of the secret.
    private Finding Whole(ReadOnlySpan<byte> text, int start, int form)
    {
        var end = start + _forms[form].Length;
        var set = _forms[form].Spread switch { Spread.Base64 => Base64AndUrl, Spread.Hex => ByteSet.Hex, _ => null };
        if (set is not null)
        {
            start -= set.RunBefore(text, start, 512);
            end += set.Run(text, end, 512);
        }

        return new Finding(start, end, Finding.Known, Strength.Known);
    }

    private uint Gram(ReadOnlySpan<byte> text) => BinaryPrimitives.ReadUInt32LittleEndian(text) * _multiplier;

    private void Add(ReadOnlySpan<byte> bytes, Spread spread)
    {
        var hash = _hash.Of(bytes, 0);
        if (!_seen.Add(hash))
            return;
        _forms.Add(new Form(bytes.Length, hash, Gram(bytes[^4..]), spread));
        for (var offset = 0; offset < _stride; offset++)
        {
            var gram = Gram(bytes[offset..]);
            _grams[gram >> 22] |= 1UL << (int)((gram >> 16) & 63);
            if (!_byGram.TryGetValue(gram, out var list))
                _byGram[gram] = list = [];
            list.Add((_forms.Count - 1, offset));
        }
    }

    // Lines of a long value are secrets of their own, and what is longer than can be looked at is cut.
    private static void Write(byte[] value, List<(byte[] Bytes, Spread Spread)> written)
    {
        var rest = value.AsSpan();
        while (!rest.IsEmpty)
        {
            var newline = rest.IndexOf((byte)'\n');
            var line = newline < 0 ? rest : rest[..newline];
            rest = newline < 0 ? default : rest[(newline + 1)..];
            line = line.TrimEnd((byte)'\r');
            while (line.Length >= MinLength)
            {
                var piece = line.Length <= LongestPiece ? line : line[..(LongestPiece * 2 / 3)];
                WriteForms(piece, written);
                line = line[piece.Length..];
            }
        }
    }

    private static void WriteForms(ReadOnlySpan<byte> value, List<(byte[] Bytes, Spread Spread)> written)
    {
        written.Add((value.ToArray(), Spread.None));
        written.Add((Encoding.ASCII.GetBytes(Convert.ToHexStringLower(value)), Spread.Hex));
        written.Add((Encoding.ASCII.GetBytes(Convert.ToHexString(value)), Spread.Hex));
        for (var before = 0; before < 3; before++)
            WriteBase64(value, before, written);
        foreach (var form in Escaped(WholeText.Of(value)))
        {
            var bytes = WholeText.Bytes(form);
            if (!bytes.AsSpan().SequenceEqual(value))
                written.Add((bytes, Spread.None));
        }
    }

    private static void WriteBase64(ReadOnlySpan<byte> value, int before, List<(byte[] Bytes, Spread Spread)> written)
    {
        var padded = new byte[before + value.Length];
        value.CopyTo(padded.AsSpan(before));
        var first = before == 0 ? 0 : before + 1;
        var last = padded.Length * 8 / 6;
        var encoded = new byte[Base64.GetMaxEncodedToUtf8Length(padded.Length)];
        Base64.EncodeToUtf8(padded, encoded, out _, out _);
        var inner = encoded[first..last];
        written.Add((inner, Spread.Base64));
        var url = inner.ToArray();
        url.AsSpan().Replace((byte)'+', (byte)'-');
        url.AsSpan().Replace((byte)'/', (byte)'_');
        written.Add((url, Spread.Base64));
        CryptographicOperations.ZeroMemory(padded);
        CryptographicOperations.ZeroMemory(encoded);
    }

    private static IEnumerable<string> Escaped(string value)
    {
        var url = Uri.EscapeDataString(value);
        yield return url;
        yield return LowerEscapes(url);
        yield return url.Replace("%20", "+", StringComparison.Ordinal);
        yield return Uri.EscapeDataString(url);
        var json = value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal);
        yield return json;
        yield return json.Replace("/", "\\/", StringComparison.Ordinal);
        yield return json.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);
        yield return System.Text.Json.JsonEncodedText.Encode(value).ToString();
        yield return UnicodeEscapes(json);
        var xml = value.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        yield return xml;
        xml = xml.Replace("\"", "&quot;", StringComparison.Ordinal);
        yield return xml;
        yield return xml.Replace("'", "&apos;", StringComparison.Ordinal);
        yield return xml.Replace("'", "&#39;", StringComparison.Ordinal);
        yield return value.Replace("'", "''", StringComparison.Ordinal);
        yield return value.Replace("'", "'\\''", StringComparison.Ordinal);
        yield return value.Replace("$", "$$", StringComparison.Ordinal);
    }

    private static string LowerEscapes(string url)
    {
        var lower = url.ToCharArray();
        for (var i = 0; i + 2 < lower.Length; i++)
        {
            if (lower[i] != '%')
                continue;
            lower[i + 1] = char.ToLowerInvariant(lower[i + 1]);
            lower[i + 2] = char.ToLowerInvariant(lower[i + 2]);
        }

        return new string(lower);
    }

    private static string UnicodeEscapes(string text)
        => string.Concat(text.Select(c => c < 0x7f ? c.ToString() : $"\\u{(int)c:x4}"));

    private static readonly ByteSet Base64AndUrl = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=_-");
}
