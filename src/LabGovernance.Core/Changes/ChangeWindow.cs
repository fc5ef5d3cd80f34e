namespace LabGovernance.Changes;

/// <summary>The verification window of a change.</summary>
public sealed record ChangeWindow
{
    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>Null until a drill or the operator sets it.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>Where the length came from, in words.</summary>
    public required string Rule { get; init; }

    public IReadOnlyList<CheckTally> Checks { get; init; } = [];

    public bool HasPassed(DateTimeOffset now) => ClosesAt is { } end && now >= end;

    public override string ToString() => $"until {(ClosesAt is { } end ? $"{end.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC" : "the next drill")} ({Rule})";
}
