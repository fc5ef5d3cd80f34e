namespace LabGovernance.Changes;

/// <summary>What is known of a step, or of its rollback.</summary>
public enum StepState
{
    NotRun,
    Running,
    Succeeded,
    Failed,
    TimedOut,
    Stopped,
    NotStarted,
    Skipped,

    /// <summary>It was started and the process that watched it died: it may or may not have taken effect.</summary>
    Interrupted,
}
