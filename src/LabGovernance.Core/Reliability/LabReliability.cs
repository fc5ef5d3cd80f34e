namespace LabGovernance.Reliability;

/// <summary>How reliable a service was in a time, or the lab as a whole.</summary>
public sealed record LabReliability
{
    /// <summary>The service or infrastructure; null for the lab as a whole.</summary>
    public string? Service { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    public required FailureGap Mtbf { get; init; }

    public required RepairTime Mttr { get; init; }

    /// <summary>Changes that were judged, and held.</summary>
    public required Rate Verification { get; init; }

    /// <summary>Changes that ran, and failed, regressed or were rolled back.</summary>
    public required Rate ChangeFailure { get; init; }

    /// <summary>Looks at checks that gave a result, and passed. What no look covers is not up: it is unknown.</summary>
    public required Rate Checks { get; init; }

    /// <summary>The time for which a look stands that passed, by all for which one stands or an incident went on; null where nothing is known.</summary>
    public double? Uptime => Up + Down is var known && known > TimeSpan.Zero ? Up / known : null;

    public required TimeSpan Up { get; init; }

    /// <summary>Checks that failed, and incidents from begin to mitigation.</summary>
    public required TimeSpan Down { get; init; }

    /// <summary>While changes ran: neither up nor down.</summary>
    public required TimeSpan Maintenance { get; init; }

    /// <summary>For which nobody looked.</summary>
    public required TimeSpan Unknown { get; init; }

    /// <summary>Issues that are open or watched.</summary>
    public required int OpenIssues { get; init; }

    /// <summary>Items of work that are not completed; counted for the lab as a whole.</summary>
    public required int OpenWork { get; init; }
}
