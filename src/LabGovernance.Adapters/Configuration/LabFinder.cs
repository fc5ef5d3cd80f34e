namespace LabGovernance.Adapters.Configuration;

/// <summary>Finds the lab that a place belongs to.</summary>
public static class LabFinder
{
    private const string NotFound = "LabNotFound";
    private const string Next = "Go to your lab's folder, name it with -Lab, or make one with Initialize-Lab.";

    /// <param name="place">A folder, or a <c>lab.yaml</c> itself.</param>
    /// <returns>The path of the named <c>lab.yaml</c>, or of the nearest one upwards from the folder; or the refusal <c>LabNotFound</c>.</returns>
    public static Outcome<string> Find(string place)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.Length == 0 || place.Contains('\0', StringComparison.Ordinal))
            return new Refusal(NotFound, $"{YamlFaults.Quote(place)} is not a path.", Next);
        var start = Path.GetFullPath(place);
        if (File.Exists(start))
        {
            // Another file is not taken for its folder: who names staging.yaml does not mean the lab.yaml beside it.
            return IsLabFile(start) ? start : new Refusal(NotFound, $"{start} is a file, but not a {Lab.FileName}.", $"Name a folder or a {Lab.FileName}.");
        }
        if (!Directory.Exists(start))
            return new Refusal(NotFound, $"There is no {start}.", Next);
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, Lab.FileName);
            if (File.Exists(candidate))
                return candidate;
        }
        return new Refusal(NotFound, $"There is no {Lab.FileName} in {start} or any folder above it.", Next);
    }

    /// <param name="place">A folder within the lab, or its <c>lab.yaml</c>.</param>
    /// <returns>The lab, or a refusal of <see cref="Find"/> or <see cref="LabFile.Read"/>.</returns>
    public static Outcome<Lab> Open(string place)
    {
        var found = Find(place);
        return found.IsRefused ? found.Refusal : LabFile.Read(found.Value);
    }

    private static bool IsLabFile(string path)
        => Path.GetFileName(path).Equals(Lab.FileName, OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);
}
