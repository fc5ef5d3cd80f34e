namespace LabGovernance.Sessions;

/// <summary>An infrastructure was closed before its time.</summary>
/// <param name="Infrastructure">Which.</param>
public sealed record SessionClosed(string Infrastructure)
{
    public const string Kind = "session.closed";
}
