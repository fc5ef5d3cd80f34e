using LabGovernance.Changes;
using LabGovernance.Execution;

namespace LabGovernance.Rehearsing;

/// <summary>Knows who holds which lock, and holds none.</summary>
internal sealed class RehearsalRunLock(IRunLock runLock) : IRunLock
{
    public IDisposable? TryTake(ChangeId id) => runLock.IsHeld(id) ? null : new Nothing();

    public bool IsHeld(ChangeId id) => runLock.IsHeld(id);

    public StartedProcess? Noted(ChangeId id) => runLock.Noted(id);

    public void Note(ChangeId id, StartedProcess child)
    {
    }

    public void AskToStop(ChangeId id, Actor actor, string reason)
    {
    }

    // Whoever starts a run forgets an earlier wish to stop it.
    public string? StopAsked(ChangeId id) => null;

    public void ForgetStop(ChangeId id)
    {
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
