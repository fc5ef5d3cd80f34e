using System.Collections.Immutable;

namespace LabGovernance.Egress;

/// <summary>A text was sanitized so that it may leave.</summary>
/// <param name="Purpose">What for, in the words of whoever did it.</param>
/// <param name="Digest">SHA-256 of what may leave. The digest of what it was made from is not kept: of a short text it would tell the secret.</param>
/// <param name="Size">Bytes that may leave.</param>
/// <param name="SizeBefore">Bytes that it was made from.</param>
/// <param name="Counts">How often each rule that fired did.</param>
/// <param name="Case">Whose placeholders stand in it.</param>
public sealed record EgressPrepared(string? Purpose, string Digest, long Size, long SizeBefore, ImmutableSortedDictionary<string, int> Counts, string? Case)
{
    public const string Kind = "egress.prepared";
}
