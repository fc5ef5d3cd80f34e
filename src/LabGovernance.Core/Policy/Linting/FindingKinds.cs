namespace LabGovernance.Policy.Linting;

/// <summary>Every kind of finding; docs/policy-findings.md explains each.</summary>
public static class FindingKinds
{
    public static FindingKind Yaml { get; } = new("policy.yaml", PolicySeverity.Error, "The file is no YAML of the permitted shape");

    public static FindingKind KeyMissing { get; } = new("policy.key-missing", PolicySeverity.Error, "A required key is missing");

    public static FindingKind KeyUnknown { get; } = new("policy.key-unknown", PolicySeverity.Error, "A key is unknown");

    public static FindingKind Value { get; } = new("policy.value", PolicySeverity.Error, "A value is not what its key takes");

    public static FindingKind HostOverMatch { get; } = new("policy.host-overmatch", PolicySeverity.Warning, "A pattern takes more hosts than it seems to");

    public static FindingKind WordOverMatch { get; } = new("policy.word-overmatch", PolicySeverity.Note, "A pattern ends in the middle of a word");

    public static FindingKind AllCommands { get; } = new("policy.all-commands", PolicySeverity.Warning, "A pattern is written to take every command");

    public static FindingKind Destructive { get; } = new("policy.destructive", PolicySeverity.Warning, "A destructive command is allowed without consent");

    public static FindingKind Spawns { get; } = new("policy.spawns", PolicySeverity.Warning, "An allowed program can be made to start another");

    public static FindingKind Writes { get; } = new("policy.writes", PolicySeverity.Warning, "An allowed program can be made to write, delete or send files");

    public static FindingKind Reveals { get; } = new("policy.reveals", PolicySeverity.Note, "An allowed program can be made to print secrets");

    public static FindingKind Pager { get; } = new("policy.pager", PolicySeverity.Note, "An allowed program opens a pager at a terminal");

    public static FindingKind NeverMatches { get; } = new("policy.never-matches", PolicySeverity.Warning, "No command can match a rule");

    public static FindingKind Unreachable { get; } = new("policy.unreachable", PolicySeverity.Warning, "A rule is never the one that decides");

    public static FindingKind Contradictory { get; } = new("policy.contradictory", PolicySeverity.Warning, "Two rules say the opposite");

    public static FindingKind ApprovalBypass { get; } = new("policy.approval-bypass", PolicySeverity.Note, "What asks for consent in one infrastructure is free in another");

    public static FindingKind EmptyInfrastructure { get; } = new("policy.no-commands", PolicySeverity.Warning, "An infrastructure allows nothing");

    public static FindingKind NoExamples { get; } = new("policy.no-examples", PolicySeverity.Note, "Rules have no examples");

    public static FindingKind NeverUsed { get; } = new("policy.never-used", PolicySeverity.Note, "No recorded command has used a rule");

    public static FindingKind Observe { get; } = new("policy.observe", PolicySeverity.Warning, "Rulings are recorded and not enforced");

    public static FindingKind Name { get; } = new("policy.infrastructure-name", PolicySeverity.Note, "An infrastructure has a name of its own");

    public static FindingKind RedlineInert { get; } = new("policy.redline-inert", PolicySeverity.Warning, "A redline stops nothing");

    public static FindingKind RedlineBroad { get; } = new("policy.redline-broad", PolicySeverity.Warning, "A redline stops harmless commands");

    public static FindingKind RedlineBuiltIn { get; } = new("policy.redline-built-in", PolicySeverity.Note, "A redline is built in already");

    public static FindingKind AuditOff { get; } = new("policy.audit-off", PolicySeverity.Warning, "Audit is switched off");

    public static FindingKind AuditOutput { get; } = new("policy.audit-output", PolicySeverity.Warning, "What commands print is kept");

    public static FindingKind AuditRetention { get; } = new("policy.audit-retention", PolicySeverity.Warning, "The record is kept for a short time only");

    public static FindingKind AuditLogPath { get; } = new("policy.audit-log-path", PolicySeverity.Warning, "The audit log lies where others may change it");

    public static FindingKind AuditAlerts { get; } = new("policy.audit-alerts", PolicySeverity.Warning, "Nobody is told of a denial or a redline");

    public static FindingKind Ttl { get; } = new("policy.ttl", PolicySeverity.Warning, "A session may stay open for long");

    public static FindingKind SessionLimits { get; } = new("policy.session-limits", PolicySeverity.Warning, "Sessions may follow one another without end");

    public static FindingKind ApprovalTimeout { get; } = new("policy.approval-timeout", PolicySeverity.Warning, "A question waits for too long or too short");

    public static FindingKind ApprovalMode { get; } = new("policy.approval-mode", PolicySeverity.Note, "The mode promises consent that is never given by itself");

    public static FindingKind NoChannels { get; } = new("policy.no-channels", PolicySeverity.Warning, "Nobody is notified");

    public static IReadOnlyList<FindingKind> All { get; } =
    [
        Yaml, KeyMissing, KeyUnknown, Value, HostOverMatch, WordOverMatch, AllCommands, Destructive, Spawns, Writes, Reveals,
        Pager, NeverMatches, Unreachable, Contradictory, ApprovalBypass, EmptyInfrastructure, NoExamples, NeverUsed, Observe, Name,
        RedlineInert, RedlineBroad, RedlineBuiltIn, AuditOff, AuditOutput, AuditRetention, AuditLogPath, AuditAlerts, Ttl,
        SessionLimits, ApprovalTimeout, ApprovalMode, NoChannels,
    ];
}
