namespace LabGovernance.Verification;

/// <summary>What a probe saw when it looked once.</summary>
/// <param name="Result">Whether what was seen is what was expected.</param>
/// <param name="Detail">One line for the operator: what was seen, and what was expected where that differs.</param>
/// <param name="Instance">For a process: which one it was, as <c>pid@start</c>; restarts are counted from these.</param>
public sealed record Observation(CheckResult Result, string Detail, string? Instance = null);
