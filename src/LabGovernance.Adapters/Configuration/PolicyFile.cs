using System.Security.Cryptography;
using LabGovernance.Policy;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Reads a CSE policy, schema version 1.0. The keys are described in docs/policy.md.</summary>
public static class PolicyFile
{
    private const string Invalid = "PolicyInvalid";

    private static readonly Dictionary<string, ApprovalMode> Modes = new(StringComparer.Ordinal)
    {
        ["interactive"] = ApprovalMode.Interactive,
        ["notify-only"] = ApprovalMode.NotifyOnly,
        ["auto-approve"] = ApprovalMode.AutoApprove,
    };

    /// <returns>The policy, or the refusal <c>PolicyInvalid</c> or <c>PolicyUnreadable</c>.</returns>
    public static Outcome<CsePolicy> Read(string path)
    {
        try
        {
            var file = YamlFile.Read(path, Invalid, "PolicyUnreadable");
            var map = file.Root;
            if (map.Text("version") != "1.0")
                throw map.Invalid("version", "\"1.0\"");
            var policy = new CsePolicy
            {
                Version = "1.0",
                Metadata = Metadata(map.Map("metadata")),
                Infrastructures = Infrastructures(map.Map("infrastructures")),
                ApprovalWorkflow = Workflow(map.Map("approval_workflow")),
                Audit = Audit(map.OptionalMap("audit")),
                SessionLimits = Limits(map.OptionalMap("session_limits")),
                Digest = Convert.ToHexStringLower(SHA256.HashData(file.Bytes)),
                Path = path,
            };
            map.NothingElse();
            return policy;
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    private static PolicyMetadata Metadata(YamlMap map)
    {
        var metadata = new PolicyMetadata(map.Text("name"), map.Text("description"), map.Text("owner"), map.Text("last_updated"));
        map.NothingElse();
        return metadata;
    }

    private static Dictionary<string, Infrastructure> Infrastructures(YamlMap map)
    {
        var all = new Dictionary<string, Infrastructure>(StringComparer.Ordinal);
        foreach (var name in map.Keys)
        {
            var entry = map.Map(name);
            all[name] = new Infrastructure
            {
                Name = name,
                Enabled = entry.Flag("enabled"),
                TtlMinutes = entry.Number("ttl_minutes", 5, 480),
                RequiresApproval = entry.Flag("requires_approval"),
                AllowedCommands = entry.Texts("allowed_commands"),
                Description = entry.OptionalText("description"),
            };
            entry.NothingElse();
        }
        return all;
    }

    private static ApprovalWorkflow Workflow(YamlMap map)
    {
        var workflow = new ApprovalWorkflow
        {
            Mode = map.OneOf("mode", Modes),
            TimeoutSeconds = map.Number("timeout_seconds", 1, 86400),
            NotificationChannels = map.Texts("notification_channels"),
            ApprovalMethods = map.OptionalTexts("approval_methods") ?? [],
            RedlineTriggers = [.. map.Maps("redline_triggers").Select(Trigger)],
        };
        map.NothingElse();
        return workflow;
    }

    private static RedlineTrigger Trigger(YamlMap map)
    {
        var trigger = new RedlineTrigger(map.Text("pattern"), map.Text("reason"));
        map.NothingElse();
        return string.IsNullOrWhiteSpace(trigger.Pattern) ? throw map.Invalid("pattern", "a pattern") : trigger;
    }

    private static AuditRules Audit(YamlMap? map)
    {
        var rules = new AuditRules();
        if (map is null)
            return rules;
        rules = new AuditRules
        {
            Enabled = map.OptionalFlag("enabled") ?? rules.Enabled,
            LogPath = map.OptionalText("log_path"),
            RetentionDays = map.OptionalNumber("retention_days", 1, 36500) ?? rules.RetentionDays,
            IncludeCommandOutput = map.OptionalFlag("include_command_output") ?? rules.IncludeCommandOutput,
            AlertOnDenial = map.OptionalFlag("alert_on_denial") ?? rules.AlertOnDenial,
            AlertOnRedline = map.OptionalFlag("alert_on_redline") ?? rules.AlertOnRedline,
        };
        map.NothingElse();
        return rules;
    }

    private static SessionLimits Limits(YamlMap? map)
    {
        var limits = new SessionLimits();
        if (map is null)
            return limits;
        limits = new SessionLimits
        {
            MaxConcurrentSessions = map.OptionalNumber("max_concurrent_sessions", 1, 1000) ?? limits.MaxConcurrentSessions,
            MaxDailySessions = map.OptionalNumber("max_daily_sessions", 1, 10000) ?? limits.MaxDailySessions,
            CooldownMinutes = map.OptionalNumber("cooldown_minutes", 0, 1440) ?? limits.CooldownMinutes,
        };
        map.NothingElse();
        return limits;
    }
}
