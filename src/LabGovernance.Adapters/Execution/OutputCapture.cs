using System.Security.Cryptography;
using LabGovernance.Execution;

namespace LabGovernance.Adapters.Execution;

/// <summary>Digest, length and end of a stream, without holding the stream.</summary>
internal sealed class OutputCapture(int keep) : IDisposable
{
    private readonly IncrementalHash _digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly OutputTail _tail = new(keep);

    /// <summary>What a stream leaves that carried nothing.</summary>
    public static CapturedOutput Nothing { get; } = new(0, Convert.ToHexStringLower(SHA256.HashData([])), "", false);

    public void Append(ReadOnlySpan<byte> bytes)
    {
        _digest.AppendData(bytes);
        _tail.Append(bytes);
    }

    public CapturedOutput ToOutput()
        => new(_tail.Total, Convert.ToHexStringLower(_digest.GetCurrentHash()), _tail.ToText(), _tail.Truncated);

    public void Dispose() => _digest.Dispose();
}
