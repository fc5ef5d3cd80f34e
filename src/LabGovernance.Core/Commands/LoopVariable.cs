namespace LabGovernance.Commands;

/// <summary>A loop's variable that can only have the values written in the line.</summary>
/// <param name="Name">As the loop names it.</param>
/// <param name="Value">The one it has in this round.</param>
/// <param name="Outer">The variables of the loops around.</param>
internal sealed record LoopVariable(string Name, string Value, LoopVariable? Outer)
{
    private const int MostRounds = 8;

    private static readonly HashSet<string> Setters = new(StringComparer.Ordinal)
    {
        "read", "mapfile", "readarray", "getopts", "printf", "unset", "let", "declare", "typeset", "local", "export", "readonly", "eval", "source", ".", "set", "shift", "trap", "select", "wait", "alias", "shopt",
    };

    /// <summary>The values of a loop's rounds; empty when they are not all known, or something in the loop may change the variable.</summary>
    public static IReadOnlyList<string> Rounds(CompoundCommand loop)
        => loop is { Kind: CompoundKind.For, Name: { } name, Words: { Count: > 0 and <= MostRounds } words } && words.All(w => IsPlain(w) || IsFiles(w)) && !loop.Bodies.Any(b => Changes(b, name))
            ? [.. words.Select(w => w.Shape)]
            : [];

    /// <summary>Whether all that a loop runs over is written out.</summary>
    public static bool AreWritten(IReadOnlyList<ShellWord> words) => words.Count > 0 && words.All(IsPlain);

    /// <summary>The word with the variable's value in it; the same word when it does not name one.</summary>
    public ShellWord In(ShellWord word)
    {
        if (word.Text is not null || !word.Pieces.Any(p => p.Kind == PieceKind.Parameter && Names(p.Text) is not null))
            return word;
        return word with { Pieces = [.. word.Pieces.SelectMany(p => p.Kind == PieceKind.Parameter && Names(p.Text) is { } value ? Pieces(value) : [p])] };
    }

    private static IEnumerable<WordPiece> Pieces(string value)
        => value.AsSpan().IndexOfAny('*', '?') < 0 ? [new WordPiece(PieceKind.Quoted, value)] : value.Select(c => new WordPiece(c is '*' or '?' ? PieceKind.Glob : PieceKind.Quoted, c.ToString()));

    /// <summary>Files of the system by a wildcard, whose names hold no blanks.</summary>
    private static bool IsFiles(ShellWord word)
        => word.Shape.Length < 64 && (word.Shape.StartsWith("/dev/", StringComparison.Ordinal) || word.Shape.StartsWith("/sys/", StringComparison.Ordinal)) && word.Pieces.All(p => p.IsKnown || p.Kind == PieceKind.Glob) && word.Shape.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '*' or '?' or '-' or '_' or '.');

    private string? Names(string expansion)
        => expansion.AsSpan(1).SequenceEqual(Name) || (expansion.Length == Name.Length + 3 && expansion[1] == '{' && expansion.AsSpan(2, Name.Length).SequenceEqual(Name)) ? Value : Outer?.Names(expansion);

    /// <summary>Nothing that splitting or globbing could make something else of.</summary>
    private static bool IsPlain(ShellWord word)
        => word is { Text: { Length: > 0 and < 256 } text, IsDialect: false } && text[0] != '-' && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '/' or '@' or '%' or '+' or '-');

    private static bool Changes(CommandList list, string name)
        => list.Pipelines.Any(p => p.Commands.Any(c => c switch
        {
            SimpleCommand simple => simple.Assignments.Any(a => a.Name == name || a.Name == "IFS" || Sets(a.Value, name)) || simple.Words.Any(w => Sets(w, name))
                || (simple.Words.Count > 0 && (simple.Words[0].Text is not { } program || Setters.Contains(program) || program is "command" or "builtin")),
            CompoundCommand compound => compound.Kind is CompoundKind.Function or CompoundKind.Arithmetic || compound.Name == name || compound.Words.Any(w => Sets(w, name)) || compound.Bodies.Any(b => Changes(b, name)),
            _ => true,
        }));

    private static bool Sets(ShellWord word, string name)
        => word.Text is null && (word.Pieces.Any(p => (p.Kind == PieceKind.Arithmetic && p.Text.Contains(name, StringComparison.Ordinal)) || (p.Kind == PieceKind.Parameter && p.Text.Contains('=', StringComparison.Ordinal) && p.Text.Contains(name, StringComparison.Ordinal)))
            || word.Substitutions.Any(s => Changes(s, name)));
}
