namespace LabGovernance.Execution;

/// <summary>What to do with a step that nobody saw end.</summary>
public enum InterruptedStep
{
    /// <summary>Refuse, unless the step says that running it twice is harmless.</summary>
    Refuse,

    /// <summary>Run it again.</summary>
    Retry,

    /// <summary>Take it as done and go on with the next one.</summary>
    Skip,
}
