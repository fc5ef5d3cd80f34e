using System.Text.RegularExpressions;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>
/// find that looks for keys by their names, whose list another program then reads, or that hands a secret's file to a program; grep that looks
/// for passwords through everything.
/// </summary>
internal sealed partial class SecretSearchRule() : BuiltInRule(
    "secret-shown",
    Effect.Ask,
    "This looks for files that hold secrets.",
    "Name the one file, and look at its date only: ls -l FILE.")
{
    private static readonly string[] Names = ["id_rsa", "id_ed25519", "id_ecdsa", "id_dsa", "authorized_keys", "shadow", ".env", ".netrc", ".pgpass", ".git-credentials", "credentials", "kubeconfig", "secrets", "password", "wallet.dat"];

    private static readonly string[] Wide = ["/", "/etc", "/home", "/root", "/srv", "/opt", "/var", "/mnt", "/var/lib", "/data", "~", "/var/lib/docker", "/var/lib/docker/volumes", "/etc/pve", "/config"];

    private static readonly string[] Endings = [".pem", ".key", ".p12", ".pfx", ".jks", ".kdbx", ".ppk", ".keytab", ".ovpn"];

    public override IEnumerable<string> Programs => ["find", "fd", "fdfind", "locate", "plocate", "mlocate", "grep", "egrep", "fgrep", "zgrep", "rg", "ag", "ack"];

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        var words = invocation.Words;
        if (invocation.Name!.EndsWith('g') || invocation.Name is "grep" or "egrep" or "fgrep" or "zgrep" or "ack")
            return IsWideSearch(invocation) ? words.Skip(1).Where(w => Wanted().IsMatch(w.Shape)).Take(1) : [];
        var starts = invocation.Opening is not null ? FolderRemovalRule.Starts(invocation).Where(w => PathText.Of(w) is { } path && SecretFiles.Contain(path)) : [];
        var named = invocation.Name == "find"
            ? words.Skip(2).Where((w, i) => words[i + 1].Text is "-name" or "-iname" or "-path" or "-ipath" or "-wholename" or "-regex" or "-iregex")
            : new Arguments(invocation).Operands;
        return starts.Concat(named.Where(w => IsSecret(w.Shape[(w.Shape.LastIndexOf('/') + 1)..])));
    }

    /// <summary>Whether grep would go through a whole machine, or through all that services and people keep.</summary>
    private static bool IsWideSearch(Invocation invocation)
    {
        var arguments = new Arguments(invocation);
        return (invocation.Name is "rg" or "ag" or "ack" || arguments.Option("-r|-R|--recursive|--dereference-recursive") is not null)
            && arguments.Option("-l|-c|--files-with-matches|--count|-L") is null
            && arguments.Operands.Any(w => PathText.Of(w) is { } path && Array.IndexOf(Wide, path) >= 0);
    }

    [GeneratedRegex(@"(?i)\A(?:\W|-e)*(?:\w*[_-])?(?:pass(?:word|wd|phrase)?|secrets?|tokens?|api[_-]?keys?|(?:BEGIN )?(?:\w+ )?PRIVATE(?: KEY)?|credentials?)\W*\w{0,2}\W*\z")]
    private static partial Regex Wanted();

    /// <summary>A pattern for keys, not one that takes them among all else.</summary>
    private static bool IsSecret(string pattern)
    {
        var stem = pattern.Trim('*', '?');
        return Array.IndexOf(Endings, stem) >= 0 || (stem.Length > 2 && Array.Exists(Names, n => n == stem || (stem[0] != '.' && n.StartsWith(stem, StringComparison.OrdinalIgnoreCase))));
    }
}
