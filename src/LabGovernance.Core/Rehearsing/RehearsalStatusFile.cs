using LabGovernance.Documents;
using LabGovernance.Status;

namespace LabGovernance.Rehearsing;

/// <summary>Reads the real document and writes nothing.</summary>
internal sealed class RehearsalStatusFile(IStatusFile status) : IStatusFile
{
    public Outcome<StatusDocument> Read(string path) => status.Read(path);

    public Outcome<string> Edit(StatusDocument document, IReadOnlyList<DocumentEdit> edits) => status.Edit(document, edits);

    public Refusal? Write(StatusDocument read, string text) => null;

    public Refusal? Archive(string path, string heading, IReadOnlyList<string> entries) => null;
}
