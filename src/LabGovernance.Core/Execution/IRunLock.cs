using LabGovernance.Changes;

namespace LabGovernance.Execution;

/// <summary>Held by the process that runs a change; the system frees it when that process dies, however it dies.</summary>
public interface IRunLock
{
    /// <returns>The lock; null when another process holds it. Disposing frees it.</returns>
    /// <exception cref="RefusedException">It can't be written down (<c>StateNotWritable</c>).</exception>
    IDisposable? TryTake(ChangeId id);

    bool IsHeld(ChangeId id);

    /// <summary>Remembers the child process of the step being run, so that it can be found after a crash.</summary>
    void Note(ChangeId id, StartedProcess child);

    /// <returns>The child process noted last, if any.</returns>
    StartedProcess? Noted(ChangeId id);

    /// <summary>Asks the process that runs the change to stop.</summary>
    /// <exception cref="RefusedException">It can't be written down (<c>StateNotWritable</c>).</exception>
    void AskToStop(ChangeId id, Actor actor, string reason);

    /// <returns>Who asked it to stop and why; null when nobody did.</returns>
    string? StopAsked(ChangeId id);

    void ForgetStop(ChangeId id);
}
