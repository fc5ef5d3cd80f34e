namespace LabGovernance.Changes;

/// <summary>How long each kind of change is watched before it may be called complete.</summary>
public sealed record WindowLengths
{
    public TimeSpan Restart { get; init; } = TimeSpan.FromHours(24);

    public TimeSpan Configuration { get; init; } = TimeSpan.FromHours(48);

    public TimeSpan MajorUpdate { get; init; } = TimeSpan.FromDays(7);

    /// <summary>Null for a disaster-recovery change: it is watched until the next drill, so its window has no length of its own.</summary>
    public TimeSpan? For(ChangeKind kind) => kind switch
    {
        ChangeKind.Restart => Restart,
        ChangeKind.Configuration => Configuration,
        ChangeKind.MajorUpdate => MajorUpdate,
        _ => null,
    };
}
