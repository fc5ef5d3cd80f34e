using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A secret's file given to a program that shows it, or to one that sends it away.</summary>
internal sealed class SecretRule(bool sends) : BuiltInRule(
    sends ? "secret-sent" : "secret-shown",
    sends ? Effect.Deny : Effect.Ask,
    sends ? "This sends a file that holds secrets to another machine." : "This opens a file that holds secrets.",
    sends ? "Move secrets by hand." : "Look at its names only: grep -o '^[A-Z_]*=' FILE, or ls -l for its date.")
{
    private static readonly HashSet<string> Senders = new(StringComparer.Ordinal)
    {
        "curl", "wget", "scp", "sftp", "ftp", "nc", "ncat", "netcat", "socat", "rclone", "mail", "mutt", "sendmail", "http", "xh", "magic-wormhole", "wormhole", "croc", "aws", "gsutil",
    };

    private static readonly HashSet<string> Blind = new(StringComparer.Ordinal) { "ls", "stat", "test", "[", "[[", "file", "du", "echo", "printf", "cd", "find", "which", "basename", "dirname", "realpath", "chmod", "chown", "rm" };

    private static readonly HashSet<string> Showing = new(StringComparer.Ordinal) { "show", "cat-file", "blame", "annotate", "diff", "archive", "difftool", "grep" };

    private static readonly string[] Patches = ["-p", "-u", "--patch", "-U", "-G", "-S", "-L"];

    public override bool Concerns(Invocation invocation)
        => invocation.Name is { } name && !Blind.Contains(name) && (name != "git" || ShowsContent(invocation)) && Sends(invocation, name) == sends && invocation.Words.Count + invocation.Redirections.Count > 1;

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => Shown(invocation).Concat(invocation.Redirections.Where(r => r is { IsDocument: false, Writes: false }).Select(r => r.Target)).Where(w => Names(w, invocation.Directories));

    public override ShellWord? First(Invocation invocation, GuardedPaths guarded)
    {
        var words = invocation.Words;
        for (var i = 1; i < words.Count; i++)
        {
            if (!IsKey(invocation, i) && Names(words[i], invocation.Directories))
                return words[i];
        }

        return invocation.Redirections.Count == 0 ? null : Objections(invocation, guarded).FirstOrDefault();
    }

    private static IEnumerable<ShellWord> Shown(Invocation invocation) => invocation.Words.Where((_, i) => i > 0 && !IsKey(invocation, i));

    /// <summary>Whether a word is the key that a login is made with.</summary>
    private static bool IsKey(Invocation invocation, int index)
        => invocation.Name is "ssh" or "scp" or "sftp" && invocation.Words[index - 1].Text == "-i" && !invocation.Words[index].Shape.StartsWith("/etc/", StringComparison.Ordinal);

    /// <summary>Whether git would print what is in the files it is given, or take one for a message.</summary>
    private static bool ShowsContent(Invocation invocation)
    {
        var words = invocation.Words;
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Shape is ['-', ..])
                i += words[i].Text is "-C" or "-c" ? 1 : 0;
            else
                return Showing.Contains(words[i].Shape) || (words[i].Text is "log" or "stash" or "whatchanged" && words.Any(w => Array.Exists(Patches, p => w.Shape.StartsWith(p, StringComparison.Ordinal)))) || (words[i].Text == "commit" && words.Any(w => w.Shape.StartsWith("-F", StringComparison.Ordinal) || w.Shape.StartsWith("-t", StringComparison.Ordinal) || w.Shape.StartsWith("--file", StringComparison.Ordinal) || w.Shape.StartsWith("--template", StringComparison.Ordinal)));
        }

        return false;
    }

    private static bool Names(ShellWord word, IReadOnlyList<string> directories)
    {
        var shape = word.Shape;
        if (word.Text is null && IsPartly(word, shape))
            return true;
        if (shape.IndexOfAny(['/', '.']) < 0 && (directories.Count == 0 || shape is ['-', ..]))
            return false;
        if (PathText.Of(word) is { } path && PathText.Places(path, directories).Any(p => SecretFiles.Contain(p) || SecretFiles.MayContain(p)))
            return true;
        var from = shape.LastIndexOfAny(['@', '=', ':', '<']) + 1;
        return from > 0 && SecretFiles.Contain(PathText.Normalise(shape[from..]));
    }

    /// <summary>What is known of a word names a secret's file, or what a command in it is given does.</summary>
    private static bool IsPartly(ShellWord word, string shape)
    {
        if (word.Substitutions.Count > 0)
            return word.Pieces.All(p => p.Kind == PieceKind.CommandSubstitution || p.Text.Length == 0) && word.Substitutions.Any(IsGivenSecret);
        if (shape.IndexOf('/', StringComparison.Ordinal) < 0 || !word.Has(PieceKind.Parameter))
            return false;
        var path = PathText.Normalise(string.Concat(word.Pieces.Select(p => p.IsKnown ? p.Text : p.Kind == PieceKind.Tilde ? "~" : PathText.Wild.ToString())));
        return SecretFiles.Contain(path) || SecretFiles.MayContain(path);
    }

    /// <summary>A command whose output is taken for names of files: it prints those that it is given, or what lies in them.</summary>
    private static bool IsGivenSecret(CommandList list)
        => list.Pipelines.Any(p => p.Commands is [SimpleCommand { Words: [{ Text: "ls" or "echo" or "printf" or "find" or "realpath" or "readlink" }, ..] words }, ..] && words.Skip(1).Any(w => Names(w, [])));

    private static bool Sends(Invocation invocation, string name)
        => Senders.Contains(name) || (name == "rsync" && invocation.Words.Skip(1).Any(w => w.Shape.Contains(':', StringComparison.Ordinal)));
}
