using LabGovernance.Commands;
using LabGovernance.Policy.Redlines;

namespace LabGovernance.Policy;

/// <summary>What a redirection adds to a command, redlines aside.</summary>
internal static class RedirectionJudgement
{
    private static readonly HashSet<string?> Readers = new(StringComparer.Ordinal)
    {
        "cat", "head", "tail", "wc", "grep", "egrep", "fgrep", "rg", "cut", "tr", "sort", "uniq", "awk", "gawk", "mawk", "sed", "jq", "yq", "column", "nl", "tac", "rev", "paste", "fold", "fmt", "md5sum", "sha1sum", "sha256sum", "sha512sum", "b2sum",
        "cksum", "base64", "base32", "xxd", "od", "hexdump", "strings", "diff", "comm", "join", "sum", "numfmt", "shuf", "less", "more", "zcat", "gunzip", "expand", "unexpand", "iconv", "file", "cmp", "tsort", "look", "xmllint",
    };

    /// <param name="line">The line.</param>
    /// <param name="invocation">The command whose redirections are judged.</param>
    /// <param name="isWritable">What the policy lets be written without asking.</param>
    public static IEnumerable<Finding> Of(CommandLine line, Invocation invocation, Func<ShellWord, bool> isWritable)
    {
        foreach (var redirection in invocation.Redirections)
        {
            if (Judge(invocation, redirection, isWritable) is var (effect, code, text, alternative))
                yield return new Finding(Gate.About(line, invocation, redirection.Target, effect, code, text), alternative);
        }
    }

    /// <summary>A loop or a group, whose commands are judged as fed by what nobody has seen, or a program that only shows what it reads.</summary>
    private static bool IsText(Invocation invocation)
        => invocation.Words.Count == 0 || (invocation.Opening is null && Readers.Contains(invocation.Name)) || (invocation.Name is "read" or "mapfile" or "readarray" && invocation.Words.All(w => w.Text is not ("-C" or "-c")))
            || (invocation.Name is "iptables-restore" or "ip6tables-restore" or "cpio" && invocation.Words.Any(w => w.Text is "-t" or "--test" or "--list"));

    private static bool IsFile(string path)
        => (path == "/dev/stdin" || !path.StartsWith("/dev/", StringComparison.Ordinal)) && (!path.StartsWith("/proc/", StringComparison.Ordinal) || path is "/proc/mounts" or "/proc/loadavg" or "/proc/meminfo" or "/proc/uptime" or "/proc/mdstat" or "/proc/cpuinfo") && !SecretFiles.Contain(path);

    private static (Effect Effect, string Code, string Text, string? Alternative)? Judge(Invocation invocation, Redirection redirection, Func<ShellWord, bool> isWritable)
    {
        if (redirection.IsDuplicate)
            return null;
        if (redirection.IsDocument)
        {
            return redirection.Document is { IsStatic: true }
                ? null
                : (Effect.Ask, "ask.here-document", "The here-document holds text that is known only when it runs.", null);
        }

        var shape = redirection.Target.Shape;
        if (!redirection.Target.IsStatic || PathText.Of(redirection.Target) is not { } path)
            return (Effect.Deny, "deny.redirection", $"Which file {shape} is, is known only when it runs.", "Write the file's full path.");
        if (ProtectedFiles.IsNothing(path) && redirection.Target.Text!.StartsWith('/'))
            return null;
        if (path.StartsWith("/dev/tcp/", StringComparison.Ordinal) || path.StartsWith("/dev/udp/", StringComparison.Ordinal))
            return (Effect.Deny, "deny.redirection", "This opens a network connection.", null);
        if (!redirection.Writes && IsText(invocation) && IsFile(path))
            return null;
        if (!redirection.Writes)
            return (Effect.Ask, "ask.reads-file", $"This reads from the file {shape}.", null);
        if (ProtectedFiles.IsSystem(path) || path.Contains("..", StringComparison.Ordinal))
            return (Effect.Deny, "deny.redirection", $"This writes into the system folder of {shape}.", "Write below a data folder.");
        return isWritable(redirection.Target)
            ? (Effect.Allow, "allow.path", $"The policy lets {shape} be written.", null)
            : (Effect.Ask, "ask.writes-file", $"This writes to the file {shape}.", null);
    }
}
