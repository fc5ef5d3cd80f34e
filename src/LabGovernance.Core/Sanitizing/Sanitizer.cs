using System.Buffers;

namespace LabGovernance.Sanitizing;

/// <summary>Takes out of texts what must not leave.</summary>
public sealed class Sanitizer
{
    public Sanitizer(SanitizeRuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Rules = rules;
    }

    public SanitizeRuleSet Rules { get; }

    /// <summary>Sanitizes a text. Sanitizing what comes out changes nothing.</summary>
    /// <returns>The text and what was done; or the refusal <c>TextIsBinary</c>.</returns>
    public Outcome<SanitizeResult> Sanitize(string text, SanitizeRequest? request = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var output = new ArrayBufferWriter<byte>(text.Length + 256);
        return Sanitize(WholeText.Bytes(text), output, request) is { IsRefused: false } summary
            ? new SanitizeResult(WholeText.Of(output.WrittenSpan), summary.Value)
            : new Refusal("TextIsBinary", BinaryText.Message, BinaryText.Next);
    }

    /// <summary>Sanitizes UTF-8, or what is nearly so: bytes that are no UTF-8 come out as they were.</summary>
    /// <param name="text">The text.</param>
    /// <param name="output">Takes what comes out. When this throws or refuses, what it took must not be used.</param>
    /// <param name="request">How; null takes the defaults.</param>
    public Outcome<SanitizeSummary> Sanitize(ReadOnlySpan<byte> text, IBufferWriter<byte> output, SanitizeRequest? request = null)
    {
        using var stream = new StreamSanitizer(this, output, request);
        return stream.Complete(text);
    }
}
