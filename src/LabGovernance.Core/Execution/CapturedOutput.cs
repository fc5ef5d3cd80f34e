namespace LabGovernance.Execution;

/// <summary>What one stream of a process carried.</summary>
/// <param name="Bytes">Length of the whole stream.</param>
/// <param name="Digest">SHA-256 of the whole stream, lower-case hex.</param>
/// <param name="Tail">The kept end, decoded as UTF-8, cut at a line start when the stream was longer.</param>
/// <param name="Truncated">True when the stream was longer than what was kept.</param>
public sealed record CapturedOutput(long Bytes, string Digest, string Tail, bool Truncated);
