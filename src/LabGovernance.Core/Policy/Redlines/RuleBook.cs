using System.Collections.Frozen;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Every built-in rule, the categories each in their own file; found by the program they speak of.</summary>
internal static class RuleBook
{
    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new FolderRemovalRule(),
        new DataFolderRule(),
        new UnknownRemovalRule(),
        new KillAllRule(),
        new FirewallPolicyRule(),
        .. DiskRules.All,
        .. VolumeRules.All,
        .. GuestRules.All,
        .. BackupRules.All,
        .. ClusterRules.All,
        .. ContainerRules.All,
        .. DatabaseRules.All,
        .. FirewallRules.All,
        .. ServiceRules.All,
        .. CredentialRules.All,
        .. AuditRecordRules.All,
        .. PowerRules.All,
        .. NetworkRules.All,
        .. ForeignCodeRules.All,
        new WrittenPathRule(
            "system-file",
            Effect.Deny,
            "This writes into a system folder, or a file that decides what starts at login.",
            "Write below a data folder, or propose it as a change with a backup of the file as its first step.",
            (written, _) => ProtectedFiles.IsSystem(written.Path) && !ProtectedFiles.IsNothing(written.Path) || ProtectedFiles.IsStartup(written.Path)),
        new ProgramTextRule(),
        new SecretSearchRule(),
        new SecretRule(sends: true),
        new SecretRule(sends: false),
        new GuardTouchRule(),
        .. WindowsRules.All,
        .. PowerShellRules.All,
    ];

    private static readonly BuiltInRule[] OfWrittenPaths = [.. All.OfType<WrittenPathRule>()];

    private static readonly BuiltInRule[] OfAnyProgram = [.. All.Where(r => r.Programs is null && r is not WrittenPathRule)];

    private static readonly FrozenDictionary<string, BuiltInRule[]> ByProgram = Named(exactly: true)
        .GroupBy(p => p.Name, p => p.Rule, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> WithVerbs = All.SelectMany(r => r.ProgramsWithVerbs).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<char, (string Stem, BuiltInRule Rule)[]> ByStem = Named(exactly: false)
        .GroupBy(p => p.Name[0], p => (p.Name[..^1], p.Rule))
        .ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>Whether a subcommand decides what a program destroys.</summary>
    public static bool HasVerbs(string program) => WithVerbs.Contains(program);

    /// <summary>Whether a rule speaks of a program by its name.</summary>
    public static bool Knows(string program) => ByProgram.ContainsKey(program);

    /// <summary>Adds the rules that may object to a command, each once.</summary>
    public static void Concerning(Invocation invocation, List<BuiltInRule> rules)
    {
        foreach (var rule in OfAnyProgram)
        {
            if (rule.Concerns(invocation))
                rules.Add(rule);
        }

        if (WrittenPaths.Has(invocation))
            rules.AddRange(OfWrittenPaths);
        if (invocation.Name is not { } name)
            return;
        if (ByProgram.TryGetValue(name, out var named))
            rules.AddRange(named);
        if (name.Length == 0 || !ByStem.TryGetValue(name[0], out var stems))
            return;
        foreach (var (stem, rule) in stems)
        {
            if (name.StartsWith(stem, StringComparison.Ordinal) && !rules.Contains(rule))
                rules.Add(rule);
        }
    }

    private static IEnumerable<(string Name, BuiltInRule Rule)> Named(bool exactly)
        => All.Where(r => r.Programs is not null).SelectMany(r => r.Programs!.Where(n => n.EndsWith('*') != exactly).Select(n => (n, r)));
}
