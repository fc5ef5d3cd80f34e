namespace LabGovernance.Changes;

/// <summary>A run began; the approval it names is used up by it.</summary>
public sealed record RunStarted(string PlanDigest, string PolicyDigest, string? ApprovalId, DateTimeOffset FinishBy) : ChangeEvent
{
    public const string Kind = "run.started";

    public override string JournalKind => Kind;
}
