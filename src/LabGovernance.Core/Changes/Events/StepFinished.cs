namespace LabGovernance.Changes;

public sealed record StepFinished(int Step, string Phase, StepEnd End, int? ExitCode, long DurationMilliseconds, StepOutput Output, string? Failure) : ChangeEvent
{
    public const string Kind = "step.finished";

    public override string JournalKind => Kind;
}
