using System.Text;

namespace LabGovernance.Commands;

/// <summary>One word of a command line: what is known of the text it will have when the command starts.</summary>
public sealed record ShellWord
{
    private string? _text;
    private string? _shape;
    private IReadOnlyList<WordPiece>? _pieces;

    public required SourceSpan Span { get; init; }

    public IReadOnlyList<WordPiece> Pieces
    {
        get => _pieces ??= [new WordPiece(PieceKind.Literal, _text ?? string.Empty)];
        init
        {
            _pieces = value;
            (_text, _shape, Path) = (null, null, null);
        }
    }

    /// <summary>Command lists inside the word: <c>$( )</c>, backquotes, <c>&lt;( )</c>.</summary>
    public IReadOnlyList<CommandList> Substitutions { get; init; } = [];

    /// <summary>True when shells disagree on what the word means (<c>$'…'</c>, <c>$"…"</c>, braces).</summary>
    public bool IsDialect { get; init; }

    /// <summary>True when, though its text is unknown, it can only be the value of one argument: never an option, never several words.</summary>
    public bool IsOneValue { get; init; }

    /// <summary>True when it was written without any quoting or expansion.</summary>
    internal bool IsBare => _pieces is null or [{ Kind: PieceKind.Literal }];

    /// <summary>True when the text is known without running anything.</summary>
    public bool IsStatic => Text is not null;

    /// <summary>The exact text, quoting removed; null when it is known only at run time.</summary>
    public string? Text => _text ??= IsKnown() ? Join() : null;

    /// <summary>The text with quoting removed and expansions left as written: what is known of an unknown word.</summary>
    public string Shape => _shape ??= _text ?? Join();

    /// <summary>The text in a path's one spelling, once somebody has asked for it.</summary>
    internal string? Path { get; set; }

    /// <summary>A word that was not typed as such but follows from the line.</summary>
    internal static ShellWord Static(string text, SourceSpan span)
        => new() { Span = span, Pieces = [new WordPiece(PieceKind.Quoted, text)] };

    /// <summary>A word of plain characters only, as nearly all words are.</summary>
    internal static ShellWord Plain(string text, SourceSpan span) => new() { Span = span, _text = text };

    internal static ShellWord Arriving(SourceSpan span)
        => new() { Span = span, Pieces = [new WordPiece(PieceKind.Arriving, "…")] };

    public bool Has(PieceKind kind)
    {
        for (var i = 0; i < _pieces?.Count; i++)
        {
            if (_pieces[i].Kind == kind)
                return true;
        }

        return _pieces is null && kind == PieceKind.Literal;
    }

    public bool Equals(ShellWord? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Span.GetHashCode();

    public override string ToString() => Text ?? Shape;

    private bool IsKnown()
    {
        for (var i = 0; i < _pieces?.Count; i++)
        {
            if (!_pieces[i].IsKnown)
                return false;
        }

        return true;
    }

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
