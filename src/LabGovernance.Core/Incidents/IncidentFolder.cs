using LabGovernance.Documents;

namespace LabGovernance.Incidents;

/// <summary>The incidents of a lab, as their reports say them.</summary>
/// <param name="files">Reads them.</param>
/// <param name="folder">Where they are.</param>
/// <param name="zone">Where it is a time that names no zone.</param>
public sealed class IncidentFolder(IFormFile files, string folder, TimeZoneInfo zone)
{
    /// <returns>The incidents, oldest first, and why other reports can't be read.</returns>
    public Outcome<(IReadOnlyList<Incident> Incidents, IReadOnlyList<Refusal> Unreadable)> All()
    {
        var listed = files.List(folder);
        if (listed.IsRefused)
            return listed.Refusal;
        var incidents = new List<Incident>();
        var unreadable = new List<Refusal>();
        foreach (var path in listed.Value)
        {
            var read = files.Read(path);
            if (read.IsRefused)
                unreadable.Add(read.Refusal);
            else if (IncidentReport.Of(read.Value, zone) is { } incident)
                incidents.Add(incident);
        }
        return ([.. incidents.OrderBy(i => i.Id, StringComparer.Ordinal)], unreadable);
    }

    public Outcome<Incident> Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        var all = All();
        if (all.IsRefused)
            return all.Refusal;
        return all.Value.Incidents.FirstOrDefault(i => i.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } found ? found : IncidentRefusals.NotFound(id, folder);
    }
}
