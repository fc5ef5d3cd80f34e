using LabGovernance.Commands;
using LabGovernance.Documents;
using LabGovernance.Drift;
using LabGovernance.Drills;
using LabGovernance.Execution;
using LabGovernance.Journal;
using LabGovernance.Policy;
using LabGovernance.Status;
using LabGovernance.Verification;
using LabGovernance.Work;

namespace LabGovernance.Changes;

/// <summary>A lab, who acts in it, and everything through which it is reached.</summary>
public sealed record GovernedLab
{
    public required Lab Lab { get; init; }

    /// <summary>Who acts in this session.</summary>
    public required Actor Actor { get; init; }

    /// <summary>True when a human sits at the terminal and can be asked.</summary>
    public required bool Interactive { get; init; }

    public required IJournal Journal { get; init; }

    public required IChangeIndex Index { get; init; }

    /// <summary>Reads the policy as it is now; an edit since its last use is then on record.</summary>
    public required Func<Outcome<CsePolicy>> ReadPolicy { get; init; }

    public required IRunLock RunLock { get; init; }

    public required ILiveState LiveState { get; init; }

    public required IProcessRunner Processes { get; init; }

    public required IProbe Probe { get; init; }

    public required IStatusFile Status { get; init; }

    public required IDocumentFile<WorkDocument, DocumentEdit> Work { get; init; }

    /// <summary>The reports of incidents.</summary>
    public required IFormFile Incidents { get; init; }

    /// <summary>Drills and what belongs to them.</summary>
    public required IDrillFiles Drills { get; init; }

    /// <summary>Baselines and the files that they are of.</summary>
    public required IBaselineFiles Baselines { get; init; }

    public required TimeProvider Time { get; init; }

    /// <summary>Random text for an approval's id.</summary>
    public required Func<string> NewId { get; init; }

    /// <summary>Reads what a command gives to PowerShell; without one it is program text that nobody judged.</summary>
    public IScriptReader? PowerShell { get; init; }

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>The day that it is where this machine stands.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(Now, Time.LocalTimeZone).DateTime);
}
