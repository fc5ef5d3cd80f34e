namespace LabGovernance.Commands;

/// <summary>Places in which git takes a command: <c>ext::</c> addresses, <c>!</c> aliases, <c>rebase --exec</c>, <c>bisect run</c>, <c>submodule foreach</c>.</summary>
internal static class GitOpening
{
    private const string External = "ext::";

    private static readonly string[] Options =
    [
        "--extcmd", "--tree-filter", "--index-filter", "--msg-filter", "--commit-filter", "--env-filter", "--parent-filter", "--tag-name-filter", "--setup", "--smtp-server", "--upload-pack", "--receive-pack",
        "--sendmail-cmd", "--to-cmd", "--cc-cmd", "--header-cmd",
    ];

    public static Opening? Of(IReadOnlyList<ShellWord> words)
    {
        var scripts = new List<InnerScript>();
        for (var i = 1; i < words.Count && scripts.Count < 16; i++)
        {
            var shape = words[i].Shape;
            var alias = shape.IndexOf("=!", StringComparison.Ordinal);
            if (shape.StartsWith(External, StringComparison.Ordinal))
                scripts.Add(new InnerScript(shape[External.Length..], words[i].IsStatic, words[i].Span));
            else if (alias >= 0)
                scripts.Add(new InnerScript(shape[(alias + 2)..], words[i].IsStatic, words[i].Span));
            else if (shape.StartsWith('!') && i > 1 && words[i - 1].Shape.StartsWith("alias.", StringComparison.Ordinal))
                scripts.Add(new InnerScript(shape[1..], words[i].IsStatic, words[i].Span));
            else if (Array.Find(Options, o => shape.StartsWith(o + "=", StringComparison.Ordinal)) is { } option)
                scripts.Add(new InnerScript(shape[(option.Length + 1)..], words[i].IsStatic, words[i].Span));
            else if ((Options.Contains(shape) || (shape == "-u" && i > 1 && words[i - 1].Text is "clone" or "fetch" or "pull" or "ls-remote")) && i + 1 < words.Count)
                scripts.Add(InnerScript.From(words[++i]));
            else if (shape.StartsWith("--exec=", StringComparison.Ordinal))
                scripts.Add(new InnerScript(shape["--exec=".Length..], words[i].IsStatic, words[i].Span));
            else if (shape is "--exec" or "-x" && i + 1 < words.Count && words.Any(w => w.Text == "rebase"))
                scripts.Add(InnerScript.From(words[++i]));
            else if (i > 1 && ((shape == "run" && words[i - 1].Text == "bisect") || (shape == "foreach" && words[i - 1].Text == "submodule")) && i + 1 < words.Count)
                scripts.Add(InnerScript.Joined(words, words[i + 1].Text == "--recursive" && i + 2 < words.Count ? i + 2 : i + 1));
        }

        return scripts.Count == 0 ? null : new Opening(WrapperKind.Runner) { Scripts = scripts };
    }
}
