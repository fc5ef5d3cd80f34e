namespace LabGovernance.Sessions;

/// <summary>A time-boxed opening of one infrastructure for single commands.</summary>
public sealed record Session
{
    public required string Infrastructure { get; init; }

    /// <summary>Who opened it.</summary>
    public required Actor OpenedBy { get; init; }

    /// <summary>The human who consents to it.</summary>
    public required Actor ConsentOf { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>When it ends by itself.</summary>
    public required DateTimeOffset ClosesAt { get; init; }

    /// <summary>The policy it was opened under; any edit ends it.</summary>
    public required string PolicyDigest { get; init; }

    /// <summary>What it was opened for.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was closed by hand; null when it was not.</summary>
    public DateTimeOffset? ClosedAt { get; init; }

    public Actor? ClosedBy { get; init; }

    public SessionState State { get; init; }

    /// <summary>When it ended, or will end.</summary>
    public DateTimeOffset EndsAt => ClosedAt is { } closed && closed < ClosesAt ? closed : ClosesAt;

    /// <summary>The session as it stands at a moment, under the policy of that moment.</summary>
    /// <param name="now">The moment.</param>
    /// <param name="policyDigest">Digest of the policy then; null when it can't be read, which ends every session.</param>
    public Session At(DateTimeOffset now, string? policyDigest) => this with
    {
        State = ClosedAt is not null ? SessionState.Closed
            : now >= ClosesAt || now < OpenedAt - _clockSlack ? SessionState.Expired
            : policyDigest != PolicyDigest ? SessionState.PolicyChanged
            : SessionState.Open,
    };

    // Clocks of one machine are stepped by seconds; further back, no time that was granted can be counted on.
    private static readonly TimeSpan _clockSlack = TimeSpan.FromMinutes(2);
}
