using LabGovernance.Execution;

namespace LabGovernance.Testing;

/// <summary>Files that change when a test says so.</summary>
public sealed class ScriptedLiveState : ILiveState
{
    public int Version { get; set; }

    public string Fingerprint(IReadOnlyList<string> paths) => $"state {Version}";
}
