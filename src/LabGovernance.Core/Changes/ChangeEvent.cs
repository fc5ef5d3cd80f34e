namespace LabGovernance.Changes;

/// <summary>Something that happened to a change; what the journal keeps and a change is folded from.</summary>
public abstract record ChangeEvent
{
    /// <summary>The journal's word for it.</summary>
    public abstract string JournalKind { get; }
}
