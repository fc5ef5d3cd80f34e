namespace LabGovernance.Commands;

/// <summary>Text that a program gives to a shell.</summary>
/// <param name="Text">As far as it is known.</param>
/// <param name="IsKnown">False when parts of it arrive only at run time.</param>
/// <param name="Span">Where it stands in the line.</param>
public sealed record InnerScript(string Text, bool IsKnown, SourceSpan Span)
{
    public ShellLanguage Language { get; init; }

    internal static InnerScript From(ShellWord word) => new(word.Shape, word.IsStatic, word.Span);

    /// <summary>Words as a shell would see them after a program has joined them with blanks.</summary>
    internal static InnerScript Joined(IReadOnlyList<ShellWord> words, int from)
    {
        var taken = words.Skip(from).ToList();
        return new InnerScript(
            string.Join(' ', taken.Select(w => w.Shape)),
            taken.TrueForAll(w => w.IsStatic),
            SourceSpan.Between(taken[0].Span.Start, Math.Max(taken[0].Span.Start, taken[^1].Span.End)));
    }
}
