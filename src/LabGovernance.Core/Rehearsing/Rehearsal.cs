using LabGovernance.Changes;
using LabGovernance.Documents;
using LabGovernance.Work;

namespace LabGovernance.Rehearsing;

/// <summary>A lab in which anything can be tried to learn whether it would be refused: every decision is the real one, and nothing is kept, started or written.</summary>
public static class Rehearsal
{
    /// <returns>The lab as it is now, behind what takes everything and does nothing. What is tried in it is seen by what is tried in it afterwards.</returns>
    public static GovernedLab Of(GovernedLab lab)
    {
        ArgumentNullException.ThrowIfNull(lab);
        return lab with
        {
            Journal = new RehearsalJournal(lab.Journal, lab.Time),
            RunLock = new RehearsalRunLock(lab.RunLock),
            Processes = new RehearsalProcesses(lab.Processes),
            Probe = new RehearsalProbe(),
            Status = new RehearsalStatusFile(lab.Status),
            Work = new RehearsalDocumentFile<WorkDocument, DocumentEdit>(lab.Work),
            Incidents = new RehearsalFormFile(lab.Incidents),
            Drills = new RehearsalDrillFiles(lab.Drills),
            Baselines = new RehearsalBaselineFiles(lab.Baselines),
        };
    }
}
