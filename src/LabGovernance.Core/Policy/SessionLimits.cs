namespace LabGovernance.Policy;

/// <summary>How many infrastructures may be open, how often, and how soon again.</summary>
public sealed record SessionLimits
{
    public int MaxConcurrentSessions { get; init; } = 2;

    public int MaxDailySessions { get; init; } = 10;

    public int CooldownMinutes { get; init; } = 5;
}
