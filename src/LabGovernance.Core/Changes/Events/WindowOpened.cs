namespace LabGovernance.Changes;

/// <param name="OpensAt">When watching began.</param>
/// <param name="ClosesAt">When it may be judged verified; null until a drill says so.</param>
/// <param name="Rule">Where the length came from.</param>
/// <param name="Grace">How long a check without a time of its own may fail without a verdict; null, as in older entries, for not at all.</param>
public sealed record WindowOpened(DateTimeOffset OpensAt, DateTimeOffset? ClosesAt, string Rule, TimeSpan? Grace = null) : ChangeEvent
{
    public const string Kind = "window.opened";

    public override string JournalKind => Kind;
}
