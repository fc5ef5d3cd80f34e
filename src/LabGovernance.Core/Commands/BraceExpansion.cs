namespace LabGovernance.Commands;

/// <summary>The words that <c>{a,b}</c> stands for in shells that know it.</summary>
internal static class BraceExpansion
{
    private const int MostWords = 64;

    public static IReadOnlyList<ShellWord> Expand(IReadOnlyList<ShellWord> words)
    {
        if (!words.Any(w => w.Has(PieceKind.Brace)))
            return words;
        var expanded = new List<ShellWord>();
        foreach (var word in words)
        {
            if (word.Has(PieceKind.Brace))
                expanded.AddRange(Of(word));
            else
                expanded.Add(word);
        }

        return expanded;
    }

    private static IEnumerable<ShellWord> Of(ShellWord word)
    {
        var pending = new Stack<List<WordPiece>>();
        pending.Push([.. word.Pieces]);
        var made = 0;
        while (pending.TryPop(out var pieces) && made < MostWords)
        {
            if (Innermost(pieces) is not { } group)
            {
                made++;
                yield return word with { Pieces = pieces };
                continue;
            }

            var (open, close) = group;
            var choices = Choices(pieces, open, close);
            if (pending.Count + choices.Count > MostWords)
                choices = choices[..1];
            for (var i = choices.Count - 1; i >= 0; i--)
                pending.Push([.. pieces[..open], .. choices[i], .. pieces[(close + 1)..]]);
        }
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
