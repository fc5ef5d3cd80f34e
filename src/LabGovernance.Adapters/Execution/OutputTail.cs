using System.Text;

namespace LabGovernance.Adapters.Execution;

/// <summary>The last bytes of a stream of any length, in a ring that grows no further than it must.</summary>
internal sealed class OutputTail(int keep)
{
    // One byte more than is kept, because it says whether what is kept starts a line.
    private readonly long _capacity = keep + 1L;
    private byte[] _ring = [];

    /// <summary>How many bytes the whole stream had so far.</summary>
    public long Total { get; private set; }

    public bool Truncated => Total > keep;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > _capacity)
        {
            Total += bytes.Length - _capacity;
            bytes = bytes[^(int)_capacity..];
        }

        Grow(Math.Min(_capacity, Total + bytes.Length));
        var at = (int)(Total % _capacity);
        var first = (int)Math.Min(bytes.Length, _capacity - at);
        bytes[..first].CopyTo(_ring.AsSpan(at));
        bytes[first..].CopyTo(_ring);
        Total += bytes.Length;
    }

    /// <summary>The kept end as text. Where the beginning is missing it starts at a line, or else at a whole character.</summary>
    public string ToText()
    {
        if (!Truncated)
            return Encoding.UTF8.GetString(_ring, 0, (int)Total);
        var oldest = (int)(Total % _capacity);
        ReadOnlySpan<byte> held = [.. _ring.AsSpan(oldest), .. _ring.AsSpan(0, oldest)];
        return Encoding.UTF8.GetString(held[0] == '\n' ? held[1..] : FromLineStart(held[1..]));
    }

    private static ReadOnlySpan<byte> FromLineStart(ReadOnlySpan<byte> bytes)
    {
        var newline = bytes.IndexOf((byte)'\n');
        if (newline >= 0 && newline < bytes.Length - 1)
            return bytes[(newline + 1)..];
        var start = 0;
        while (start < Math.Min(3, bytes.Length) && (bytes[start] & 0xC0) == 0x80)
            start++;
        return bytes[start..];
    }

    private void Grow(long needed)
    {
        if (needed > _ring.Length)
            Array.Resize(ref _ring, (int)Math.Min(_capacity, Math.Max(needed, Math.Max(1024, _ring.Length * 2L))));
    }
}
