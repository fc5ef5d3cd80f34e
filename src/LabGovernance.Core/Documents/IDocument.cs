namespace LabGovernance.Documents;

/// <summary>A document as it was read, with the text it was read from.</summary>
public interface IDocument
{
    string Path { get; }

    string Text { get; }
}
