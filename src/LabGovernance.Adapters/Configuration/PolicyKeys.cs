namespace LabGovernance.Adapters.Configuration;

/// <summary>The keys of a policy file; docs/schemas/cse-policy.schema.json has the same.</summary>
internal static class PolicyKeys
{
    public static KeySet File { get; } = new(["version", "metadata", "infrastructures", "approval_workflow"], ["audit", "session_limits"]);

    public static KeySet Metadata { get; } = new(["name", "description", "owner", "last_updated"], []);

    public static KeySet Infrastructure { get; } = new(["enabled", "ttl_minutes", "requires_approval", "allowed_commands"], ["description"]);

    /// <summary>Those that version 1.1 added.</summary>
    public static KeySet InfrastructureAdditions { get; } = new(
        [], ["deny_commands", "ask_commands", "hosts", "paths", "runbooks", "mcp_tools", "dry_run", "observe"]);

    public static KeySet Rule { get; } = new([], ["pattern", "command", "options", "requires", "reason", "match", "not_match"]);

    public static KeySet DryRun { get; } = new(["command"], ["options", "requires", "add", "run"]);

    public static KeySet Workflow { get; } = new(["mode", "timeout_seconds", "notification_channels"], ["approval_methods", "redline_triggers"]);

    public static KeySet Trigger { get; } = new(["pattern", "reason"], []);

    public static KeySet Audit { get; } = new([], ["enabled", "log_path", "retention_days", "include_command_output", "alert_on_denial", "alert_on_redline"]);

    public static KeySet Limits { get; } = new([], ["max_concurrent_sessions", "max_daily_sessions", "cooldown_minutes"]);
}
