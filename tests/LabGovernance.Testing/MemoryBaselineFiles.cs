using LabGovernance.Drift;

namespace LabGovernance.Testing;

/// <summary>Baselines and files that are set by hand.</summary>
public sealed class MemoryBaselineFiles : IBaselineFiles
{
    private readonly Dictionary<string, BaselineDefinition> _definitions = [];

    private readonly Dictionary<string, byte[]> _kept = [];

    /// <summary>How many snapshots are kept.</summary>
    public int KeptCount => _kept.Count;

    /// <summary>The files as they are.</summary>
    public IReadOnlyList<FileState> States { get; set; } = [];

    /// <summary>Deletes a description, as anybody can.</summary>
    public void Undescribe(string name) => _definitions.Remove(name);

    public Outcome<(IReadOnlyList<BaselineDefinition> Definitions, IReadOnlyList<Refusal> Unreadable)> Definitions(string folder) => (_definitions.Values.ToArray(), Array.Empty<Refusal>());

    public Refusal? Describe(BaselineDefinition definition, bool force)
    {
        _definitions[definition.Name] = definition;
        return null;
    }

    public Snapshot Look(BaselineDefinition definition, Lab lab, DateTimeOffset at, Snapshot? before, bool full, CancellationToken cancellation)
        => new() { TakenAt = at, Infrastructure = definition.Infrastructure, Files = definition.Files, Ignore = definition.Ignore, Commands = definition.Commands, IgnoreLines = definition.IgnoreLines, States = States };

    public Refusal? Keep(Lab lab, string name, string digest, byte[] snapshot)
    {
        _kept[name + digest] = snapshot;
        return null;
    }

    public byte[]? Kept(Lab lab, string name, string digest) => _kept.GetValueOrDefault(name + digest);

    public void Forget(Lab lab, string name, string current, IReadOnlySet<string> superseded, DateTimeOffset orphanedBefore)
    {
        foreach (var digest in superseded)
            _kept.Remove(name + digest);
    }
}
