namespace LabGovernance.Changes;

/// <param name="ClosedAs">verified, rolled-back, or unverified when forced.</param>
/// <param name="Forced">True when it was closed against the verdict.</param>
/// <param name="Reason">Why, when forced.</param>
public sealed record ChangeClosed(string ClosedAs, bool Forced, string? Reason) : ChangeEvent
{
    public const string Kind = "change.closed";

    public override string JournalKind => Kind;
}
