namespace LabGovernance.Documents;

/// <summary>Reads a document that people write, and edits it, changing only the lines concerned.</summary>
public interface IDocumentFile<T, TEdit>
    where T : IDocument
{
    /// <returns>The document, or a refusal whose code ends in <c>NotFound</c> or <c>Unreadable</c>.</returns>
    Outcome<T> Read(string path);

    /// <summary>Adds, sets, moves and takes out. Doing it twice changes nothing more, but for what is taken out by its line.</summary>
    /// <returns>The text as it would be, without writing.</returns>
    Outcome<string> Edit(T document, IReadOnlyList<TEdit> edits);

    /// <summary>Reads a text as if the document held it.</summary>
    T As(T document, string text);

    /// <summary>Replaces the file by <paramref name="text"/> if it still holds what <paramref name="read"/> was read from.</summary>
    /// <returns>Null when it was written, or a refusal whose code ends in <c>ChangedUnderneath</c> or <c>NotWritable</c>.</returns>
    Refusal? Write(T read, string text);
}
