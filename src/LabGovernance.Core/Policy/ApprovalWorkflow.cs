namespace LabGovernance.Policy;

/// <summary>How consent is asked for.</summary>
public sealed record ApprovalWorkflow
{
    public required ApprovalMode Mode { get; init; }

    /// <summary>A question not answered within this many seconds is over: nothing runs on it, and the record says timeout, not no.</summary>
    public required int TimeoutSeconds { get; init; }

    public IReadOnlyList<string> NotificationChannels { get; init => field = value.Indexed(); } = [];

    public IReadOnlyList<string> ApprovalMethods { get; init => field = value.Indexed(); } = [];

    public IReadOnlyList<RedlineTrigger> RedlineTriggers { get; init => field = value.Indexed(); } = [];
}
