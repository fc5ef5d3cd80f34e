namespace LabGovernance.Changes;

/// <summary>Changes as last written, for looking up and listing. Decisions are made on the journal, not on this.</summary>
public interface IChangeIndex
{
    Change? Find(ChangeId id);

    /// <summary>Streams changes, oldest first; all of them when no state is named.</summary>
    IEnumerable<Change> List(IReadOnlyCollection<ChangeState> states);

    /// <summary>The highest number in use; 0 for none.</summary>
    int LastNumber();
}
