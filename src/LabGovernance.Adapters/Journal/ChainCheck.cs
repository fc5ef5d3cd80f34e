using System.Globalization;
using System.Text;
using System.Text.Json;
using LabGovernance.Journal;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace LabGovernance.Adapters.Journal;

/// <summary>Reads the whole table as raw UTF-8 and walks the chain; a million entries are a matter of seconds.</summary>
internal sealed class ChainCheck(string path, TimeProvider time)
{
    private readonly List<JournalAnchor> _found = [];
    private readonly List<JournalFinding> _rewritten = [];
    private readonly List<AcceptedLoss> _accepted = [];
    private JournalHead _start = JournalHead.Empty;
    private ChainVerifier _verifier = new();
    private int _archives;

    public JournalCheck Run(JournalHead? kept, IReadOnlyList<JournalHead> anchors, CancellationToken cancellation)
    {
        var begun = time.GetTimestamp();
        var waiting = new Dictionary<long, JournalHead>();
        JournalFinding? finding = null;
        foreach (var anchor in anchors)
            waiting[anchor.Sequence] = anchor;
        if (kept is { Sequence: > 0 } head)
            waiting[head.Sequence] = head;
        try
        {
            finding = Walk(waiting, cancellation);
        }
        catch (SqliteException e)
        {
            finding = new("Unreadable", _verifier.Sequence + 1, $"The database can't be read past entry {_verifier.Sequence}: {e.Message}");
        }
        foreach (var given in waiting.Keys.Where(IsAccepted).ToList())
            waiting.Remove(given);
        finding ??= _verifier.Finding ?? _rewritten.Find(f => !IsAccepted(f.Sequence)) ?? Compare(kept, _verifier, waiting) ?? Anchored() ?? Archived();
        return new JournalCheck
        {
            Path = path,
            Entries = _verifier.Sequence - _start.Sequence,
            Archived = _start.Sequence,
            Archives = _archives,
            Head = _verifier.Head,
            Anchors = anchors.Count + (kept is null ? 0 : 1),
            AcceptedLosses = [.. _accepted],
            Finding = finding,
            Duration = time.GetElapsedTime(begun),
        };
    }

    private JournalFinding? Walk(Dictionary<long, JournalHead> anchors, CancellationToken cancellation)
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
                if ((_verifier.Sequence & 0xFFF) == 0)
                    cancellation.ThrowIfCancellationRequested();
                if (_verifier.Sequence == 0 && raw.sqlite3_column_int64(statement, 0) is > 1 and var first)
                    Begin(new JournalHead(first - 1, Encoding.UTF8.GetString(Text(6))), anchors);
                if (!_verifier.Next(
                    raw.sqlite3_column_int64(statement, 0), Text(1), Text(2), Text(3), Text(4), Text(5), Text(6), Text(7)))
                {
                    return null;
                }
                if (Text(4).SequenceEqual(AnchorKind) && JournalAnchor.Read(Text(5)) is { } moved)
                    _found.Add(moved);
                if (Text(4).SequenceEqual(AcceptedKind) && Loss(Text(2), Text(5)) is { } loss)
                    _accepted.Add(loss);
                if (anchors.Count > 0 && anchors.Remove(_verifier.Sequence, out var anchor) && anchor.Hash != _verifier.Head.Hash)
                {
                    _rewritten.Add(new("HeadRewritten", _verifier.Sequence,
                        $"Entry {_verifier.Sequence} is not the one that a head kept outside the database names: the journal was rewritten from there or before."));
                }
            }
            if (code != raw.SQLITE_DONE)
                SqliteException.ThrowExceptionForRC(code, database);
            return null;

            ReadOnlySpan<byte> Text(int column) => raw.sqlite3_column_blob(statement, column);
        }
    }

    private static ReadOnlySpan<byte> AnchorKind => "journal.anchored"u8;

    private static ReadOnlySpan<byte> AcceptedKind => "head.accepted"u8;

    private AcceptedLoss? Loss(ReadOnlySpan<byte> actor, ReadOnlySpan<byte> data)
    {
        var reader = new Utf8JsonReader(data);
        using var accepted = JsonDocument.ParseValue(ref reader);
        return Sequence("presentHead") is { } present && Sequence("knownHead") is { } known && known > present
            ? new(_verifier.Sequence, present + 1, known, Encoding.UTF8.GetString(actor))
            : null;

        long? Sequence(string name)
            => accepted.RootElement.TryGetProperty(name, out var head)
                && long.TryParse(head.GetString()?.Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var sequence)
                ? sequence
                : null;
    }

    private bool IsAccepted(long sequence) => _accepted.Exists(a => sequence >= a.First && sequence <= a.Last);

    /// <summary>Takes the chain to begin after an entry that is not there; <see cref="Anchored"/> sees whether that is so by right.</summary>
    private void Begin(JournalHead start, Dictionary<long, JournalHead> anchors)
    {
        if (start.Hash.Length != JournalHash.Genesis.Length)
            return;
        _start = start;
        _verifier = new ChainVerifier(start);
        // Heads of what was moved away are the archive's to keep.
        foreach (var earlier in anchors.Keys.Where(s => s < start.Sequence || s == start.Sequence && anchors[s].Hash == start.Hash).ToList())
            anchors.Remove(earlier);
    }

    private JournalFinding? Anchored() => _start.Sequence == 0 || _found.Exists(a => a.Removed == _start)
        ? null
        : new("Missing", 1, $"Entries 1 to {_start.Sequence} are missing, and no entry says that exactly these were moved into an archive.");

    private JournalFinding? Archived()
    {
        foreach (var anchor in _found)
        {
            var archive = new JournalArchive(path).PathOf(anchor.Archive);
            if (!File.Exists(archive))
                continue;
            if (JournalArchive.DigestOf(archive) != anchor.ArchiveDigest)
                return new("ArchiveAltered", anchor.RemovedSequence, $"The archive {archive} is not what the journal says it was when it was written.");
            _archives++;
        }
        return null;
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
