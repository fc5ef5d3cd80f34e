using LabGovernance.Changes;
using LabGovernance.Documents;

namespace LabGovernance.Status;

/// <summary>Reads STATUS.md, changes it, and begins anew when somebody else saved it in between.</summary>
internal sealed class StatusBook(GovernedLab lab)
{
    private const int Attempts = 5;

    public Outcome<StatusDocument> Read()
    {
        var read = lab.Status.Read(lab.Lab.StatusPath);
        return read.IsRefused ? read : read.Value.AsOf(Today);
    }

    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(lab.Now, lab.Time.LocalTimeZone).DateTime);

    /// <param name="decide">What to change, from the document as it is now.</param>
    /// <returns>What <paramref name="decide"/> returned for the document that was written.</returns>
    public Outcome<T> Change<T>(Func<StatusDocument, Outcome<(IReadOnlyList<DocumentEdit> Edits, T Result)>> decide)
        where T : notnull
    {
        Refusal? refusal = null;
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var read = Read();
            if (read.IsRefused)
                return read.Refusal;
            var decided = decide(read.Value);
            if (decided.IsRefused)
                return decided.Refusal;
            var edited = lab.Status.Edit(read.Value, decided.Value.Edits);
            if (edited.IsRefused)
                return edited.Refusal;
            if (edited.Value == read.Value.Text)
                return decided.Value.Result;
            refusal = lab.Status.Write(read.Value, edited.Value);
            if (refusal is null)
                return decided.Value.Result;
            if (refusal.Code != "StatusChangedUnderneath")
                return refusal;
        }
        return refusal!;
    }
}
