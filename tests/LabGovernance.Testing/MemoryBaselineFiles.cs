using LabGovernance.Drift;

namespace LabGovernance.Testing;

/// <summary>Baselines and files that are set by hand.</summary>
public sealed class MemoryBaselineFiles : IBaselineFiles
{
    private readonly Dictionary<string, BaselineDefinition> _definitions = [];

    private readonly Dictionary<string, byte[]> _kept = [];

    /// <summary>The files as they are.</summary>
    public IReadOnlyList<FileState> States { get; set; } = [];

    public Outcome<(IReadOnlyList<BaselineDefinition> Definitions, IReadOnlyList<Refusal> Unreadable)> Definitions(string folder) => (_definitions.Values.ToArray(), Array.Empty<Refusal>());

    public Refusal? Describe(BaselineDefinition definition, bool force)
    {
        _definitions[definition.Name] = definition;
        return null;
    }

    public Snapshot Look(BaselineDefinition definition, Lab lab, DateTimeOffset at, Snapshot? before, CancellationToken cancellation)
        => new() { TakenAt = at, Files = definition.Files, Ignore = definition.Ignore, States = States };

    public Refusal? Keep(Lab lab, string name, byte[] snapshot)
    {
        _kept[name] = snapshot;
        return null;
    }

    public byte[]? Kept(Lab lab, string name) => _kept.GetValueOrDefault(name);
}
