using System.Security.Cryptography;
using LabGovernance.Policy;
using LabGovernance.Policy.Linting;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Reads a CSE policy, schema version 1.0 or 1.1. The keys are described in docs/policy.md.</summary>
public static class PolicyFile
{
    private static readonly YamlSource Source = new(
        "PolicyInvalid", "PolicyUnreadable", "PolicyNotFound", "Initialize-Lab -Force writes the files that a lab lacks; or name the policy's file under 'policy' in lab.yaml.");

    private static readonly Dictionary<string, string> Versions = new(StringComparer.Ordinal) { ["1.0"] = "1.0", ["1.1"] = "1.1" };

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
            return found.Count == 0 ? new PolicyReading(path, new PolicyDocument(policy, () => new YamlPlaces(file.Root).All), []) : Faulty();
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
        map.Only(PolicyKeys.File.Required, PolicyKeys.File.Optional);
        var version = map.OneOf("version", Versions);
        return new CsePolicy
        {
            Version = version,
            Metadata = Metadata(map.Map("metadata")),
            Infrastructures = InfrastructureReader.Read(map.Map("infrastructures"), isNewer: version != "1.0"),
            ApprovalWorkflow = Workflow(map.Map("approval_workflow")),
            Audit = Audit(map.OptionalMap("audit")),
            SessionLimits = Limits(map.OptionalMap("session_limits")),
            Digest = Convert.ToHexStringLower(SHA256.HashData(file.Bytes)),
            Path = path,
        };
    }

    private static PolicyMetadata Metadata(YamlMap map)
    {
        map.Only(PolicyKeys.Metadata.Required, PolicyKeys.Metadata.Optional);
        return new PolicyMetadata(map.Text("name"), map.Text("description"), map.Text("owner"), map.Text("last_updated"));
    }

    private static ApprovalWorkflow Workflow(YamlMap map)
    {
        map.Only(PolicyKeys.Workflow.Required, PolicyKeys.Workflow.Optional);
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
        map.Only(PolicyKeys.Trigger.Required, PolicyKeys.Trigger.Optional);
        return new RedlineTrigger(map.Text("pattern"), map.Text("reason"));
    }

    private static AuditRules Audit(YamlMap? map)
    {
        var rules = new AuditRules();
        if (map is null)
            return rules;
        map.Only(PolicyKeys.Audit.Required, PolicyKeys.Audit.Optional);
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
        map.Only(PolicyKeys.Limits.Required, PolicyKeys.Limits.Optional);
        return new SessionLimits
        {
            MaxConcurrentSessions = map.OptionalNumber("max_concurrent_sessions", 1, 1000) ?? limits.MaxConcurrentSessions,
            MaxDailySessions = map.OptionalNumber("max_daily_sessions", 1, 10000) ?? limits.MaxDailySessions,
            CooldownMinutes = map.OptionalNumber("cooldown_minutes", 0, 1440) ?? limits.CooldownMinutes,
        };
    }
}
