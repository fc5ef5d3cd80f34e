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
        new SecretVariableRule(),
        new SecretRule(sends: true),
        new SecretRule(sends: false),
        new GuardTouchRule(),
        .. WindowsRules.All,
        .. PowerShellRules.All,
    ];

    /// <summary>Rules on what is written, whatever writes it.</summary>
    public static WrittenPathRule[] OfWrittenPaths { get; } = [.. All.OfType<WrittenPathRule>()];

    /// <summary>Rules that name no programs, those on what is written aside.</summary>
    public static BuiltInRule[] OfAnyProgram { get; } = [.. All.Where(r => r.Programs is null && r is not WrittenPathRule)];

    private static readonly HashSet<string> WithVerbs = new(All.SelectMany(r => r.ProgramsWithVerbs), StringComparer.Ordinal);

    private static readonly Dictionary<char, (string Stem, BuiltInRule Rule)[]> ByStem = Named(exactly: false)
        .GroupBy(p => p.Name[0], p => (p.Name[..^1], p.Rule))
        .ToDictionary(g => g.Key, g => g.ToArray());

    private static readonly Dictionary<string, BuiltInRule[]> ByProgram = Named(exactly: true)
        .GroupBy(p => p.Name, p => p.Rule, StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.Concat(ByBeginning(g.Key)).Distinct().ToArray(), StringComparer.Ordinal);

    /// <summary>Whether a subcommand decides what a program destroys.</summary>
    public static bool HasVerbs(string program) => WithVerbs.Contains(program);

    /// <summary>Whether a rule speaks of a program by its name.</summary>
    public static bool Knows(string program) => ByProgram.ContainsKey(program);

    /// <summary>The rules that name a program, each once.</summary>
    public static BuiltInRule[] Naming(string program) => ByProgram.TryGetValue(program, out var rules) ? rules : HasBeginning(program) ? [.. ByBeginning(program).Distinct()] : [];

    private static bool HasBeginning(string program)
    {
        if (program.Length == 0 || !ByStem.TryGetValue(program[0], out var stems))
            return false;
        foreach (var (stem, _) in stems)
        {
            if (program.StartsWith(stem, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    private static IEnumerable<BuiltInRule> ByBeginning(string program)
        => program.Length > 0 && ByStem.TryGetValue(program[0], out var stems) ? stems.Where(s => program.StartsWith(s.Stem, StringComparison.Ordinal)).Select(s => s.Rule) : [];

    private static IEnumerable<(string Name, BuiltInRule Rule)> Named(bool exactly)
        => All.Where(r => r.Programs is not null).SelectMany(r => r.Programs!.Where(n => n.EndsWith('*') != exactly).Select(n => (n, r)));
}
