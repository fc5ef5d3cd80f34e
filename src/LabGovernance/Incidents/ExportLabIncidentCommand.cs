using System.Management.Automation;
using LabGovernance.Pipeline;

namespace LabGovernance.Cmdlets;

/// <summary>Writes the report of an incident as one page that needs nothing else, to be read or printed anywhere.</summary>
[Cmdlet(VerbsData.Export, "LabIncident", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class ExportLabIncidentCommand : LabCmdlet
{
    /// <summary>The incident, such as INC-2026-03-14-001.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true, HelpMessage = "The id of an incident, such as INC-2026-03-14-001.")]
    [ValueOf("Incident", "Id")]
    [ArgumentCompleter(typeof(IncidentIdCompleter))]
    public string[] Id { get; set; } = [];

    /// <summary>A folder, or for a single incident a file. Without it the page goes beside the report.</summary>
    [Parameter(Position = 1)]
    [Alias("Destination")]
    public string? Path { get; set; }

    /// <summary>Writes over a page that is there.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        foreach (var id in Id)
        {
            var found = Composition.Incidents(FindLab()).Find(id);
            if (!Accept(found, id, out var incident))
                continue;
            var target = Path is null ? System.IO.Path.ChangeExtension(incident.Path, ".html") : GetUnresolvedProviderPathFromPSPath(Path);
            if (Directory.Exists(target))
                target = System.IO.Path.Combine(target, incident.Id + ".html");
            if (ShouldProcess(target, "Write the report of " + incident.Id) && Accept(Composition.WritePage(incident.Path, target, $"{incident.Id}: {incident.Title}", Force), id, out var file))
                WriteObject(file);
        }
    }
}
