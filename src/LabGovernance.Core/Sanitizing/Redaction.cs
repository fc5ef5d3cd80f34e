using System.Buffers;

namespace LabGovernance.Sanitizing;

/// <summary>Takes secrets out of text before it is stored. Nothing of them is kept, so nothing can be put back.</summary>
public static class Redaction
{
    public const string Mark = "<REDACTED>";

    private static readonly Lazy<Sanitizer> Secrets = new(() => new Sanitizer(SanitizeRuleSet.Secrets));

    private static readonly SanitizeRequest Request = new() { Mark = Mark, Format = TextFormat.Plain, Digests = false, Spans = false };

    public static string Apply(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var output = new ArrayBufferWriter<byte>(text.Length + 64);

        // A zero byte is no reason to store a secret: it is stored as VisibleText writes it.
        var outcome = Secrets.Value.Sanitize(WholeText.Bytes(text.Replace('\0', '\u0001')), output, Request);
        var redacted = outcome.IsRefused ? throw new InvalidOperationException(outcome.Refusal.Message) : WholeText.Of(output.WrittenSpan);
        return outcome.Value.Total == 0 ? text : redacted;
    }

    /// <summary>True when text holds something that <see cref="Apply"/> would take out.</summary>
    public static bool Finds(string text) => Apply(text) != text;
}
