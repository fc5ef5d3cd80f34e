namespace LabGovernance.Commands;

/// <summary>Commands that tmux, screen and machinectl start in a terminal of their own.</summary>
internal static class MultiplexerOpening
{
    private static readonly OptionGrammar Session = new("AdDEPXs:n:t:x:y:");

    private static readonly string[] Queries =
    [
        "ls", "list-sessions", "list-windows", "lsw", "list-panes", "lsp", "has-session", "has", "info", "list-keys", "lsk", "show-options", "capture-pane", "display-message", "attach", "attach-session", "a", "at", "detach", "detach-client", "-V", "-ls",
        "-list", "-v",
    ];

    /// <summary>Which of its words is a command for a shell depends on many subcommands, so every word that may be one is read as one.</summary>
    public static Opening? Of(IReadOnlyList<ShellWord> words)
    {
        if (words.Count > 1 && words[1].Text is { } first && Queries.Contains(first) && !words.Skip(2).Any(Goes))
            return null;
        if (words[0].Text == "tmux" && words.Count > 1 && words[1].Text is "new" or "new-session" && Session.Read(words, 2) is { Strange: null } session && session.Rest >= words.Count)
            return null;
        var scripts = words.Skip(1).Where(w => w.Shape.Contains(' ', StringComparison.Ordinal)).Take(16).Select(InnerScript.From).ToList();
        var start = 1;
        while (start < words.Count && !Suspicions.IsDoer(words[start].Text))
            start++;
        if (start < words.Count)
            scripts.Add(InnerScript.Joined(words, start));
        return new Opening(WrapperKind.Runner) { Scripts = scripts, Opaque = $"{words[0].Text} starts it in a terminal of its own", ReadsInput = true };
    }

    /// <summary>A word that ends a query and begins another command, or a format with a command in it.</summary>
    private static bool Goes(ShellWord word) => word.Text is null || word.Text.EndsWith(';') || word.Text.Contains("#(", StringComparison.Ordinal);

    public static Opening? OfMachine(IReadOnlyList<ShellWord> words)
    {
        var verb = 1;
        while (verb < words.Count && words[verb].Shape is ['-', ..])
            verb++;
        if (verb >= words.Count || words[verb].Text is not ("shell" or "login"))
            return null;
        var opening = new Opening(WrapperKind.Boundary) { Target = verb + 1 < words.Count ? words[verb + 1] : null };
        return verb + 2 < words.Count
            ? opening with { Words = [.. words.Skip(verb + 2)], Index = verb + 2 }
            : opening with { ReadsInput = true, Opaque = "machinectl opens a shell" };
    }
}
