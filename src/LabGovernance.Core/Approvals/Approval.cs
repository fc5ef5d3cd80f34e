namespace LabGovernance.Approvals;

/// <summary>A human's consent to one run of one plan under one policy against one state of the files it touches.</summary>
public sealed record Approval
{
    /// <summary>Random; named by the run that uses it up.</summary>
    public required string Id { get; init; }

    public required Actor Approver { get; init; }

    /// <summary>Who passed the consent on when the human was not at the terminal himself; null when he was.</summary>
    public Actor? PassedOnBy { get; init; }

    public required string PlanDigest { get; init; }

    public required string PolicyDigest { get; init; }

    /// <summary>Digest over the files that the plan touches, as they were.</summary>
    public required string LiveState { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>Dead when the run has not started by then.</summary>
    public required DateTimeOffset StartBy { get; init; }

    /// <summary>How long the run may take once started.</summary>
    public required TimeSpan FinishWithin { get; init; }

    public override string ToString() => $"{Approver}{(PassedOnBy is { } by ? $" by {by}" : "")}, to start by {StartBy.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC";
}
