using System.Text;

namespace LabGovernance.Commands;

/// <summary>Collects the pieces of one word.</summary>
internal sealed class WordBuilder
{
    private readonly List<WordPiece> _pieces = [];
    private readonly StringBuilder _text = new();
    private PieceKind _kind = PieceKind.Literal;
    private List<CommandList>? _substitutions;

    public bool IsDialect { get; set; }

    public bool IsEmpty => _pieces.Count == 0 && _text.Length == 0;

    /// <summary>Nothing but plain characters so far.</summary>
    public bool IsPlain => _pieces.Count == 0 && _kind == PieceKind.Literal;

    public void Append(PieceKind kind, char c)
    {
        if (_kind != kind)
            Flush();
        _kind = kind;
        _text.Append(c);
    }

    public void Append(PieceKind kind, ReadOnlySpan<char> text)
    {
        if (_kind != kind)
            Flush();
        _kind = kind;
        _text.Append(text);
    }

    /// <summary>Quotes with nothing between them still make a word.</summary>
    public void MarkQuoted()
    {
        Flush();
        _kind = PieceKind.Quoted;
        if (_pieces.Count == 0)
            _pieces.Add(new WordPiece(PieceKind.Quoted, string.Empty));
    }

    public void Add(PieceKind kind, string text)
    {
        Flush();
        _pieces.Add(new WordPiece(kind, text));
    }

    public void Inside(CommandList list) => (_substitutions ??= []).Add(list);

    public string PlainText => _text.ToString();

    public ShellWord Build(SourceSpan span)
    {
        Flush();
        return new ShellWord
        {
            Span = span,
            Pieces = _pieces.Count == 0 ? [new WordPiece(PieceKind.Literal, string.Empty)] : Settle(),
            Substitutions = _substitutions ?? (IReadOnlyList<CommandList>)[],
            IsDialect = IsDialect || _pieces.Exists(p => p.Kind == PieceKind.Brace),
        };
    }

    private void Flush()
    {
        if (_text.Length > 0)
            _pieces.Add(new WordPiece(_kind, _text.ToString()));
        _text.Clear();
    }

    /// <summary>A bracket that never closes, and braces that enclose no alternative, are plain characters.</summary>
    private List<WordPiece> Settle()
    {
        var last = _pieces.FindLastIndex(p => p is { Kind: PieceKind.Literal } && p.Text.Contains(']', StringComparison.Ordinal));
        for (var i = 0; i < _pieces.Count; i++)
        {
            if (_pieces[i] is { Kind: PieceKind.Glob, Text: "[" } && i > last)
                _pieces[i] = new WordPiece(PieceKind.Literal, "[");
        }

        if (!_pieces.Exists(p => p.Kind == PieceKind.Brace))
            return _pieces;
        var open = _pieces.FindIndex(p => p is { Kind: PieceKind.Brace, Text: "{" });
        var close = _pieces.FindLastIndex(p => p is { Kind: PieceKind.Brace, Text: "}" });
        var chooses = open >= 0 && close > open && _pieces.FindIndex(open, close - open, IsChoice) >= 0;
        for (var i = 0; i < _pieces.Count && !chooses; i++)
        {
            if (_pieces[i].Kind == PieceKind.Brace)
                _pieces[i] = new WordPiece(PieceKind.Literal, _pieces[i].Text);
        }

        return _pieces;
    }

    private static bool IsChoice(WordPiece piece)
        => piece is { Kind: PieceKind.Brace, Text: "," }
            || (piece.Kind == PieceKind.Literal && piece.Text.Contains("..", StringComparison.Ordinal));
}
