namespace LabGovernance.Changes;

/// <summary>The gate let a command through and it is about to be started.</summary>
public sealed record StepStarted(int Step, string Phase, string Program, IReadOnlyList<string> Arguments, string Effect) : ChangeEvent
{
    public const string Kind = "step.started";

    public override string JournalKind => Kind;
}
