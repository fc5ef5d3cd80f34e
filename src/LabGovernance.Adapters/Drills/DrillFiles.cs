using System.Xml;
using System.Xml.Linq;
using LabGovernance.Adapters.Documents;
using LabGovernance.Drills;

namespace LabGovernance.Adapters.Drills;

/// <summary>The folder of drills on disk.</summary>
public sealed class DrillFiles() : MarkdownFormFile(OnDisk, "templates/dr-matrix.md"), IDrillFiles
{
    private const int MostMarkerBytes = 4096;

    private static readonly DocumentFile OnDisk = new("DrillMatrixNotFound", "DrillMatrixUnreadable", "DrillMatrixChangedUnderneath", "DrillMatrixNotWritable");

    public Outcome<(IReadOnlyList<DrillScenario> Scenarios, IReadOnlyList<Refusal> Unreadable)> Scenarios(string folder)
    {
        var scenarios = new List<DrillScenario>();
        var unreadable = new List<Refusal>();
        try
        {
            foreach (var path in (Directory.Exists(folder) ? Directory.GetFiles(folder) : []).Where(IsYaml).Order(StringComparer.Ordinal))
            {
                var read = DrillFile.Read(path);
                if (read.IsRefused)
                    unreadable.Add(read.Refusal);
                else
                    scenarios.Add(read.Value);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("DrillUnreadable", $"{folder} can't be read: {e.Message}", "Check that you may read it.");
        }
        return (scenarios, unreadable);
    }

    public Refusal? Plant(string path, string marker)
    {
        try
        {
            if (File.Exists(path) && (new FileInfo(path).Length > MostMarkerBytes || !IsMarker(File.ReadAllText(path), marker)))
                return new Refusal("CanaryNotPlanted", $"{path} is there and is no marker of ours.", "Name a file that is not there yet; nothing was written over.");
            using var stream = new FileStream(path, FileMode.Create, FileAccess.Write);
            stream.Write(System.Text.Encoding.UTF8.GetBytes(marker + "\n"));
            stream.Flush(flushToDisk: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Refusal("CanaryNotPlanted", $"The marker can't be written to {path}: {e.Message.TrimEnd('.')}.", "Name a file in what is backed up, and that you may write.");
        }
    }

    public string? Marker(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: <= MostMarkerBytes } ? File.ReadAllText(path).Trim() : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public DrillResults Results(string path, DateTimeOffset since)
    {
        try
        {
            // File systems keep times no finer than two seconds.
            if (File.Exists(path) && File.GetLastWriteTimeUtc(path) < since.UtcDateTime.AddSeconds(-2))
                return DrillResults.Unusable($"{path} is from before the drill.");
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return TestResults.Of(XDocument.Load(reader)) ?? DrillResults.Unusable($"{path} holds no test results in the form of NUnit or JUnit.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or XmlException or FormatException or OverflowException)
        {
            return DrillResults.Unusable($"{path} can't be read as test results: {e.Message.TrimEnd('.')}.");
        }
    }

    private static bool IsYaml(string path) => Path.GetExtension(path) is ".yaml" or ".yml" && !Path.GetFileName(path).StartsWith('.');

    /// <summary>The words of a marker without its token and time.</summary>
    private static bool IsMarker(string text, string marker) => marker.Split(' ') is { Length: > 2 } words && text.StartsWith($"{words[0]} {words[1]} ", StringComparison.Ordinal);
}
