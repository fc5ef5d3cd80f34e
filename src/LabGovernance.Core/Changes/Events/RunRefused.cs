namespace LabGovernance.Changes;

/// <summary>Someone tried to run it and was told no.</summary>
public sealed record RunRefused(string Code, string Message, int? Step) : ChangeEvent
{
    public const string Kind = "run.refused";

    public override string JournalKind => Kind;
}
