using LabGovernance.Status;

namespace LabGovernance.Testing;

/// <summary>A STATUS.md of one line per posting.</summary>
public sealed class MemoryStatusFile : IStatusFile
{
    private string _text = "";

    public Outcome<StatusDocument> Read(string path) => new StatusDocument { Path = path, Text = _text, Entries = [] };

    public Outcome<string> Edit(StatusDocument document, StatusPosting posting)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(posting);
        var others = document.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(l => !l.StartsWith(posting.Id + ' ', StringComparison.Ordinal));
        return string.Join('\n', others.Append($"{posting.Id} {posting.Section} {posting.Fields[0].Value}")) + "\n";
    }

    public Outcome<StatusDocument> Write(StatusDocument read, string text)
    {
        ArgumentNullException.ThrowIfNull(read);
        _text = text;
        return read with { Text = text };
    }
}
