using LabGovernance.Documents;

namespace LabGovernance.Rehearsing;

/// <summary>Reads the real document and writes nothing.</summary>
internal class RehearsalDocumentFile<T, TEdit>(IDocumentFile<T, TEdit> file) : IDocumentFile<T, TEdit>
    where T : IDocument
{
    public Outcome<T> Read(string path) => file.Read(path);

    public Outcome<string> Edit(T document, IReadOnlyList<TEdit> edits) => file.Edit(document, edits);

    public T As(T document, string text) => file.As(document, text);

    public Refusal? Write(T read, string text) => null;
}
