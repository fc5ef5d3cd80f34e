using System.Text;

namespace LabGovernance.Commands;

/// <summary>One word of a command line: what is known of the text it will have when the command starts.</summary>
public sealed record ShellWord
{
    private string? _text;
    private string? _shape;

    public required SourceSpan Span { get; init; }

    public required IReadOnlyList<WordPiece> Pieces { get; init; }

    /// <summary>Command lists inside the word: <c>$( )</c>, backquotes, <c>&lt;( )</c>.</summary>
    public IReadOnlyList<CommandList> Substitutions { get; init; } = [];

    /// <summary>True when shells disagree on what the word means (<c>$'…'</c>, <c>$"…"</c>, braces).</summary>
    public bool IsDialect { get; init; }

    /// <summary>True when the text is known without running anything.</summary>
    public bool IsStatic => Text is not null;

    /// <summary>The exact text, quoting removed; null when it is known only at run time.</summary>
    public string? Text => _text ??= Pieces.All(p => p.IsKnown) ? Join() : null;

    /// <summary>The text with quoting removed and expansions left as written: what is known of an unknown word.</summary>
    public string Shape => _shape ??= Join();

    /// <summary>A word that was not typed as such but follows from the line.</summary>
    internal static ShellWord Static(string text, SourceSpan span)
        => new() { Span = span, Pieces = [new WordPiece(PieceKind.Quoted, text)] };

    internal static ShellWord Arriving(SourceSpan span)
        => new() { Span = span, Pieces = [new WordPiece(PieceKind.Arriving, "…")] };

    public bool Has(PieceKind kind)
    {
        foreach (var piece in Pieces)
        {
            if (piece.Kind == kind)
                return true;
        }

        return false;
    }

    public bool Equals(ShellWord? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Span.GetHashCode();

    public override string ToString() => Text ?? Shape;

    private string Join()
    {
        if (Pieces.Count == 1)
            return Pieces[0].Text;
        var text = new StringBuilder();
        foreach (var piece in Pieces)
            text.Append(piece.Text);
        return text.ToString();
    }
}
