using LabGovernance.Approvals;
using LabGovernance.Plans;
using LabGovernance.Verification;

namespace LabGovernance.Changes;

/// <summary>A governed change as its journal entries add up to it.</summary>
public sealed record Change
{
    public required ChangeId Id { get; init; }

    public required string Title { get; init; }

    public string? Description { get; init; }

    public required ChangeKind Kind { get; init; }

    public required string Infrastructure { get; init; }

    public required ChangeState State { get; init; }

    public required Actor ProposedBy { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>How many journal entries it is made of; what the next append expects.</summary>
    public required long Version { get; init; }

    public Plan? Plan { get; init; }

    public string? PlanDigest { get; init; }

    /// <summary>The gate's newest answer to each command of the plan.</summary>
    public IReadOnlyList<StepRuling> Rulings { get; init => field = value.Indexed(); } = [];

    public DateTimeOffset? DecideBy { get; init; }

    /// <summary>The live approval; null when there is none, or when a run has used it up.</summary>
    public Approval? Approval { get; init; }

    /// <summary>The approval that the current run used up.</summary>
    public Approval? UsedApproval { get; init; }

    /// <summary>That the policy's approval mode let the plan run without an approval; null when it needed none or has one.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>Who gave it the plan it has.</summary>
    public Actor? PlannedBy { get; init; }

    public DateTimeOffset? RunStartedAt { get; init; }

    public DateTimeOffset? FinishBy { get; init; }

    /// <summary>What became of each step of the plan.</summary>
    public IReadOnlyList<StepRecord> Steps { get; init => field = value.Indexed(); } = [];

    /// <summary>run or rollback: what was going on when the process died.</summary>
    public string? InterruptedPhase { get; init; }

    /// <summary>The steps that the current rollback has to undo, in its order.</summary>
    public IReadOnlyList<int> RollbackSteps { get; init => field = value.Indexed(); } = [];

    public ChangeWindow? Window { get; init; }

    public Verdict? Verdict { get; init; }

    public IReadOnlyList<string> VerdictReasons { get; init => field = value.Indexed(); } = [];

    /// <summary>verified, rolled-back or unverified; null while it is open.</summary>
    public string? ClosedAs { get; init; }

    /// <summary>Why it was denied, stopped, rolled back, failed or closed by force.</summary>
    public string? Reason { get; init; }

    /// <summary>The step being executed, or the one it was in when the process died; null between steps.</summary>
    public int? CurrentStep => Steps.FirstOrDefault(s => s.State is StepState.Running or StepState.Interrupted
        || s.Rollback is StepState.Running or StepState.Interrupted)?.Number;

    /// <summary>The step whose rollback was tried and did not succeed; null when there is none.</summary>
    public int? RollbackFailedAt => Steps.FirstOrDefault(s => s.Rollback is not (StepState.NotRun or StepState.Running or StepState.Interrupted or StepState.Succeeded))?.Number;
}
