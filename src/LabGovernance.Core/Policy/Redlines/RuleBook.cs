using System.Collections.Frozen;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Every built-in rule, the categories each in their own file; found by the program they speak of.</summary>
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
        .. NetworkRules.All,
        new ProgramTextRule(),
        new SecretRule(sends: true),
        new SecretRule(sends: false),
        new GuardTouchRule(),
    ];

    private static readonly BuiltInRule[] OfAnyProgram = [.. All.Where(r => r.Programs is null)];

    private static readonly FrozenDictionary<string, BuiltInRule[]> ByProgram = Named(exactly: true)
        .GroupBy(p => p.Name, p => p.Rule, StringComparer.Ordinal)
        .ToFrozenDictionary(g => g.Key, g => g.Distinct().ToArray(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> WithVerbs = All.SelectMany(r => r.ProgramsWithVerbs).ToFrozenSet(StringComparer.Ordinal);

    private static readonly (string Stem, BuiltInRule Rule)[] ByStem = [.. Named(exactly: false).Select(p => (p.Name[..^1], p.Rule))];

    /// <summary>Whether a subcommand decides what a program destroys.</summary>
    public static bool HasVerbs(string program) => WithVerbs.Contains(program);

    /// <summary>Adds the rules that may object to a command, each once.</summary>
    public static void Concerning(Invocation invocation, List<BuiltInRule> rules)
    {
        foreach (var rule in OfAnyProgram)
        {
            if (rule.Concerns(invocation))
                rules.Add(rule);
        }

        if (invocation.Name is not { } name)
            return;
        if (ByProgram.TryGetValue(name, out var named))
            rules.AddRange(named);
        foreach (var (stem, rule) in ByStem)
        {
            if (name.StartsWith(stem, StringComparison.Ordinal) && !rules.Contains(rule))
                rules.Add(rule);
        }
    }

    private static IEnumerable<(string Name, BuiltInRule Rule)> Named(bool exactly)
        => All.Where(r => r.Programs is not null).SelectMany(r => r.Programs!.Where(n => n.EndsWith('*') != exactly).Select(n => (n, r)));
}
