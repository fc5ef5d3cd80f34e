using LabGovernance.Drills;

namespace LabGovernance.Testing;

/// <summary>Drills that are set by hand, and a marker.</summary>
public sealed class MemoryDrillFiles : MemoryFormFile, IDrillFiles
{
    private readonly Dictionary<string, string> _markers = [];

    public IReadOnlyList<DrillScenario> All { get; set; } = [];

    public DrillResults? Found { get; set; }

    public Outcome<(IReadOnlyList<DrillScenario> Scenarios, IReadOnlyList<Refusal> Unreadable)> Scenarios(string folder) => (All, Array.Empty<Refusal>());

    public Refusal? Plant(string path, string marker)
    {
        _markers[path] = marker;
        return null;
    }

    public string? Marker(string path) => _markers.GetValueOrDefault(path);

    public DrillResults Results(string path, DateTimeOffset since) => Found ?? DrillResults.Unusable("There are none.");
}
