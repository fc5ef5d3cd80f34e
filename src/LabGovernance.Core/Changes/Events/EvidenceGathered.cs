using LabGovernance.Verification;

namespace LabGovernance.Changes;

public sealed record EvidenceGathered(string Check, CheckResult Result, string Detail, string? Instance) : ChangeEvent
{
    public const string Kind = "evidence.gathered";

    public override string JournalKind => Kind;
}
