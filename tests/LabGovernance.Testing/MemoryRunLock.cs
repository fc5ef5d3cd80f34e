using LabGovernance.Changes;
using LabGovernance.Execution;

namespace LabGovernance.Testing;

/// <summary>Run locks within one process.</summary>
public sealed class MemoryRunLock : IRunLock
{
    private readonly HashSet<ChangeId> _held = [];
    private readonly Dictionary<ChangeId, StartedProcess> _children = [];
    private readonly Dictionary<ChangeId, string> _stops = [];

    public IDisposable? TryTake(ChangeId id) => _held.Add(id) ? new Held(this, id) : null;

    public bool IsHeld(ChangeId id) => _held.Contains(id);

    public void Note(ChangeId id, StartedProcess child) => _children[id] = child;

    public StartedProcess? Noted(ChangeId id) => _children.GetValueOrDefault(id);

    public void AskToStop(ChangeId id, Actor actor, string reason) => _stops[id] = $"Stopped by {actor}: {reason}";

    public string? StopAsked(ChangeId id) => _stops.GetValueOrDefault(id);

    public void ForgetStop(ChangeId id) => _stops.Remove(id);

    private sealed class Held(MemoryRunLock owner, ChangeId id) : IDisposable
    {
        public void Dispose() => owner._held.Remove(id);
    }
}
