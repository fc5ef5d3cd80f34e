namespace LabGovernance.Policy;

/// <summary>A scope of the policy: what may be run there, and for how long it may be opened.</summary>
public sealed record Infrastructure
{
    public required string Name { get; init; }

    /// <summary>False closes the scope entirely.</summary>
    public required bool Enabled { get; init; }

    /// <summary>Longest session, 5 to 480 minutes.</summary>
    public required int TtlMinutes { get; init; }

    /// <summary>True when even an allowed command needs a human's consent.</summary>
    public required bool RequiresApproval { get; init; }

    /// <summary>What may be run; see docs/policy.md.</summary>
    public required IReadOnlyList<CommandRule> AllowedCommands { get; init => field = value.Indexed(); }

    /// <summary>What is denied although another rule allows it.</summary>
    public IReadOnlyList<CommandRule> DenyCommands { get; init => field = value.Indexed(); } = [];

    /// <summary>What may be run once a human has consented.</summary>
    public IReadOnlyList<CommandRule> AskCommands { get; init => field = value.Indexed(); } = [];

    /// <summary>Names and addresses of the machines that belong here.</summary>
    public IReadOnlyList<string> Hosts { get; init => field = value.Indexed(); } = [];

    /// <summary>Globs on files that may be written without asking; those that don't begin with a slash are meant from the lab's folder.</summary>
    public IReadOnlyList<string> Paths { get; init => field = value.Indexed(); } = [];

    /// <summary>Globs on runbooks that may be run.</summary>
    public IReadOnlyList<string> Runbooks { get; init => field = value.Indexed(); } = [];

    /// <summary>Globs on tools of MCP servers that may be called.</summary>
    public IReadOnlyList<string> McpTools { get; init => field = value.Indexed(); } = [];

    /// <summary>How commands are run without doing what they do; the first that matches counts.</summary>
    public IReadOnlyList<DryRun> DryRuns { get; init => field = value.Indexed(); } = [];

    /// <summary>True to rule and record there without enforcing: what would have been asked about or denied runs. Redlines hold.</summary>
    public bool Observe { get; init; }

    public string? Description { get; init; }
}
