namespace LabGovernance.Adapters.Configuration;

/// <summary>Finds the lab that a folder belongs to.</summary>
public static class LabFinder
{
    /// <returns>The path of the nearest <c>lab.yaml</c>, upwards; or the refusal <c>LabNotFound</c>.</returns>
    public static Outcome<string> Find(string startFolder)
    {
        var start = Path.GetFullPath(startFolder);
        if (File.Exists(start) && Path.GetFileName(start) == Lab.FileName)
            return start;
        for (var folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, Lab.FileName);
            if (File.Exists(candidate))
                return candidate;
        }
        return new Refusal(
            "LabNotFound",
            $"There is no {Lab.FileName} in {start} or any folder above it.",
            "Go to your lab's folder, name it with -Lab, or make one with Initialize-Lab.");
    }

    public static Outcome<Lab> Open(string labFile) => LabFile.Read(labFile);
}
