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

    private static readonly HashSet<string> Blind = new(StringComparer.Ordinal) { "ls", "stat", "test", "[", "[[", "file", "du", "echo", "printf", "cd", "find", "which", "basename", "dirname", "realpath", "git", "chmod", "chown", "rm" };

    public override bool Concerns(Invocation invocation)
        => invocation.Name is { } name && !Blind.Contains(name) && Sends(invocation, name) == sends && invocation.Words.Count + invocation.Redirections.Count > 1;

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

    private static bool Names(ShellWord word, IReadOnlyList<string> directories)
    {
        var shape = word.Shape;
        if (shape.IndexOfAny(['/', '.']) < 0 && (directories.Count == 0 || shape is ['-', ..]))
            return false;
        if (PathText.Of(word) is { } path && PathText.Places(path, directories).Any(p => SecretFiles.Contain(p) || SecretFiles.MayContain(p)))
            return true;
        var from = shape.LastIndexOfAny(['@', '=', ':', '<']) + 1;
        return from > 0 && SecretFiles.Contain(PathText.Normalise(shape[from..]));
    }

    private static bool Sends(Invocation invocation, string name)
        => Senders.Contains(name) || (name == "rsync" && invocation.Words.Skip(1).Any(w => w.Shape.Contains(':', StringComparison.Ordinal)));
}
