namespace LabGovernance.Commands;

/// <summary><c>find … -exec command {} ;</c> and its kin; only the first command is opened as argv, the rest as text.</summary>
internal static class FindOpening
{
    private const int MostPieces = 32;

    public static Opening? Of(IReadOnlyList<ShellWord> words)
    {
        var scripts = new List<InnerScript>();
        var first = new List<ShellWord>();
        var index = -1;
        for (var i = 1; i < words.Count && scripts.Count < 64; i++)
        {
            if (words[i].Text is not ("-exec" or "-execdir" or "-ok" or "-okdir"))
                continue;
            var inner = new List<ShellWord>();
            var start = ++i;
            while (i < words.Count && words[i].Text is not (";" or "+"))
                inner.Add(Replaced(words[i++]));
            if (inner.Count == 0)
                continue;
            if (index < 0)
            {
                index = start;
                first = inner;
            }
            else
            {
                scripts.Add(InnerScript.Joined(inner, 0) with { IsKnown = false });
            }
        }

        return index < 0 ? null : new Opening(WrapperKind.Runner) { Words = first, Index = index, Scripts = scripts };
    }

    private static ShellWord Replaced(ShellWord word)
    {
        if (!word.Shape.Contains("{}", StringComparison.Ordinal))
            return word;
        if (!word.Shape.Contains(' ', StringComparison.Ordinal) || word.Text is not { } text)
            return ShellWord.Arriving(word.Span);
        var parts = text.Split("{}");
        var pieces = new List<WordPiece> { new(PieceKind.Quoted, parts[0]) };
        foreach (var part in parts.Skip(1).Take(MostPieces))
        {
            pieces.Add(new WordPiece(PieceKind.Arriving, "…"));
            pieces.Add(new WordPiece(PieceKind.Quoted, part));
        }

        return word with { Pieces = pieces };
    }
}
