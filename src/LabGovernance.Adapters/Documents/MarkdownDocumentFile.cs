using LabGovernance.Documents;

namespace LabGovernance.Adapters.Documents;

/// <summary>A Markdown document on disk whose sections, entries and fields are known.</summary>
public abstract class MarkdownDocumentFile<T> : IDocumentFile<T, DocumentEdit>
    where T : IDocument
{
    private protected MarkdownDocumentFile(DocumentFile file, SectionVocabulary vocabulary)
    {
        File = file;
        Vocabulary = vocabulary;
    }

    internal DocumentFile File { get; }

    internal SectionVocabulary Vocabulary { get; }

    public Outcome<T> Read(string path)
    {
        var read = File.Read(path);
        return read.IsRefused ? read.Refusal : Document(path, read.Value, Outline.Parse(read.Value, Vocabulary));
    }

    public virtual Outcome<string> Edit(T document, IReadOnlyList<DocumentEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(edits);
        return OutlineEdit.Apply(document.Text, Vocabulary, edits);
    }

    public T As(T document, string text)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Document(document.Path, text, Outline.Parse(text, Vocabulary));
    }

    public Refusal? Write(T read, string text)
    {
        ArgumentNullException.ThrowIfNull(read);
        return File.Write(read.Path, read.Text, text);
    }

    private protected abstract T Document(string path, string text, Outline outline);
}
