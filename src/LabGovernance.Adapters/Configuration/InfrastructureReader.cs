using LabGovernance.Policy;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Reads the infrastructures of a policy.</summary>
internal static class InfrastructureReader
{
    /// <exception cref="RefusedException">Something in it is not as it should be.</exception>
    public static IReadOnlyDictionary<string, Infrastructure> Read(YamlMap map, bool isNewer)
    {
        var all = new Dictionary<string, Infrastructure>(StringComparer.Ordinal);
        foreach (var name in map.Keys)
            all[name] = One(name, map.Map(name), isNewer);
        return all;
    }

    private static Infrastructure One(string name, YamlMap map, bool isNewer)
    {
        var keys = PolicyKeys.Infrastructure;
        var added = PolicyKeys.InfrastructureAdditions.Optional;
        foreach (var tooNew in map.Keys.Where(k => !isNewer && added.Contains(k)))
            map.Refuse(map.KeyFault(tooNew, "needs version \"1.1\""));
        map.Only(keys.Required, [.. keys.Optional, .. added]);
        var infrastructure = new Infrastructure
        {
            Name = name,
            Enabled = map.Flag("enabled"),
            TtlMinutes = map.Number("ttl_minutes", 5, 480),
            RequiresApproval = map.Flag("requires_approval"),
            AllowedCommands = RuleReader.Read(map, "allowed_commands", Effect.Allow, isNewer) ?? map.Absent<IReadOnlyList<CommandRule>>("allowed_commands", "a list", []),
            Description = map.OptionalText("description"),
        };
        return !isNewer ? infrastructure : infrastructure with
        {
            DenyCommands = RuleReader.Read(map, "deny_commands", Effect.Deny, isNewer) ?? [],
            AskCommands = RuleReader.Read(map, "ask_commands", Effect.Ask, isNewer) ?? [],
            Hosts = map.OptionalTexts("hosts", IsHost, "a host's name or address, or user@host") ?? [],
            Paths = map.OptionalTexts("paths", IsPath, "a path without '..', from / or from the lab's folder") ?? [],
            Runbooks = map.OptionalTexts("runbooks", IsPath, "a path without '..', from the lab's folder") ?? [],
            McpTools = map.OptionalTexts("mcp_tools") ?? [],
            DryRuns = [.. map.Maps("dry_run").Select(RuleReader.DryRun)],
            Observe = map.OptionalFlag("observe") ?? false,
        };
    }

    private static bool IsHost(string text) => !text.StartsWith('-') && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    private static bool IsPath(string text) => !text.Contains('\\', StringComparison.Ordinal) && !text.Split('/').Contains("..");
}
