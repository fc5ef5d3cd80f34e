namespace LabGovernance.Documents;

/// <summary>One thing to change in a document. Every line that it does not concern stays as it is.</summary>
public abstract record DocumentEdit
{
    private DocumentEdit()
    {
    }

    /// <summary>Adds an entry, or sets its fields and moves it.</summary>
    public sealed record Put(EntryPosting Posting) : DocumentEdit;

    /// <summary>Takes the entry out that begins at a line (from 1) of the document as it was read.</summary>
    public sealed record Remove(int Line) : DocumentEdit;

    /// <summary>Sets a field at the document's head, such as "Last Updated"; the first of the names that is there counts. Without one nothing is changed.</summary>
    public sealed record SetHeader(IReadOnlyList<string> Names, string Value) : DocumentEdit;
}
