using LabGovernance.Adapters.Documents;

namespace LabGovernance.Adapters.Incidents;

/// <summary>The reports of incidents on disk.</summary>
public sealed class MarkdownIncidentFile() : MarkdownFormFile(OnDisk, "templates/incident.md")
{
    private static readonly DocumentFile OnDisk = new("IncidentReportNotFound", "IncidentUnreadable", "IncidentChangedUnderneath", "IncidentNotWritable", "IncidentFileExists");
}
