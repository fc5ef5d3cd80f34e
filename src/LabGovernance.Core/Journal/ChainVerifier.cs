using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace LabGovernance.Journal;

/// <summary>Walks a chain entry by entry and stops at the first that does not follow from the one before.</summary>
/// <param name="start">The entry before the first that is looked at; <see cref="JournalHead.Empty"/> for a whole journal.</param>
public sealed class ChainVerifier(JournalHead start)
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];
    private readonly byte[] _previous = Encoding.ASCII.GetBytes(start.Hash);
    private readonly byte[] _computed = new byte[64];

    public ChainVerifier()
        : this(JournalHead.Empty)
    {
    }

    /// <summary>The last entry that has been found good; at first the one it starts after.</summary>
    public long Sequence { get; private set; } = start.Sequence;

    /// <summary>The first thing wrong; nothing is looked at after it.</summary>
    public JournalFinding? Finding { get; private set; }

    public JournalHead Head => new(Sequence, Encoding.ASCII.GetString(_previous));

    /// <summary>Takes the next row, all texts as stored, UTF-8.</summary>
    /// <returns>False once something is wrong.</returns>
    public bool Next(
        long sequence,
        ReadOnlySpan<byte> at,
        ReadOnlySpan<byte> actor,
        ReadOnlySpan<byte> subject,
        ReadOnlySpan<byte> kind,
        ReadOnlySpan<byte> data,
        ReadOnlySpan<byte> previous,
        ReadOnlySpan<byte> hash)
    {
        if (Finding is not null)
            return false;
        var expected = Sequence + 1;
        if (sequence != expected)
        {
            return Fail(sequence > expected
                ? new("Missing", expected, sequence - expected == 1
                    ? $"Entry {expected} is missing."
                    : $"Entries {expected} to {sequence - 1} are missing.")
                : new("Reordered", sequence, $"Entry {sequence} stands where {expected} belongs."));
        }
        _buffer.ResetWrittenCount();
        JournalHash.Write(_buffer, previous, sequence, at, actor, subject, kind, data);
        SHA256.HashData(_buffer.WrittenSpan, _hash);
        Convert.TryToHexStringLower(_hash, _computed, out _);
        if (!hash.SequenceEqual(_computed))
            return Fail(new("Altered", sequence, $"Entry {sequence} was altered: its content does not give its hash."));
        if (!previous.SequenceEqual(_previous))
        {
            return Fail(new("Reordered", sequence, sequence == 1
                ? "Entry 1 names an entry before it; the beginning was cut off or replaced."
                : $"Entry {sequence} does not follow from entry {sequence - 1}: one of them was replaced or moved."));
        }
        hash.CopyTo(_previous);
        Sequence = sequence;
        return true;
    }

    private bool Fail(JournalFinding finding)
    {
        Finding = finding;
        return false;
    }
}
