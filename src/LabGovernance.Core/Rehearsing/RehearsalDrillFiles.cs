using LabGovernance.Drills;

namespace LabGovernance.Rehearsing;

/// <summary>Reads the real drills and markers, and plants none.</summary>
internal sealed class RehearsalDrillFiles(IDrillFiles files) : RehearsalFormFile(files), IDrillFiles
{
    public Outcome<(IReadOnlyList<DrillScenario> Scenarios, IReadOnlyList<Refusal> Unreadable)> Scenarios(string folder) => files.Scenarios(folder);

    public Refusal? Plant(string path, string marker) => null;

    public string? Marker(string path) => files.Marker(path);

    public DrillResults Results(string path, DateTimeOffset since) => files.Results(path, since);
}
