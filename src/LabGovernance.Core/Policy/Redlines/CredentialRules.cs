namespace LabGovernance.Policy.Redlines;

/// <summary>Passwords, keys and who may do what.</summary>
internal static class CredentialRules
{
    private const string ByHand = "Change credentials by hand, at the console, with a second session open.";

    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new WrittenPathRule(
            "credentials",
            Effect.Redline,
            "This changes a file that decides who may log in or become root.",
            ByHand,
            (written, _) => ProtectedFiles.IsCredential(written.Path)),
        new ShapeRule(
            "credentials",
            Effect.Redline,
            "This changes a password, a key or an account's rights.",
            ByHand,
            "chpasswd", "passwd", "usermod -p|--password", "usermod -aG|--groups", "usermod -G", "usermod -o", "gpasswd", "visudo", "vipw", "vigr", "smbpasswd",
            "ssh-copy-id", "pveum passwd", "pveum acl|user|role|token modify|delete|add", "newusers", "adduser +sudo|root|wheel|docker", "chsh", "htpasswd", "kadmin*",
            "authconfig", "pwconv", "pwunconv", "mysqladmin|mariadb-admin password"),
        new WrittenPathRule(
            "guard",
            Effect.Redline,
            "This changes the policy or the record that governs this lab.",
            "Propose the edit of the policy as a change of its own, reviewed by a human.",
            ProtectedFilesGuard),
    ];

    private static bool ProtectedFilesGuard(WrittenPath written, GuardedPaths guarded) => ProtectedFiles.IsGuard(written.Path, guarded);
}
