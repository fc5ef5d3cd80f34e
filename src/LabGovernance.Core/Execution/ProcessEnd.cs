namespace LabGovernance.Execution;

public enum ProcessEnd
{
    Exited,
    TimedOut,
    Cancelled,
    NotStarted,
}
