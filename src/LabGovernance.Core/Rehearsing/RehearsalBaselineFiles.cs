using LabGovernance.Drift;

namespace LabGovernance.Rehearsing;

/// <summary>Reads the real baselines and files, and keeps nothing.</summary>
internal sealed class RehearsalBaselineFiles(IBaselineFiles files) : IBaselineFiles
{
    public Outcome<(IReadOnlyList<BaselineDefinition> Definitions, IReadOnlyList<Refusal> Unreadable)> Definitions(string folder) => files.Definitions(folder);

    public Refusal? Describe(BaselineDefinition definition, bool force) => null;

    public Snapshot Look(BaselineDefinition definition, Lab lab, DateTimeOffset at, Snapshot? before, bool full, CancellationToken cancellation) => files.Look(definition, lab, at, before, full, cancellation);

    public Refusal? Keep(Lab lab, string name, string digest, byte[] snapshot) => null;

    public byte[]? Kept(Lab lab, string name, string digest) => files.Kept(lab, name, digest);

    public void Forget(Lab lab, string name, string current, IReadOnlySet<string> superseded, DateTimeOffset orphanedBefore)
    {
    }
}
