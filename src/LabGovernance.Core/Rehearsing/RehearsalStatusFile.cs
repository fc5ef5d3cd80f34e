using LabGovernance.Status;

namespace LabGovernance.Rehearsing;

/// <summary>Reads STATUS.md and writes nothing.</summary>
internal sealed class RehearsalStatusFile(IStatusFile status) : IStatusFile
{
    public Outcome<StatusDocument> Read(string path) => status.Read(path);

    public Outcome<string> Edit(StatusDocument document, StatusPosting posting) => status.Edit(document, posting);

    public Outcome<StatusDocument> Write(StatusDocument read, string text) => read with { Text = text };
}
