namespace LabGovernance.Sessions;

/// <summary>An infrastructure was opened.</summary>
/// <param name="Infrastructure">Which.</param>
/// <param name="ClosesAt">When it closes by itself.</param>
/// <param name="PolicyDigest">The policy it was opened under.</param>
/// <param name="ConsentOf">The human who consents.</param>
/// <param name="Reason">What for.</param>
public sealed record SessionOpened(string Infrastructure, DateTimeOffset ClosesAt, string PolicyDigest, Actor ConsentOf, string? Reason)
{
    public const string Kind = "session.opened";
}
