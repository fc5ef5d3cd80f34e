namespace LabGovernance.Sanitizing.Matching;

/// <summary>A stretch that no rule takes out and that may hold a secret all the same.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="End">The byte after its last.</param>
/// <param name="IsNamed">True for a word after the name of a secret, false for encoded bytes that were not looked into.</param>
internal readonly record struct Residue(int Start, int End, bool IsNamed)
{
    private const int ShortestBlob = 128;

    /// <summary>The encoded bytes that begin here; null when there are none.</summary>
    public static Residue? Blob(ReadOnlySpan<byte> text, int start)
    {
        if (start + ShortestBlob > text.Length || !ByteSet.Base64[text[start + ShortestBlob - 1]] || ByteSet.RunOfBase64(text.Slice(start, ShortestBlob)) < ShortestBlob)
            return null;
        var head = text.Slice(start, ShortestBlob);
        var mixed = head.ContainsAnyInRange((byte)'0', (byte)'9') && head.ContainsAnyInRange((byte)'a', (byte)'z') && head.ContainsAnyInRange((byte)'A', (byte)'Z') && head.Count((byte)'/') < ShortestBlob / 12;
        return (mixed || ByteSet.Hex.Run(head, 0, ShortestBlob) == ShortestBlob) && Checks.Entropy(head) >= 3
            ? new Residue(start, start + ByteSet.RunOfBase64(text[start..Math.Min(text.Length, start + ValueReader.Limit)]), IsNamed: false)
            : null;
    }
}
