namespace LabGovernance.Changes;

/// <summary>How the lab lets humans consent.</summary>
public sealed record ConsentRules
{
    /// <summary>Humans whose consent an unattended script may pass on. Empty: only at an interactive host.</summary>
    public IReadOnlyList<string> ByName { get; init => field = value.Indexed(); } = [];

    /// <summary>An approved change must be started within this time.</summary>
    public TimeSpan StartWithin { get; init; } = TimeSpan.FromHours(1);

    /// <summary>A started run must be finished within this time.</summary>
    public TimeSpan FinishWithin { get; init; } = TimeSpan.FromHours(4);
}
