namespace LabGovernance.Changes;

/// <summary>What became of one step.</summary>
public sealed record StepRecord
{
    public required int Number { get; init; }

    public StepState State { get; init; }

    public StepState Rollback { get; init; }

    public int? ExitCode { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    public DateTimeOffset? FinishedAt { get; init; }

    public StepOutput? Output { get; init; }

    public string? Failure { get; init; }

    /// <summary>True when it may have changed something: it succeeded, failed half-way, was taken as done after an interruption, or nobody knows.</summary>
    public bool MayHaveTakenEffect => State is not (StepState.NotRun or StepState.NotStarted);

    public override string ToString() => $"{Number}: {State}{(Rollback == StepState.NotRun ? "" : $", rollback {Rollback}")}{(Failure is null ? "" : $": {Failure}")}";
}
