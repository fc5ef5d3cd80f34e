using LabGovernance.Journal;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LabGovernance.Adapters.Journal;

/// <summary>Reads the whole table as raw UTF-8 and walks the chain; a million entries are a matter of seconds.</summary>
internal sealed class ChainCheck(string path, TimeProvider time)
{
    public JournalCheck Run(JournalHead? kept, IReadOnlyList<JournalHead> anchors, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        var verifier = new ChainVerifier();
        var waiting = new Dictionary<long, JournalHead>();
        JournalFinding? finding = null;
        foreach (var anchor in anchors)
            waiting[anchor.Sequence] = anchor;
        if (kept is { Sequence: > 0 } head)
            waiting[head.Sequence] = head;
        try
        {
            finding = Walk(verifier, waiting, cancellation);
        }
        catch (SqliteException e)
        {
            finding = new("Unreadable", verifier.Sequence + 1, $"The database can't be read past entry {verifier.Sequence}: {e.Message}");
        }
        finding ??= verifier.Finding;
        finding ??= Compare(kept, verifier, waiting);
        return new JournalCheck
        {
            Path = path,
            Entries = verifier.Sequence,
            Head = verifier.Head,
            Anchors = anchors.Count + (kept is null ? 0 : 1),
            Finding = finding,
            Duration = time.GetElapsedTime(begun),
        };
    }

    private JournalFinding? Walk(ChainVerifier verifier, Dictionary<long, JournalHead> anchors, CancellationToken cancellation)
    {
        using var connection = JournalConnection.OpenToRead(path);
        var database = connection.Handle!;
        var code = raw.sqlite3_prepare_v2(
            database,
            "SELECT sequence, at, actor, subject, kind, data, previous, hash FROM journal ORDER BY sequence",
            out var statement);
        SqliteException.ThrowExceptionForRC(code, database);
        using (statement)
        {
            while ((code = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                if ((verifier.Sequence & 0xFFF) == 0)
                    cancellation.ThrowIfCancellationRequested();
                if (!verifier.Next(
                    raw.sqlite3_column_int64(statement, 0), Text(1), Text(2), Text(3), Text(4), Text(5), Text(6), Text(7)))
                {
                    return null;
                }
                if (anchors.Count > 0 && anchors.Remove(verifier.Sequence, out var anchor) && anchor.Hash != verifier.Head.Hash)
                {
                    return new("HeadRewritten", verifier.Sequence,
                        $"Entry {verifier.Sequence} is not the one that a head kept outside the database names: the journal was rewritten from there or before.");
                }
            }
            if (code != raw.SQLITE_DONE)
                SqliteException.ThrowExceptionForRC(code, database);
            return null;

            ReadOnlySpan<byte> Text(int column) => raw.sqlite3_column_blob(statement, column);
        }
    }

    private static JournalFinding? Compare(JournalHead? kept, ChainVerifier verifier, Dictionary<long, JournalHead> missing)
    {
        if (kept is null)
            return new("HeadMissing", verifier.Sequence, "The head file .lab/head is gone, so a shortened journal could not be told from a whole one.");
        if (kept is { Sequence: < 0 })
            return new("HeadMissing", verifier.Sequence, "The head file .lab/head can't be understood.");
        if (missing.Count == 0)
            return null;
        var (next, furthest) = (verifier.Sequence + 1, missing.Keys.Max());
        return new("Truncated", next,
            $"The journal ends at entry {verifier.Sequence}, but a head kept outside it knows of entry {furthest}: "
            + (next == furthest ? $"entry {next} is missing." : $"entries {next} to {furthest} are missing."));
    }
}
