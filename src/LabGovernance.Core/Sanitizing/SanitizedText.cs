using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>A text that may leave, and what was taken out of it: how often, where and by which rule, never what.</summary>
public sealed record SanitizedText
{
    private const int ShownLines = 20;
    private const int ShownCharacters = 2000;

    /// <summary>The file that it was read from; null for a text that is none.</summary>
    public string? Source { get; init; }

    /// <summary>The text; null when it stands in <see cref="Destination"/>.</summary>
    public string? Text { get; init; }

    /// <summary>The file that it was written to; null when it was not.</summary>
    public string? Destination { get; init; }

    /// <summary>What the bytes of a file were; it comes back in the same.</summary>
    public string? Encoding { get; init; }

    /// <summary>Whose placeholders stand in it; null for placeholders that nobody can turn back.</summary>
    public string? Case { get; init; }

    public required SanitizeSummary Summary { get; init; }

    /// <summary>How often each rule that fired did, by id.</summary>
    public ImmutableSortedDictionary<string, int> Counts => Summary.Counts;

    /// <summary>How many replacements there were.</summary>
    public int Total => Summary.Total;

    /// <summary>The syntax that it was read in.</summary>
    public TextFormat Format => Summary.Format;

    public ImmutableArray<SanitizedSpan> Spans => Summary.Spans;

    public TextDigest Before => Summary.Before;

    public TextDigest After => Summary.After;

    /// <summary>What was not understood, and what to look at before it leaves.</summary>
    public ImmutableArray<string> Warnings => Summary.Warnings;

    /// <summary>How the text begins.</summary>
    public string? Preview
    {
        get
        {
            if (Text is null)
                return null;
            var end = 0;
            for (var lines = 0; lines < ShownLines && end < Text.Length && end < ShownCharacters; lines++)
                end = Text.IndexOf('\n', end) is var newline && newline < 0 ? Text.Length : newline + 1;
            end = Math.Min(end, ShownCharacters);
            return end >= Text.Length ? VisibleText.Of(Text).TrimEnd('\n') : VisibleText.Of(Text[..end].TrimEnd('\n')) + "\n…";
        }
    }

    /// <summary>The text, so that it can be used where one is expected.</summary>
    public override string ToString() => Text ?? Destination ?? "";
}
