namespace LabGovernance.Policy.Redlines;

/// <summary>Every built-in rule, the categories each in their own file.</summary>
internal static class RuleBook
{
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new FolderRemovalRule(),
        new UnknownRemovalRule(),
        new KillAllRule(),
        new FirewallPolicyRule(),
        .. StorageRules.All,
        .. ContainerRules.All,
        .. DatabaseRules.All,
        .. FirewallRules.All,
        .. CredentialRules.All,
        .. AuditRecordRules.All,
        .. PowerRules.All,
    ];
}
