namespace LabGovernance.Changes;

/// <summary>Someone tried to run it and was told no.</summary>
/// <param name="Code">The refusal's code.</param>
/// <param name="Message">Its message.</param>
/// <param name="Step">The step; null for the run as a whole.</param>
/// <param name="PolicyDigest">The policy that decided; null when none could be read.</param>
public sealed record RunRefused(string Code, string Message, int? Step, string? PolicyDigest = null) : ChangeEvent
{
    public const string Kind = "run.refused";

    public override string JournalKind => Kind;
}
