namespace LabGovernance.Sanitizing;

/// <summary>A text by size and digest.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">In small hexadecimal digits; null when it was not asked for.</param>
public sealed record TextDigest(long Size, string? Sha256);
