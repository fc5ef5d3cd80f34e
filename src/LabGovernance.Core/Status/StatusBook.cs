using LabGovernance.Changes;
using LabGovernance.Documents;

namespace LabGovernance.Status;

/// <summary>A lab's STATUS.md, read for today.</summary>
internal sealed class StatusBook(GovernedLab lab)
{
    private readonly DocumentBook<StatusDocument, DocumentEdit> _book = new(lab.Status, lab.Lab.StatusPath);

    public Outcome<StatusDocument> Read()
    {
        var read = _book.Read();
        return read.IsRefused ? read : read.Value.AsOf(lab.Today);
    }

    public Outcome<T> Change<T>(Func<StatusDocument, Outcome<(IReadOnlyList<DocumentEdit> Edits, T Result)>> decide)
        where T : notnull
        => _book.Change(document => decide(document.AsOf(lab.Today)));
}
