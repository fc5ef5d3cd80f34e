using LabGovernance.Documents;
using LabGovernance.Status;

namespace LabGovernance.Rehearsing;

/// <summary>Reads the real STATUS.md and writes neither it nor its archive.</summary>
internal sealed class RehearsalStatusFile(IStatusFile status) : RehearsalDocumentFile<StatusDocument, DocumentEdit>(status), IStatusFile
{
    public Refusal? Archive(string path, string heading, IReadOnlyList<string> entries) => null;
}
