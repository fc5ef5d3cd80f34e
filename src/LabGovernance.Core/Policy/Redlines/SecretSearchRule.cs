using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>find that looks for keys by their names, whose list another program then reads, or that hands a secret's file to a program.</summary>
internal sealed class SecretSearchRule() : BuiltInRule(
    "secret-shown",
    Effect.Ask,
    "This looks for files that hold secrets.",
    "Name the one file, and look at its date only: ls -l FILE.")
{
    private static readonly string[] Names = ["id_rsa", "id_ed25519", "id_ecdsa", "id_dsa", "authorized_keys", "shadow", ".env", ".netrc", ".pgpass", ".git-credentials", "credentials", "kubeconfig", "secrets", "password", "wallet.dat"];

    private static readonly string[] Endings = [".pem", ".key", ".p12", ".pfx", ".jks", ".kdbx", ".ppk", ".keytab", ".ovpn"];

    public override IEnumerable<string> Programs => ["find", "fd", "fdfind", "locate", "plocate", "mlocate"];

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        var words = invocation.Words;
        var starts = invocation.Opening is not null ? FolderRemovalRule.Starts(invocation).Where(w => PathText.Of(w) is { } path && SecretFiles.Contain(path)) : [];
        var named = invocation.Name == "find"
            ? words.Skip(2).Where((w, i) => words[i + 1].Text is "-name" or "-iname" or "-path" or "-ipath" or "-wholename" or "-regex" or "-iregex")
            : new Arguments(invocation).Operands;
        return starts.Concat(named.Where(w => IsSecret(w.Shape[(w.Shape.LastIndexOf('/') + 1)..])));
    }

    /// <summary>A pattern for keys, not one that takes them among all else.</summary>
    private static bool IsSecret(string pattern)
    {
        var stem = pattern.Trim('*', '?');
        return Array.IndexOf(Endings, stem) >= 0 || (stem.Length > 2 && Array.Exists(Names, n => n == stem || (stem[0] != '.' && n.StartsWith(stem, StringComparison.OrdinalIgnoreCase))));
    }
}
