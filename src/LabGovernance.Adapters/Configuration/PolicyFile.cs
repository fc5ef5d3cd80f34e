using System.Security.Cryptography;
using LabGovernance.Policy;
using LabGovernance.Policy.Linting;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Reads a CSE policy, schema version 1.0. The keys are described in docs/policy.md.</summary>
public static class PolicyFile
{
    private static readonly YamlSource Source = new(
        "PolicyInvalid", "PolicyUnreadable", "PolicyNotFound", "Initialize-Lab -Force writes the files that a lab lacks; or name the policy's file under 'policy' in lab.yaml.");

    private static readonly Dictionary<string, ApprovalMode> Modes = new(StringComparer.Ordinal)
    {
        ["interactive"] = ApprovalMode.Interactive,
        ["notify-only"] = ApprovalMode.NotifyOnly,
        ["auto-approve"] = ApprovalMode.AutoApprove,
    };

    /// <returns>The policy, or the refusal <c>PolicyNotFound</c>, <c>PolicyUnreadable</c> or <c>PolicyInvalid</c>.</returns>
    public static Outcome<CsePolicy> Read(string path)
    {
        try
        {
            return PolicyOf(YamlFile.Read(path, Source), path);
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    /// <summary>Reads on after a fault, so that every fault of the file is told. What loads has none, and what has none loads.</summary>
    /// <returns>What was read, or the refusal <c>PolicyNotFound</c> or <c>PolicyUnreadable</c>.</returns>
    public static Outcome<PolicyReading> Examine(string path)
    {
        var found = new List<YamlFault>();
        try
        {
            var file = YamlFile.Read(path, Source, found);
            var policy = PolicyOf(file, path);
            return found.Count == 0 ? new PolicyReading(path, new PolicyDocument(policy, new YamlPlaces(file.Root).All), []) : Faulty();
        }
        catch (RefusedException) when (found.Count > 0)
        {
            return Faulty();
        }
        catch (RefusedException e) when (e.Refusal.Code == Source.InvalidCode)
        {
            return new PolicyReading(path, null, [PolicyFaults.Of(path, e.Refusal)]);
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }

        PolicyReading Faulty() => new(path, null, [.. found.OrderBy(f => f.Line).ThenBy(f => f.Column).Select(f => PolicyFaults.Of(path, f))]);
    }

    private static CsePolicy PolicyOf(YamlFile file, string path)
    {
        var map = file.Root;
        map.Only(required: ["version", "metadata", "infrastructures", "approval_workflow"], optional: ["audit", "session_limits"]);
        if (map.Text("version") is not ("1.0" or ""))
            map.Refuse(map.Invalid("version", "\"1.0\""));
        return new CsePolicy
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
    }

    private static PolicyMetadata Metadata(YamlMap map)
    {
        map.Only(required: ["name", "description", "owner", "last_updated"], optional: []);
        return new PolicyMetadata(map.Text("name"), map.Text("description"), map.Text("owner"), map.Text("last_updated"));
    }

    private static Dictionary<string, Infrastructure> Infrastructures(YamlMap map)
    {
        var all = new Dictionary<string, Infrastructure>(StringComparer.Ordinal);
        foreach (var name in map.Keys)
        {
            var entry = map.Map(name);
            entry.Only(required: ["enabled", "ttl_minutes", "requires_approval", "allowed_commands"], optional: ["description"]);
            all[name] = new Infrastructure
            {
                Name = name,
                Enabled = entry.Flag("enabled"),
                TtlMinutes = entry.Number("ttl_minutes", 5, 480),
                RequiresApproval = entry.Flag("requires_approval"),
                AllowedCommands = entry.Texts("allowed_commands"),
                Description = entry.OptionalText("description"),
            };
        }
        return all;
    }

    private static ApprovalWorkflow Workflow(YamlMap map)
    {
        map.Only(required: ["mode", "timeout_seconds", "notification_channels"], optional: ["approval_methods", "redline_triggers"]);
        return new ApprovalWorkflow
        {
            Mode = map.OneOf("mode", Modes),
            TimeoutSeconds = map.Number("timeout_seconds", 1, 86400),
            NotificationChannels = map.Texts("notification_channels"),
            ApprovalMethods = map.OptionalTexts("approval_methods") ?? [],
            RedlineTriggers = [.. map.Maps("redline_triggers").Select(Trigger)],
        };
    }

    private static RedlineTrigger Trigger(YamlMap map)
    {
        map.Only(required: ["pattern", "reason"], optional: []);
        return new RedlineTrigger(map.Text("pattern"), map.Text("reason"));
    }

    private static AuditRules Audit(YamlMap? map)
    {
        var rules = new AuditRules();
        if (map is null)
            return rules;
        map.Only(required: [], optional: ["enabled", "log_path", "retention_days", "include_command_output", "alert_on_denial", "alert_on_redline"]);
        return new AuditRules
        {
            Enabled = map.OptionalFlag("enabled") ?? rules.Enabled,
            LogPath = map.OptionalText("log_path"),
            RetentionDays = map.OptionalNumber("retention_days", 1, 36500) ?? rules.RetentionDays,
            IncludeCommandOutput = map.OptionalFlag("include_command_output") ?? rules.IncludeCommandOutput,
            AlertOnDenial = map.OptionalFlag("alert_on_denial") ?? rules.AlertOnDenial,
            AlertOnRedline = map.OptionalFlag("alert_on_redline") ?? rules.AlertOnRedline,
        };
    }

    private static SessionLimits Limits(YamlMap? map)
    {
        var limits = new SessionLimits();
        if (map is null)
            return limits;
        map.Only(required: [], optional: ["max_concurrent_sessions", "max_daily_sessions", "cooldown_minutes"]);
        return new SessionLimits
        {
            MaxConcurrentSessions = map.OptionalNumber("max_concurrent_sessions", 1, 1000) ?? limits.MaxConcurrentSessions,
            MaxDailySessions = map.OptionalNumber("max_daily_sessions", 1, 10000) ?? limits.MaxDailySessions,
            CooldownMinutes = map.OptionalNumber("cooldown_minutes", 0, 1440) ?? limits.CooldownMinutes,
        };
    }
}
