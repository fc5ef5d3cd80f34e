namespace LabGovernance.Commands;

/// <summary><c>sh -c text</c>, <c>sh file</c> and a shell that reads its input.</summary>
internal static class ShellOpening
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "sh", "bash", "dash", "zsh", "ksh", "ksh93", "mksh", "ash", "rbash", "csh", "tcsh", "yash", "posh", "oksh", "sash", "osh", "oil", "ysh", "ion", "bosh", "gash", "brush",
    };

    public static bool IsShell(string name) => Names.Contains(name);

    /// <summary>True for a shell of the family whose language is read here, started only to run text that is known: that text is judged in its place.</summary>
    public static bool IsTransparent(Invocation invocation)
    {
        // Behind xargs, find and their like the text is not the whole of it.
        for (var outer = invocation.Outer; outer is not null; outer = outer.Outer)
        {
            if (outer.Wraps is WrapperKind.Runner or WrapperKind.Schedule or WrapperKind.Interpreter)
                return false;
        }

        return invocation is { Opening: { Kind: WrapperKind.Shell, Opaque: null, ReadsInput: false, Scripts: [{ IsKnown: true }] }, Name: "sh" or "bash" or "dash" or "ash" or "ksh" or "mksh" };
    }

    /// <summary>The words behind a script that starts with its own parameters.</summary>
    private static IEnumerable<InnerScript> Given(IReadOnlyList<ShellWord> words, int script)
    {
        var text = words[script].Shape.AsSpan().TrimStart("\"'{ ");
        var from = text.StartsWith("$0") || text.StartsWith("${0") ? script + 1 : text.StartsWith("$@") || text.StartsWith("$*") || text.StartsWith("$1") || text.StartsWith("${1") || text.StartsWith("eval ") || text.StartsWith("exec ") ? script + 2 : words.Count;
        if (from < words.Count)
            yield return InnerScript.Joined(words, from) with { IsKnown = false };
    }

    public static Opening? Of(IReadOnlyList<ShellWord> words)
    {
        if ((words.Count == 3 && words[1].Text == "-n" && words[2].Text is not (null or ['-' or '+', ..])) || (words.Count == 2 && words[1].Text is "--version" or "--help"))
            return null;
        var opening = new Opening(WrapperKind.Shell);
        var takesText = false;
        var readsInput = false;
        var i = 1;
        for (; i < words.Count; i++)
        {
            if (words[i].Text is not { } text)
                break;
            if (text is "--" or "-")
            {
                i++;
                break;
            }

            if (text.Length < 2 || text[0] is not ('-' or '+'))
                break;
            if (text is "--rcfile" or "--init-file")
                return opening with { Opaque = $"it reads the file after {text} first" };
            if (text.StartsWith("--", StringComparison.Ordinal))
                continue;
            takesText |= text[0] == '-' && text.Contains('c', StringComparison.Ordinal);
            readsInput |= text[0] == '-' && text.Contains('s', StringComparison.Ordinal);
            if (text.EndsWith('o') || text.EndsWith('O'))
                i++;
        }

        if (takesText)
        {
            return i < words.Count
                ? opening with { Scripts = [InnerScript.From(words[i]), .. Given(words, i)] }
                : opening with { Opaque = "the text after -c is missing" };
        }

        return i >= words.Count || readsInput ? opening with { ReadsInput = true } : opening;
    }
}
