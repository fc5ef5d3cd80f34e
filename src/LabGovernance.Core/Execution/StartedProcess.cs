namespace LabGovernance.Execution;

/// <summary>Names one process for good: an id alone can be used again by the system.</summary>
public sealed record StartedProcess(int Id, DateTimeOffset StartedAt);
