using LabGovernance.Verification;

namespace LabGovernance.Changes;

/// <summary>The verification window of a change.</summary>
public sealed record ChangeWindow
{
    public required DateTimeOffset OpensAt { get; init; }

    /// <summary>Null until a drill or the operator sets it.</summary>
    public DateTimeOffset? ClosesAt { get; init; }

    /// <summary>Where the length came from, in words.</summary>
    public required string Rule { get; init; }

    public IReadOnlyList<CheckTally> Checks { get; init => field = value.Indexed(); } = [];

    /// <summary>How long a check without a time of its own may fail without a verdict.</summary>
    public TimeSpan Grace { get; init; }

    /// <summary>Until when a failing check may be one of a service that is still starting; never longer than the window.</summary>
    public DateTimeOffset GraceEnd(Check check)
    {
        ArgumentNullException.ThrowIfNull(check);
        var end = OpensAt + (check.Grace ?? Grace);
        return ClosesAt < end ? ClosesAt.Value : end;
    }

    public bool HasPassed(DateTimeOffset now) => ClosesAt is { } end && now >= end;

    public override string ToString() => $"until {(ClosesAt is { } end ? $"{end.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC" : "the next drill")} ({Rule})";
}
