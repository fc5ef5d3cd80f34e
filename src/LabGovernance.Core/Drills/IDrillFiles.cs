using LabGovernance.Documents;

namespace LabGovernance.Drills;

/// <summary>The folder of drills: scenarios, the matrix that people keep by hand, markers, and results of tests.</summary>
public interface IDrillFiles : IFormFile
{
    /// <returns>The scenarios of the folder's YAML files, by id, and why others can't be read; none when there is no such folder.</returns>
    Outcome<(IReadOnlyList<DrillScenario> Scenarios, IReadOnlyList<Refusal> Unreadable)> Scenarios(string folder);

    /// <summary>Writes a marker, over an earlier one only.</summary>
    /// <returns>Null when it is on disk, or the refusal <c>CanaryNotPlanted</c>.</returns>
    Refusal? Plant(string path, string marker);

    /// <returns>What a file says that may be a marker; null when there is none.</returns>
    string? Marker(string path);

    /// <summary>Reads results in the form of NUnit 2.5, NUnit 3 or JUnit.</summary>
    /// <param name="path">The file.</param>
    /// <param name="since">Older ones are those of an earlier run.</param>
    DrillResults Results(string path, DateTimeOffset since);
}
