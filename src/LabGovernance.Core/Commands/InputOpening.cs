namespace LabGovernance.Commands;

/// <summary>Programs that do what the lines on their standard input say when their arguments leave that open.</summary>
internal static class InputOpening
{
    private static readonly Dictionary<string, Func<IReadOnlyList<ShellWord>, bool>> OwnLines = new(StringComparer.Ordinal)
    {
        ["virsh"] = HasNoOperand,
        ["lvm"] = HasNoOperand,
        ["btrfs"] = HasNoOperand,
        ["nft"] = words => Has(words, "-i", "--interactive") || ReadsFile(words, "-f", "--file"),
        ["ipset"] = words => Has(words, "restore", "-R", "-", "-!"),
        ["parted"] = words => words.Count(w => w.Shape is not ['-', ..]) == 2 && !Has(words, "-l", "--list"),
        ["ip"] = words => ReadsFile(words, "-b", "-batch", "--batch"),
        ["tc"] = words => ReadsFile(words, "-b", "-batch"),
        ["nsupdate"] = HasNoOperand,
        ["nmcli"] = words => Has(words, "edit"),
        ["ceph"] = words => words.Count == 1,
    };

    private static readonly HashSet<string> Calculators = new(StringComparer.Ordinal) { "bc" };

    private static readonly HashSet<string> Terminals = new(StringComparer.Ordinal) { "telnet", "nc", "ncat", "netcat", "rlogin", "rsh", "cu", "minicom", "tio", "picocom" };

    private static readonly HashSet<string> FileMovers = new(StringComparer.Ordinal) { "sftp", "ftp", "lftp", "tftp", "smbclient", "ncftp", "cadaver" };

    /// <summary>Null for a program that is not known to, or whose arguments say what it does.</summary>
    public static Opening? Of(string name, IReadOnlyList<ShellWord> words)
    {
        if (OwnLines.TryGetValue(name, out var reads))
            return reads(words) ? new Opening(WrapperKind.Runner) { ReadsInput = true, Lines = Prefix(name, words) } : null;
        if (Terminals.Contains(name))
            return words.Skip(1).Any(w => w.Shape is ['-', not '-', ..] && w.Shape.Contains('z', StringComparison.Ordinal)) ? null : new Opening(WrapperKind.Runner) { ReadsInput = true, IsIdleWithoutInput = true };
        if (Calculators.Contains(name))
            return new Opening(WrapperKind.Runner) { Escapes = true };
        return FileMovers.Contains(name) && !(name == "smbclient" && words.Any(w => w.Text == "-L") && !words.Any(w => w.Text is "-c" or "--command")) ? new Opening(WrapperKind.Interpreter) { ReadsInput = true, IsIdleWithoutInput = true } : null;
    }

    /// <summary>The words that each line continues.</summary>
    private static IReadOnlyList<ShellWord> Prefix(string name, IReadOnlyList<ShellWord> words)
        => name == "parted" ? [.. words] : [words[0]];

    private static bool HasNoOperand(IReadOnlyList<ShellWord> words)
        => words.Skip(1).All(w => w.Shape is ['-', ..] and not ("--help" or "--version" or "-v" or "-V" or "-h")) || (words.Count == 3 && words[1].Text is "-c" or "--connect");

    private static bool Has(IReadOnlyList<ShellWord> words, params ReadOnlySpan<string> texts)
    {
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].Text is { } text && texts.Contains(text))
                return true;
        }

        return false;
    }

    private static bool ReadsFile(IReadOnlyList<ShellWord> words, params ReadOnlySpan<string> options)
    {
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (words[i].Text is { } text && options.Contains(text) && words[i + 1].Text is "-" or "/dev/stdin" or "/dev/fd/0" or "/proc/self/fd/0")
                return true;
        }

        return false;
    }
}
