namespace LabGovernance.Changes;

/// <summary>Changes as the journal has them: found, listed, and moved on by events that the state machine allows.</summary>
public sealed class ChangeStore(GovernedLab lab)
{
    /// <summary>The change as it stands; one whose process died says Interrupted.</summary>
    public Outcome<Change> Find(string idText)
    {
        var id = ChangeId.Read(idText);
        if (id.Refusal is { } invalid)
            return invalid;
        var change = Load(id.Value);
        if (change.IsRefused || !IsOrphaned(change.Value))
            return change;
        // It may have ended between the two looks; only a second look after the lock was seen free is certain.
        change = Load(id.Value);
        return !change.IsRefused && IsOrphaned(change.Value) ? Shown(change.Value) : change;
    }

    /// <summary>The change as it stands for whoever holds its run lock: a run on record is then one whose process died.</summary>
    public Outcome<Change> FindHeld(ChangeId id)
    {
        var change = Load(id);
        return change is { IsRefused: false, Value.State: ChangeState.Running or ChangeState.RollingBack } ? Shown(change.Value) : change;
    }

    public IEnumerable<Change> List(IReadOnlyCollection<ChangeState> states)
    {
        ArgumentNullException.ThrowIfNull(states);
        IReadOnlyCollection<ChangeState> stored = states.Contains(ChangeState.Interrupted)
            ? [.. states, ChangeState.Running, ChangeState.RollingBack]
            : states;
        foreach (var change in lab.Index.List(stored))
        {
            var shown = IsOrphaned(change) ? Find(change.Id.ToString()) is { IsRefused: false } found ? found.Value : change : change;
            if (states.Count == 0 || states.Contains(shown.State))
                yield return shown;
        }
    }

    /// <summary>Writes down that the process which ran the change died, if it did.</summary>
    /// <param name="change">The change as <see cref="Find"/> or <see cref="FindHeld"/> showed it.</param>
    /// <param name="holdingLock">True when the caller holds its run lock, so that nobody else can be running it.</param>
    public Outcome<Change> Settle(Change change, bool holdingLock = false)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.State != ChangeState.Interrupted)
            return change;
        var stored = Load(change.Id);
        if (stored.IsRefused || stored.Value.State is not (ChangeState.Running or ChangeState.RollingBack))
            return stored;
        return holdingLock || IsOrphaned(stored.Value)
            ? Append(stored.Value, new RunInterrupted(stored.Value.CurrentStep, PhaseOf(stored.Value)))
            : ChangeRefusals.Busy(change.Id);
    }

    public Outcome<Change> Append(Change change, params ChangeEvent[] events)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(events);
        var at = change.State;
        foreach (var happened in events)
        {
            if (ChangeLifecycle.Next(at, happened.JournalKind) is not { } next)
                return ChangeRefusals.Illegal(change with { State = at }, $"moved by {happened.JournalKind}", ChangeRefusals.NextFor(change));
            at = next;
        }
        var appended = lab.Journal.Append(change.Id.ToString(), change.Version, lab.Actor, [.. events.Select(ChangeJson.ToFact)]);
        return appended.IsRefused ? appended.Refusal : appended.Value.Aggregate(change, (c, e) => ChangeFold.Apply(c, e));
    }

    private Outcome<Change> Load(ChangeId id)
    {
        var entries = lab.Journal.ReadSubject(id.ToString());
        if (entries.IsRefused)
            return entries.Refusal;
        try
        {
            return ChangeFold.All(entries.Value) is { } change
                ? change
                : new Refusal("ChangeNotFound", $"There is no {id} in {lab.Lab.Name}.", "Get-LabChange lists the changes of this lab.");
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    private bool IsOrphaned(Change change)
        => change.State is ChangeState.Running or ChangeState.RollingBack && !lab.RunLock.IsHeld(change.Id);

    private static Change Shown(Change change) => change with { State = ChangeState.Interrupted, InterruptedPhase = PhaseOf(change) };

    private static string PhaseOf(Change change) => change.State == ChangeState.RollingBack ? Phases.Rollback : Phases.Run;
}
