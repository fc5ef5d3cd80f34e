using LabGovernance.Execution;
using LabGovernance.Policy;
using LabGovernance.Sanitizing;

namespace LabGovernance.Changes;

/// <summary>What a step printed, as kept on record: size and digest always, text only if the policy says so.</summary>
/// <param name="OutputBytes">Length of standard output.</param>
/// <param name="OutputDigest">SHA-256 of standard output, lower-case hex.</param>
/// <param name="ErrorBytes">Length of standard error.</param>
/// <param name="ErrorDigest">SHA-256 of standard error, lower-case hex.</param>
/// <param name="Text">The end of both, sanitized; null unless <c>audit.include_command_output</c> is true.</param>
public sealed record StepOutput(long OutputBytes, string OutputDigest, long ErrorBytes, string ErrorDigest, string? Text)
{
    public static StepOutput None { get; } = new(0, EmptyDigest, 0, EmptyDigest, null);

    /// <summary>What the policy lets be kept of a process's output. Without a readable policy that is no text.</summary>
    public static StepOutput Keep(ProcessResult result, Outcome<CsePolicy> policy)
    {
        ArgumentNullException.ThrowIfNull(result);
        var text = !policy.IsRefused && policy.Value.Audit.IncludeCommandOutput
            ? VisibleText.Of(Redaction.Apply(string.Join('\n', new[] { result.Output.Tail, result.Error.Tail }.Where(t => t.Length > 0))))
            : null;
        return new(result.Output.Bytes, result.Output.Digest, result.Error.Bytes, result.Error.Digest, text);
    }

    private const string EmptyDigest = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

    public override string ToString() => Text ?? $"{OutputBytes + ErrorBytes} bytes";
}
