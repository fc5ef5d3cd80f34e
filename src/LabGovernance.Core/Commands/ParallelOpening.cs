namespace LabGovernance.Commands;

/// <summary><c>parallel command ::: values</c>: it quotes what it puts into a command that is written out.</summary>
internal static class ParallelOpening
{
    private const int MostValues = 64;

    private static readonly OptionGrammar Grammar = new("0j:kvqXmn:N:", "jobs= keep-order null dry-run max-args= bar halt= delay= retries= line-buffer tag");

    /// <summary>Null for what it can do besides.</summary>
    public static Opening? Of(IReadOnlyList<ShellWord> words)
    {
        var read = Grammar.Read(words, 1);
        if (read.Strange is not null || read.Rest >= words.Count)
            return null;
        var mark = words.Count;
        for (var i = read.Rest; i < words.Count && mark == words.Count; i++)
        {
            if (words[i].Text is not { } text || text.StartsWith("::::", StringComparison.Ordinal) || text is ":::+")
                return null;
            if (text == ":::")
                mark = i;
        }

        var template = words.Skip(read.Rest).Take(mark - read.Rest).ToList();
        if (template.Count == 0 || mark == words.Count || !template.TrueForAll(w => IsPlain(w.Text!)))
            return null;
        var opening = new Opening(WrapperKind.Runner) { Index = read.Rest };
        var values = words.Skip(mark + 1).ToList();
        return values.Count is > 0 and <= MostValues && values.TrueForAll(v => v.Text is { } text && IsPlain(text) && !text.Contains('{', StringComparison.Ordinal))
            ? opening with { Scripts = [.. values.Select(v => new InnerScript(string.Join(' ', Filled(template, v).Select(w => w.Text)), true, v.Span))] }
            : null;
    }

    private static IReadOnlyList<ShellWord> Filled(List<ShellWord> template, ShellWord value)
        => template.Exists(w => w.Text!.Contains("{}", StringComparison.Ordinal))
            ? [.. template.Select(w => ShellWord.Static(w.Text!.Replace("{}", value.Text!, StringComparison.Ordinal), w.Span))]
            : [.. template, value];

    /// <summary>Nothing that the shell behind it could read as more than a word; of its own marks only <c>{}</c>.</summary>
    private static bool IsPlain(string text)
    {
        var bare = text.Replace("{}", string.Empty, StringComparison.Ordinal);
        return text.Length > 0 && bare.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '/' or '@' or '%' or '+' or '-' or ':' or ',' or '=');
    }
}
