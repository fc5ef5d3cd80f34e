using LabGovernance.Documents;

namespace LabGovernance.Status;

/// <summary>STATUS.md and its archive.</summary>
public interface IStatusFile : IDocumentFile<StatusDocument, DocumentEdit>
{
    /// <summary>Puts entries at the end of an archive file, made with a heading where there is none. What is in it by now is not put there again.</summary>
    /// <returns>Null when it was written, or the refusal <c>StatusChangedUnderneath</c> or <c>StatusNotWritable</c>.</returns>
    Refusal? Archive(string path, string heading, IReadOnlyList<string> entries);
}
