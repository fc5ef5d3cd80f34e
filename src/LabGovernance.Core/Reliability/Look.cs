namespace LabGovernance.Reliability;

/// <summary>That somebody looked at a service, and what was seen.</summary>
internal readonly record struct Look(DateTimeOffset At, string Check, bool Passed);
