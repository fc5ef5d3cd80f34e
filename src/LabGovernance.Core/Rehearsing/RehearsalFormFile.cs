using LabGovernance.Documents;

namespace LabGovernance.Rehearsing;

/// <summary>Reads the real documents and writes none.</summary>
internal class RehearsalFormFile(IFormFile file) : RehearsalDocumentFile<FormDocument, FormEdit>(file), IFormFile
{
    public Outcome<IReadOnlyList<string>> List(string folder) => file.List(folder);

    public Outcome<FormDocument> Template(string own) => file.Template(own);

    public Refusal? Create(string path, string text) => null;
}
