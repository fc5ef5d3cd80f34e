using LabGovernance.Documents;
using LabGovernance.Status;

namespace LabGovernance.Testing;

/// <summary>A STATUS.md of one line per posting.</summary>
public sealed class MemoryStatusFile : IStatusFile
{
    private string _text = "";

    public Outcome<StatusDocument> Read(string path) => new StatusDocument { Path = path, Text = _text, Entries = [] };

    public Outcome<string> Edit(StatusDocument document, IReadOnlyList<DocumentEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(edits);
        var text = document.Text;
        foreach (var posting in edits.OfType<DocumentEdit.Put>().Select(p => p.Posting))
        {
            var others = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => !l.StartsWith(posting.Id + ' ', StringComparison.Ordinal));
            text = string.Join('\n', others.Append($"{posting.Id} {posting.Section} {posting.Fields[0].Value}")) + "\n";
        }
        return text;
    }

    public StatusDocument As(StatusDocument document, string text) => document with { Text = text };

    public Refusal? Write(StatusDocument read, string text)
    {
        _text = text;
        return null;
    }

    public Refusal? Archive(string path, string heading, IReadOnlyList<string> entries) => null;
}
