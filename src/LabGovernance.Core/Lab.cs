using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Hosts;
using LabGovernance.Incidents;
using LabGovernance.Sanitizing;

namespace LabGovernance;

/// <summary>A lab as its <c>lab.yaml</c> describes it. All paths are absolute.</summary>
public sealed record Lab
{
    /// <summary>The file that makes a folder a lab.</summary>
    public const string FileName = "lab.yaml";

    /// <summary>The folder that holds <see cref="FileName"/>.</summary>
    public required string Root { get; init; }

    public required string Name { get; init; }

    public string? Description { get; init; }

    public required string PolicyPath { get; init; }

    public required string StatusPath { get; init; }

    public required string PendingWorkPath { get; init; }

    /// <summary>Folders searched for a step's program before PATH.</summary>
    public IReadOnlyList<string> SearchPath { get; init; } = [];

    /// <summary>The machines, guests and containers of the lab.</summary>
    public IReadOnlyList<LabHost> Hosts { get; init; } = [];

    public ConsentRules Consent { get; init; } = new();

    /// <summary>How long a change is watched, by its kind.</summary>
    public WindowLengths Windows { get; init; } = new();

    /// <summary>Longest run of one step that names no timeout of its own.</summary>
    public TimeSpan StepTimeout { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How long after a run a failing check may be one of a service that is still starting.</summary>
    public TimeSpan CheckGrace { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>True to keep the journal's head in a git note as well, each time a change is closed.</summary>
    public bool GitNotes { get; init; }

    /// <summary>What of the lab is private, and where its own secrets lie.</summary>
    public SanitizerSettings Sanitizer { get; init; } = new();

    /// <summary>How the lab keeps STATUS.md and PENDING-WORK.md.</summary>
    public DocumentSettings Documents { get; init; } = new();

    /// <summary>How the lab keeps incidents.</summary>
    public IncidentSettings Incidents { get; init; } = new();

    /// <summary>Where the reports of incidents are; a TEMPLATE.md in it is what new ones begin as.</summary>
    public string IncidentsFolder => System.IO.Path.Combine(Root, "incidents");

    /// <summary>Where drills are described, as YAML or in a matrix.</summary>
    public string DrillsFolder => System.IO.Path.Combine(Root, "drills");

    /// <summary>Where baselines are described.</summary>
    public string BaselinesFolder => System.IO.Path.Combine(Root, "baselines");

    /// <summary>Where verified entries of STATUS.md go, one file a month.</summary>
    public string StatusArchiveFolder => System.IO.Path.Combine(System.IO.Path.GetDirectoryName(StatusPath)!, "status-archive");

    /// <summary>Tells whether a command's folder lies outside the lab.</summary>
    /// <param name="workingDirectory">Relative to the lab; null for the lab's own folder.</param>
    /// <returns>The absolute folder when it does; null when it lies within.</returns>
    public string? OutsideFolder(string? workingDirectory)
    {
        var root = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(Root));
        var folder = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(workingDirectory ?? ".", root));
        var comparison = OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return folder.Equals(root, comparison) || folder.StartsWith(root + System.IO.Path.DirectorySeparatorChar, comparison) ? null : folder;
    }

    /// <summary>State that belongs to this machine, not to version control.</summary>
    public string StateFolder => System.IO.Path.Combine(Root, ".lab");

    public string JournalPath => System.IO.Path.Combine(StateFolder, "journal.db");

    public string HeadPath => System.IO.Path.Combine(StateFolder, "head");

    /// <summary>Rules of the lab's own for what must not leave.</summary>
    public string SanitizePath => System.IO.Path.Combine(Root, "sanitize.yaml");

    /// <summary>The snapshots of the baselines.</summary>
    public string SnapshotsFolder => System.IO.Path.Combine(StateFolder, "baselines");

    /// <summary>The maps of the cases.</summary>
    public string CasesFolder => System.IO.Path.Combine(StateFolder, "cases");
}
