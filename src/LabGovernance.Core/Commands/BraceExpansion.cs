namespace LabGovernance.Commands;

/// <summary>The words that <c>{a,b}</c> stands for in shells that know it.</summary>
internal static class BraceExpansion
{
    private const int MostWords = 64;
    private const int MostSteps = 8 * MostWords;
    private const int MostBraces = 4 * MostWords;

    /// <param name="words">The words as written.</param>
    /// <param name="isWhole">False when there are more words than can be judged; then only some of them are returned.</param>
    public static IReadOnlyList<ShellWord> Expand(IReadOnlyList<ShellWord> words, out bool isWhole)
    {
        isWhole = true;
        if (!HasBraces(words))
            return words;
        var expanded = new List<ShellWord>();
        foreach (var word in words)
        {
            if (word.Has(PieceKind.Brace))
                isWhole &= Add(word, expanded);
            else
                expanded.Add(word);
        }

        return expanded;
    }

    private static bool HasBraces(IReadOnlyList<ShellWord> words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (words[i].Has(PieceKind.Brace))
                return true;
        }

        return false;
    }

    private static bool Add(ShellWord word, List<ShellWord> expanded)
    {
        if (word.Pieces.Count(p => p.Kind == PieceKind.Brace) > MostBraces)
        {
            expanded.Add(word);
            return false;
        }

        var pending = new Stack<List<WordPiece>>();
        pending.Push([.. word.Pieces]);
        var made = 0;
        var steps = 0;
        while (pending.TryPop(out var pieces))
        {
            if (made == MostWords || ++steps > MostSteps)
                return false;
            if (Innermost(pieces) is not { } group)
            {
                made++;
                expanded.Add(word with { Pieces = pieces.Count > 0 ? pieces : [new WordPiece(PieceKind.Literal, string.Empty)] });
                continue;
            }

            var (open, close) = group;
            var choices = Choices(pieces, open, close);
            for (var i = choices.Count - 1; i >= 0; i--)
                pending.Push([.. pieces[..open], .. choices[i], .. pieces[(close + 1)..]]);
        }

        return true;
    }

    private static (int Open, int Close)? Innermost(List<WordPiece> pieces)
    {
        var close = -1;
        for (var i = 0; i < pieces.Count && close < 0; i++)
        {
            if (pieces[i] is { Kind: PieceKind.Brace, Text: "}" })
                close = i;
        }

        var open = close < 0 ? -1 : pieces.FindLastIndex(close, p => p is { Kind: PieceKind.Brace, Text: "{" });
        return open < 0 ? null : (open, close);
    }

    private static List<List<WordPiece>> Choices(List<WordPiece> pieces, int open, int close)
    {
        var choices = new List<List<WordPiece>> { new() };
        for (var i = open + 1; i < close; i++)
        {
            if (pieces[i] is { Kind: PieceKind.Brace, Text: "," })
                choices.Add([]);
            else
                choices[^1].Add(pieces[i]);
        }

        if (choices.Count == 1)
            choices[0] = [new WordPiece(PieceKind.Glob, "*")];
        return choices;
    }
}
