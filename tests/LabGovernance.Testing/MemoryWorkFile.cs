using LabGovernance.Documents;
using LabGovernance.Work;

namespace LabGovernance.Testing;

/// <summary>A PENDING-WORK.md without items, for what never looks there.</summary>
public sealed class MemoryWorkFile : IDocumentFile<WorkDocument, DocumentEdit>
{
    public Outcome<WorkDocument> Read(string path) => new WorkDocument { Path = path, Text = "", Items = [] };

    public WorkDocument As(WorkDocument document, string text) => document;

    public Outcome<string> Edit(WorkDocument document, IReadOnlyList<DocumentEdit> edits) => "";

    public Refusal? Write(WorkDocument read, string text) => null;
}
