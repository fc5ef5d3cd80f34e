using LabGovernance.Documents;

namespace LabGovernance.Testing;

/// <summary>No documents at all, for what never looks there.</summary>
public class MemoryFormFile : IFormFile
{
    public Outcome<IReadOnlyList<string>> List(string folder) => Array.Empty<string>();

    public Outcome<FormDocument> Template(string own) => new FormDocument { Path = own, Text = "" };

    public Refusal? Create(string path, string text) => null;

    public Outcome<FormDocument> Read(string path) => new FormDocument { Path = path, Text = "" };

    public Outcome<string> Edit(FormDocument document, IReadOnlyList<FormEdit> edits) => "";

    public FormDocument As(FormDocument document, string text) => document;

    public Refusal? Write(FormDocument read, string text) => null;
}
