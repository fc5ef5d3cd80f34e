namespace LabGovernance.Changes;

/// <summary>How a step, or its rollback, ended.</summary>
public enum StepEnd
{
    Succeeded,

    /// <summary>It ran and returned an exit code that was not expected.</summary>
    Failed,
    TimedOut,

    /// <summary>Someone stopped it; its process tree was killed.</summary>
    Stopped,

    /// <summary>Its program could not be started.</summary>
    NotStarted,
}
