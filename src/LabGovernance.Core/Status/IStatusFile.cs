namespace LabGovernance.Status;

/// <summary>Reads STATUS.md and puts postings into it, changing only the lines of the entry concerned.</summary>
public interface IStatusFile
{
    /// <returns>The document, or the refusal <c>StatusNotFound</c> or <c>StatusUnreadable</c>.</returns>
    Outcome<StatusDocument> Read(string path);

    /// <summary>Adds the entry, or sets its fields and moves it to the posting's section. Lines edited by hand stay. Doing it twice changes nothing.</summary>
    /// <returns>The text as it would be, without writing.</returns>
    Outcome<string> Edit(StatusDocument document, StatusPosting posting);

    /// <summary>Replaces the file by <paramref name="text"/> if it still holds what <paramref name="read"/> was read from.</summary>
    /// <returns>The document as written, or the refusal <c>StatusChangedUnderneath</c> or <c>StatusNotWritable</c>.</returns>
    Outcome<StatusDocument> Write(StatusDocument read, string text);
}
