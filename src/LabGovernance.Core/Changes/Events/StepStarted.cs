namespace LabGovernance.Changes;

/// <summary>The gate let a command through and it is about to be started.</summary>
/// <param name="Step">The step's number.</param>
/// <param name="Phase">One of <see cref="Phases"/>.</param>
/// <param name="Program">The program file that is started.</param>
/// <param name="Arguments">The argument vector.</param>
/// <param name="Effect">The gate's ruling.</param>
/// <param name="PolicyDigest">The policy that ruled; null in entries of older versions.</param>
public sealed record StepStarted(
    int Step, string Phase, string Program, IReadOnlyList<string> Arguments, string Effect, string? PolicyDigest = null) : ChangeEvent
{
    public const string Kind = "step.started";

    public override string JournalKind => Kind;
}
