using LabGovernance.Documents;

namespace LabGovernance.Status;

/// <summary>Reads STATUS.md and edits it, changing only the lines of the entries concerned.</summary>
public interface IStatusFile
{
    /// <returns>The document, or the refusal <c>StatusNotFound</c> or <c>StatusUnreadable</c>.</returns>
    Outcome<StatusDocument> Read(string path);

    /// <summary>Adds, sets, moves and takes out entries. Doing it twice changes nothing more, but for what is taken out by its line.</summary>
    /// <returns>The text as it would be, without writing.</returns>
    Outcome<string> Edit(StatusDocument document, IReadOnlyList<DocumentEdit> edits);

    /// <summary>Replaces the file by <paramref name="text"/> if it still holds what <paramref name="read"/> was read from.</summary>
    /// <returns>Null when it was written, or the refusal <c>StatusChangedUnderneath</c> or <c>StatusNotWritable</c>.</returns>
    Refusal? Write(StatusDocument read, string text);

    /// <summary>Puts entries at the end of an archive file, made with a heading where there is none. What is in it by now is not put there again.</summary>
    /// <returns>Null when it was written, or the refusal <c>StatusChangedUnderneath</c> or <c>StatusNotWritable</c>.</returns>
    Refusal? Archive(string path, string heading, IReadOnlyList<string> entries);
}
