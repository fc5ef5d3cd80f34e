namespace LabGovernance.Commands;

/// <summary>
/// Places in a command's arguments that an unknown program, or an option of a known one, may hand to a shell.
/// They are looked at for redlines only; text tools, whose arguments are data, are left alone.
/// </summary>
internal static class Suspicions
{
    private const int MostPerCommand = 16;

    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal) { "git", "sed", "awk", "gawk", "mawk" };

    private static readonly HashSet<string> TextOptions = new(StringComparer.Ordinal)
    {
        "-m", "--message", "-g", "--grep", "--format", "-f", "--filter", "-t", "--title", "--body", "--comment", "--description", "--since", "--until", "-S",
    };

    private static readonly HashSet<string> Verbed = new(StringComparer.Ordinal)
    {
        "docker", "podman", "nerdctl", "incus", "lxc", "restic", "rclone", "virsh", "kubectl", "helm", "apt", "zfs", "zpool", "ip", "ha", "gh", "npm", "cargo", "go", "brew",
    };

    private static readonly string[] Starters = ["spawn ", "shell ", "system ", "exec "];

    private static readonly HashSet<string> Doers = new(StringComparer.Ordinal)
    {
        "rm", "dd", "shred", "wipefs", "mkfs", "sh", "bash", "dash", "zsh", "ash", "ksh", "zfs", "zpool", "iptables", "nft", "sudo", "doas", "busybox", "eval",
        "qm", "pct", "pvesm", "pvesh", "virsh", "pfctl", "ufw", "chmod", "chown", "kubectl", "restic", "borg", "lvremove", "vgremove", "pvremove", "parted", "mdadm", "cryptsetup",
        "truncate", "dropdb", "chpasswd", "userdel", "psql", "mysql", "mariadb", "sqlite3", "blkdiscard", "sgdisk", "find", "xargs",
    };

    public static IEnumerable<InnerScript> In(Invocation invocation)
    {
        if ((invocation.Words.Count < 2 && invocation.Opening is not { Kind: WrapperKind.Interpreter }) || (invocation.Opening is null && (LookingCommands.Are(invocation) || (invocation.Name is { } name && Silent.Contains(name) && invocation.Words[1].Text != "-c"))))
            return [];
        return Of(invocation).Take(MostPerCommand);
    }

    /// <summary>True for a program that makes any word list a command worth a look.</summary>
    public static bool IsDoer(string? name) => name is not null && Doers.Contains(name.Split('.')[0]);

    /// <summary>Whether a word may be the program of a command: not the verb of a program that has verbs, and no file beside programs.</summary>
    private static bool IsDoerAt(IReadOnlyList<ShellWord> words, int at)
    {
        var shape = words[at].Shape;
        var slash = shape.LastIndexOf('/');
        return IsDoer(shape[(slash + 1)..]) && (slash < 0 || shape[..slash].EndsWith("bin", StringComparison.Ordinal)) && !(at <= 2 && words[0].Text is { } program && Verbed.Contains(program) && (at == 1 || words[1].Text is "container" or "volume" or "system" or "pod" or "context" or "stack" or "service" or "plugin" or "builder" or "buildx" or "image" or "compose" or "network" or "secret" or "config" or "-r"));
    }

    private static IEnumerable<InnerScript> Of(Invocation invocation)
    {
        var words = invocation.Words;
        var opening = invocation.Opening;
        if (opening is { Kind: WrapperKind.Interpreter })
        {
            foreach (var text in invocation.Feed.Texts)
            {
                foreach (var command in Started(text.Text).Concat(Literals(text.Text)))
                    yield return new InnerScript(command, true, text.Span);
            }
        }

        var last = opening is { Index: > 0 } ? opening.Index : words.Count;
        for (var i = 1; i < last; i++)
        {
            if (TextOptions.Contains(words[i - 1].Shape) || (opening?.Scripts.Any(s => s.Span == words[i].Span) ?? false))
                continue;
            var shape = words[i].Shape;
            if (IsInterpreted(opening, words[i]))
            {
                if (IsDoer(shape.Split(' ')[0]))
                    yield return new InnerScript(shape, true, words[i].Span);
                foreach (var command in Started(shape))
                    yield return new InnerScript(command, true, words[i].Span);
                foreach (var literal in Literals(shape))
                    yield return new InnerScript(literal, true, words[i].Span);
                continue;
            }

            var equals = shape.LastIndexOf('=');
            var text = shape[(equals + 1)..].TrimStart('!');
            if (text.Contains(' ', StringComparison.Ordinal) && !TextOptions.Contains(shape[..Math.Max(equals, 0)]))
                yield return new InnerScript(text, words[i].IsStatic, words[i].Span);
            else if ((opening is null || (opening.Opaque is not null && opening.Words.Count == 0)) && (i + 1 < words.Count || IsShellPath(shape)) && IsDoerAt(words, i))
                yield return Quoted(words, i);
        }
    }

    /// <summary>Commands of editors, pagers and sed that hand the rest of their line to a shell.</summary>
    private static IEnumerable<string> Started(string program)
    {
        foreach (var line in program.Split('\n'))
        {
            var bang = line.IndexOf('!', StringComparison.Ordinal);
            if (bang >= 0)
                yield return line[(bang + 1)..];
            foreach (var verb in Starters)
            {
                if (line.IndexOf(verb, StringComparison.Ordinal) is >= 0 and var at)
                    yield return line[(at + verb.Length)..];
            }

            var start = line.AsSpan().TrimStart("0123456789$,/ ");
            if (start is ['e', ' ', ..])
                yield return start[2..].ToString();
            if (line.Split(line.Length > 1 && line[0] == 's' ? line[1] : '/') is ["s", _, var replacement, var flags, ..] && flags.Contains('e', StringComparison.Ordinal))
                yield return replacement.Replace("\\", string.Empty, StringComparison.Ordinal);
        }
    }

    private static bool IsInterpreted(Opening? opening, ShellWord word)
        => opening is { Kind: WrapperKind.Interpreter } && opening.Programs.Contains(word);

    /// <summary>A shell with its folder, given to a program that has no use for its file.</summary>
    private static bool IsShellPath(string word)
        => word.LastIndexOf('/') is > 0 and var slash && ShellOpening.IsShell(word[(slash + 1)..]);

    private static InnerScript Quoted(IReadOnlyList<ShellWord> words, int from)
    {
        var rest = words.Skip(from).Select(w => w.Text is { } t && t.Contains(' ', StringComparison.Ordinal) && !t.Contains('\'', StringComparison.Ordinal) ? $"'{t}'" : w.Shape);
        return new InnerScript(string.Join(' ', rest), true, SourceSpan.Between(words[from].Span.Start, Math.Max(words[from].Span.Start, words[^1].Span.End)));
    }

    /// <summary>The string literals of a program text, whatever its language.</summary>
    private static IEnumerable<string> Literals(string program)
    {
        for (var i = 0; i < program.Length; i++)
        {
            if (program[i] is not ('"' or '\'' or '`'))
                continue;
            var close = program.IndexOf(program[i], i + 1);
            if (close < 0)
                yield break;
            if (close > i + 1)
                yield return program[(i + 1)..close];
            i = close;
        }
    }
}
