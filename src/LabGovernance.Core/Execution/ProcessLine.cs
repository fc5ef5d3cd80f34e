namespace LabGovernance.Execution;

/// <summary>A line that a running process printed.</summary>
public readonly record struct ProcessLine(string Text, bool IsError);
