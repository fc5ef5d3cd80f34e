namespace LabGovernance.Documents;

/// <summary>Changes a document, and begins anew when somebody else saved it in between.</summary>
internal sealed class DocumentBook<T, TEdit>(IDocumentFile<T, TEdit> file, string path)
    where T : IDocument
{
    private const int Attempts = 5;

    public Outcome<T> Read() => file.Read(path);

    /// <param name="decide">What to change, from the document as it is now.</param>
    /// <returns>What <paramref name="decide"/> returned for the document that was written.</returns>
    public Outcome<TResult> Change<TResult>(Func<T, Outcome<(IReadOnlyList<TEdit> Edits, TResult Result)>> decide)
        where TResult : notnull
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
            var edited = file.Edit(read.Value, decided.Value.Edits);
            if (edited.IsRefused)
                return edited.Refusal;
            if (edited.Value == read.Value.Text)
                return decided.Value.Result;
            refusal = file.Write(read.Value, edited.Value);
            if (refusal is null)
                return decided.Value.Result;
            if (!refusal.Code.EndsWith("ChangedUnderneath", StringComparison.Ordinal))
                return refusal;
        }
        return refusal!;
    }
}
