namespace LabGovernance.Drills;

/// <summary>A step of a drill that was done.</summary>
/// <param name="Text">What.</param>
/// <param name="At">When it was done.</param>
/// <param name="Took">Since the step before, or since the start.</param>
/// <param name="Note">What was noted about it.</param>
public sealed record DrillStep(string Text, DateTimeOffset At, TimeSpan Took, string? Note);
