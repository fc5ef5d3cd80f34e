using System.Globalization;
using System.Text;
using System.Text.Json;
using LabGovernance.Changes;
using LabGovernance.Journal;
using LabGovernance.Policy;
using Microsoft.Data.Sqlite;

namespace LabGovernance.Adapters.Journal;

/// <summary>The journal in an SQLite file (WAL, synchronous=FULL): what was acknowledged survives a kill and a power cut.</summary>
public sealed class SqliteJournal : IJournal, IChangeIndex, IDisposable
{
    /// <summary>A clock that is behind the newest entry by more than this is refused; less is smoothed over.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(2);

    private readonly SqliteConnection _connection;
    private readonly HeadFile _head;
    private readonly TimeProvider _time;
    private readonly string _path;
    private readonly Lock _gate = new();

    private readonly Refusal? _whyNotWritable;
    private Lazy<JournalHead?> _noted;

    private SqliteJournal(
        SqliteConnection connection, string path, HeadFile head, TimeProvider time, Refusal? whyNotWritable, Func<JournalHead?>? noted)
    {
        _noted = new(noted ?? (() => null));
        _whyNotWritable = whyNotWritable;
        _connection = connection;
        _path = path;
        _head = head;
        _time = time;
    }

    /// <summary>Opens it to append; where nothing can be written, to read, and appending is then refused.</summary>
    /// <returns>The journal, or the refusal <c>JournalCorrupt</c> or <c>JournalNotWritable</c>.</returns>
    public static Outcome<SqliteJournal> Open(Lab lab, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(lab);
        return Open(lab.JournalPath, lab.HeadPath, time, () => GitNotes.Newest(lab));
    }

    /// <inheritdoc cref="Open(Lab, TimeProvider)"/>
    /// <param name="path">The database.</param>
    /// <param name="headPath">The file that keeps the newest head outside it.</param>
    /// <param name="time">Gives entries their time.</param>
    /// <param name="noted">Gives the head that was noted last elsewhere, if any; asked once, before the first append.</param>
    public static Outcome<SqliteJournal> Open(string path, string headPath, TimeProvider time, Func<JournalHead?>? noted = null)
    {
        SqliteConnection? connection = null;
        try
        {
            StateFolder.Ensure(Path.GetDirectoryName(path)!);
            connection = JournalConnection.OpenToWrite(path);
            var journal = new SqliteJournal(connection, path, new HeadFile(headPath), time, null, noted);
            journal.Prepare();
            return journal;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
            connection?.Dispose();
            var refusal = JournalFailure.From(e, path);
            return refusal.Code == "JournalNotWritable" ? OpenToRead(path, headPath, time, refusal) : refusal;
        }
        catch (RefusedException e)
        {
            connection?.Dispose();
            return e.Refusal;
        }
    }

    private static Outcome<SqliteJournal> OpenToRead(string path, string headPath, TimeProvider time, Refusal whyNotWritable)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = JournalConnection.OpenToRead(path);
            var journal = new SqliteJournal(connection, path, new HeadFile(headPath), time, whyNotWritable, null);
            if (journal.IsProjected(null))
                return journal;
        }
        catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
        {
        }
        connection?.Dispose();
        return whyNotWritable;
    }

    public JournalHead Head
    {
        get
        {
            lock (_gate)
                return ReadHead(null).Head;
        }
    }

    public Outcome<IReadOnlyList<JournalEntry>> Append(string subject, long expectedVersion, Actor actor, IReadOnlyList<JournalFact> facts)
    {
        ArgumentException.ThrowIfNullOrEmpty(subject);
        ArgumentOutOfRangeException.ThrowIfZero(facts.Count);
        if (_whyNotWritable is not null)
            return _whyNotWritable;
        lock (_gate)
        {
            try
            {
                var appended = AppendLocked(subject, expectedVersion, actor, facts);
                if (!appended.IsRefused)
                    _head.Advance(new JournalHead(appended.Value[^1].Sequence, appended.Value[^1].Hash));
                return appended;
            }
            catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
            {
                return JournalFailure.From(e, _path);
            }
            catch (RefusedException e)
            {
                return e.Refusal;
            }
        }
    }

    public Outcome<IReadOnlyList<JournalEntry>> ReadSubject(string subject)
    {
        lock (_gate)
        {
            try
            {
                using var command = Command("SELECT sequence, at, actor, subject, version, kind, data, previous, hash FROM journal WHERE subject = $subject ORDER BY version");
                command.Parameters.AddWithValue("$subject", subject);
                using var reader = command.ExecuteReader();
                var entries = new List<JournalEntry>();
                while (reader.Read())
                {
                    var entry = EntryReader.Read(reader);
                    if (JournalHash.Compute(entry.Previous, entry.Sequence, reader.GetString(1), reader.GetString(2), entry.Subject, entry.Kind, entry.Data) != entry.Hash)
                    {
                        return new Refusal(
                            "JournalCorrupt",
                            $"Entry {entry.Sequence} of the journal was altered: its content does not give its hash.",
                            "Run Test-LabJournal, then restore .lab/journal.db from a backup. Nothing was changed.");
                    }
                    entries.Add(entry);
                }
                return entries.Count == 0 && Truncation(null) is { } truncated ? truncated : entries;
            }
            catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
            {
                return JournalFailure.From(e, _path);
            }
            catch (RefusedException e)
            {
                return e.Refusal;
            }
        }
    }

    public IEnumerable<JournalEntry> Read(JournalFilter filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        return JournalFailure.Reading(EntryReader.Read(_path, filter), _path);
    }

    /// <summary>Checks the whole chain and compares it with the heads kept elsewhere.</summary>
    /// <param name="anchors">Further heads to compare, such as those from git notes.</param>
    /// <param name="cancellation">Ends the check.</param>
    public JournalCheck Check(IReadOnlyList<JournalHead> anchors, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(anchors);
        var kept = _head.Read();
        return new ChainCheck(_path, _time).Run(kept, anchors, cancellation);
    }

    /// <summary>Copies the database while others append to it, and verifies the copy as <see cref="Check"/> does.</summary>
    /// <param name="destination">The copy's full path; nothing may be there.</param>
    /// <param name="anchors">As for <see cref="Check"/>.</param>
    /// <param name="cancellation">Ends it; no copy is left then.</param>
    /// <returns>The check of the copy, or the refusal <c>FileExists</c>, <c>BackupFailed</c>, <c>JournalCorrupt</c> or <c>JournalBroken</c>.</returns>
    public Outcome<JournalCheck> BackUp(string destination, IReadOnlyList<JournalHead> anchors, CancellationToken cancellation)
        => new JournalBackup(_path, _time).Write(destination, _head.Read(), anchors, cancellation);

    public Change? Find(ChangeId id)
    {
        lock (_gate)
        {
            using var command = Command("SELECT snapshot FROM change WHERE number = $number");
            command.Parameters.AddWithValue("$number", id.Number);
            return command.ExecuteScalar() is string snapshot ? ChangeJson.ReadChange(snapshot) : null;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="RefusedException">The journal can't be read, or entries are missing (<c>JournalTruncated</c>, after what there is).</exception>
    public IEnumerable<Change> List(IReadOnlyCollection<ChangeState> states)
    {
        foreach (var change in JournalFailure.Reading(ChangeReader.Read(_path, states), _path))
            yield return change;
        Refusal? truncated;
        lock (_gate)
            truncated = Truncation(null);
        if (truncated is not null)
            throw new RefusedException(truncated);
    }

    public int LastNumber()
    {
        lock (_gate)
            return LastNumber(null);
    }

    /// <summary>Moves entries from before a moment into an archive beside the journal, and anchors the chain anew after them.</summary>
    /// <remarks>
    /// The archive is on disk before the first entry is gone, and the entry that names it is in the transaction that takes them away: dying
    /// in between leaves a file too many and nothing missing. What is moved is verified first, so that no tampering is anchored.
    /// </remarks>
    /// <returns>
    /// What was moved, or the refusal <c>JournalBroken</c>, <c>ArchiveNotWritable</c> or one that <see cref="Append"/> gives.
    /// </returns>
    public Outcome<JournalLimit> Limit(Actor actor, DateTimeOffset before)
    {
        if (_whyNotWritable is not null)
            return _whyNotWritable;
        lock (_gate)
        {
            try
            {
                using var transaction = _connection.BeginTransaction(deferred: false);
                var limited = LimitWithin(actor, before, transaction);
                if (limited.IsRefused || limited.Value.Removed == 0)
                    return limited;
                transaction.Commit();
                _head.Advance(ReadHead(null).Head);
                return limited;
            }
            catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
            {
                return JournalFailure.From(e, _path);
            }
            catch (RefusedException e)
            {
                return e.Refusal;
            }
        }
    }

    /// <summary>Makes the projection tables anew from the journal.</summary>
    /// <returns>How many entries were read.</returns>
    public Outcome<long> Rebuild()
    {
        if (_whyNotWritable is not null)
            return _whyNotWritable;
        lock (_gate)
        {
            try
            {
                using var transaction = _connection.BeginTransaction(deferred: false);
                var count = RebuildWithin(transaction);
                transaction.Commit();
                return count;
            }
            catch (SqliteException e)
            {
                return JournalFailure.From(e, _path);
            }
            catch (RefusedException e)
            {
                return e.Refusal;
            }
        }
    }

    /// <summary>Takes the journal's present end as its end, after the operator said that he knows why a later one is known.</summary>
    /// <remarks>What is given up is on record before it is: dying in between leaves it to be accepted again.</remarks>
    /// <returns>The entry that says so, <c>head.accepted</c>, or the refusal <c>JournalNotWritable</c> or <c>ClockWentBackwards</c>.</returns>
    public Outcome<IReadOnlyList<JournalEntry>> AcceptHead(Actor actor, string reason)
    {
        if (_whyNotWritable is not null)
            return _whyNotWritable;
        lock (_gate)
        {
            try
            {
                var known = _head.Read() ?? JournalHead.Empty;
                if (_noted.Value is { } noted && noted.Sequence > known.Sequence)
                    known = noted;
                var accepted = new SortedDictionary<string, string>(StringComparer.Ordinal)
                {
                    ["knownHead"] = known.ToString(),
                    ["presentHead"] = ReadHead(null).Head.ToString(),
                    ["reason"] = reason,
                };
                var data = CanonicalJson.From(JsonSerializer.SerializeToElement(accepted));
                var appended = AppendLocked("journal", Version("journal", null), actor, [new("head.accepted", data)], evenIfShortened: true);
                if (!appended.IsRefused)
                {
                    _head.Replace(new JournalHead(appended.Value[^1].Sequence, appended.Value[^1].Hash));
                    _noted = new(() => null);
                }
                return appended;
            }
            catch (Exception e) when (e is SqliteException or IOException or UnauthorizedAccessException)
            {
                return JournalFailure.From(e, _path);
            }
        }
    }

    public void Dispose() => _connection.Dispose();

    private void Prepare()
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        Execute(_connection, JournalSchema.Create, transaction);
        if (!IsProjected(transaction))
            RebuildWithin(transaction);
        transaction.Commit();
        if (_head.Read() is null && ReadHead(null).Head.Sequence == 0)
            _head.Replace(JournalHead.Empty);
    }

    private Outcome<IReadOnlyList<JournalEntry>> AppendLocked(
        string subject, long expectedVersion, Actor actor, IReadOnlyList<JournalFact> facts, bool evenIfShortened = false)
    {
        using var transaction = _connection.BeginTransaction(deferred: false);
        var appended = AppendWithin(subject, expectedVersion, actor, facts, transaction, evenIfShortened);
        if (!appended.IsRefused)
            transaction.Commit();
        return appended;
    }

    private Outcome<IReadOnlyList<JournalEntry>> AppendWithin(
        string subject, long expectedVersion, Actor actor, IReadOnlyList<JournalFact> facts, SqliteTransaction transaction, bool evenIfShortened = false)
    {
        var (head, lastAt) = ReadHead(transaction);
        if (!evenIfShortened && (Truncation(transaction) ?? Behind(head)) is { } truncated)
            return truncated;
        var version = Version(subject, transaction);
        if (version != expectedVersion)
        {
            return new Refusal(
                "JournalConflict",
                $"{subject} was changed by someone else in the meantime (entry {version}, expected {expectedVersion}).",
                "Nothing was written. Look at it again with Get-LabJournal and repeat the command if it still makes sense.");
        }
        var now = JournalHash.ParseTime(JournalHash.FormatTime(_time.GetUtcNow()));
        if (lastAt - now > ClockTolerance)
        {
            return new Refusal(
                "ClockWentBackwards",
                $"The clock says {now:yyyy-MM-dd HH:mm:ss} UTC, but the newest entry of the journal is from {lastAt:yyyy-MM-dd HH:mm:ss} UTC.",
                "Nothing was written. Set the clock right (timedatectl, w32tm) and repeat the command.");
        }
        var at = lastAt > now ? lastAt.Value : now;

        var entries = new List<JournalEntry>(facts.Count);
        foreach (var fact in facts)
        {
            var entry = JournalEntry.Following(head, at, actor, subject, ++version, fact);
            Insert(entry, transaction);
            entries.Add(entry);
            head = new JournalHead(entry.Sequence, entry.Hash);
        }
        var more = Project(subject, entries, transaction);
        Execute(
            _connection,
            string.Create(CultureInfo.InvariantCulture, $"UPDATE projected SET sequence = {head.Sequence}, changes = changes + {more}"),
            transaction);
        return entries;
    }

    private Outcome<JournalLimit> LimitWithin(Actor actor, DateTimeOffset before, SqliteTransaction transaction)
    {
        if (Truncation(transaction) is { } truncated)
            return truncated;
        var old = new JournalPast(_connection, transaction);
        var cut = RetentionCut.Of(old.LastBefore(before), old.Spans(before));
        var first = old.First();
        if (cut.Sequence < first)
            return new JournalLimit { Removed = 0, Before = before, HeldBy = cut.HeldBy };
        var archive = new JournalArchive(_path).Write(old.Entries(cut.Sequence), first, cut.Sequence);
        if (archive.IsRefused)
            return archive.Refusal;
        var (file, digest, last) = archive.Value;
        var anchor = new JournalAnchor(Path.GetFileName(file), digest, last.Sequence, last.Hash, LastNumber(transaction));
        var policy = old.NewestPolicy(cut.Sequence);
        // Before anything is gone, so that sequence and hash follow from what is there.
        if (AppendWithin("journal", Version("journal", transaction), actor, [anchor.ToFact()], transaction).Refusal is { } refusal)
            return refusal;
        if (policy is not null && AppendWithin(PolicyWatch.Subject, Version(PolicyWatch.Subject, transaction), actor, [policy], transaction).Refusal is { } another)
            return another;
        old.Remove(cut.Sequence);
        return new JournalLimit
        {
            Removed = last.Sequence - first + 1,
            Before = before,
            Archive = file,
            ArchiveDigest = digest,
            Anchor = last,
            HeldBy = cut.HeldBy,
        };
    }

    private int LastNumber(SqliteTransaction? transaction)
    {
        using var command = Command("SELECT COALESCE(MAX(number), 0) FROM change", transaction);
        var present = Convert.ToInt32(command.ExecuteScalar(), CultureInfo.InvariantCulture);
        using var anchored = Command("SELECT data FROM journal WHERE subject = 'journal' AND kind = 'journal.anchored' ORDER BY version DESC LIMIT 1", transaction);
        var archived = anchored.ExecuteScalar() is string data ? JournalAnchor.Read(Encoding.UTF8.GetBytes(data))?.LastChange ?? 0 : 0;
        return Math.Max(present, archived);
    }

    /// <returns>How many changes are new.</returns>
    private int Project(string subject, IReadOnlyList<JournalEntry> entries, SqliteTransaction transaction)
    {
        if (!subject.StartsWith(ChangeId.Prefix, StringComparison.Ordinal) || !ChangeId.TryParse(subject, out var id))
            return 0;
        using var find = Command("SELECT snapshot FROM change WHERE number = $number", transaction);
        find.Parameters.AddWithValue("$number", id.Number);
        var before = find.ExecuteScalar() is string snapshot ? ChangeJson.ReadChange(snapshot) : null;
        Save(entries.Aggregate(before, ChangeFold.Apply)!, transaction);
        return before is null ? 1 : 0;
    }

    private void Save(Change change, SqliteTransaction transaction)
    {
        using var command = Command(
            "INSERT INTO change (number, state, title, version, snapshot) VALUES ($number, $state, $title, $version, $snapshot) "
            + "ON CONFLICT (number) DO UPDATE SET state = $state, title = $title, version = $version, snapshot = $snapshot",
            transaction);
        command.Parameters.AddWithValue("$number", change.Id.Number);
        command.Parameters.AddWithValue("$state", change.State.ToString());
        command.Parameters.AddWithValue("$title", change.Title);
        command.Parameters.AddWithValue("$version", change.Version);
        command.Parameters.AddWithValue("$snapshot", ChangeJson.Write(change));
        command.ExecuteNonQuery();
    }

    private long RebuildWithin(SqliteTransaction transaction)
    {
        Execute(_connection, "DELETE FROM change", transaction);
        using var command = Command("SELECT sequence, at, actor, subject, version, kind, data, previous, hash FROM journal ORDER BY sequence", transaction);
        var open = new Dictionary<string, Change>();
        long last = 0;
        using (var reader = command.ExecuteReader())
        {
            while (reader.Read())
            {
                var entry = EntryReader.Read(reader);
                last = entry.Sequence;
                if (entry.Subject.StartsWith(ChangeId.Prefix, StringComparison.Ordinal))
                    open[entry.Subject] = ChangeFold.Apply(open.GetValueOrDefault(entry.Subject), entry);
            }
        }
        foreach (var change in open.Values)
            Save(change, transaction);
        Execute(
            _connection,
            string.Create(CultureInfo.InvariantCulture, $"UPDATE projected SET sequence = {last}, changes = {open.Count}, version = {JournalSchema.ProjectionVersion}"),
            transaction);
        return last;
    }

    private Refusal? Truncation(SqliteTransaction? transaction)
    {
        // The file first: another process may append between the two looks, which moves the database first.
        var kept = _head.Read();
        var head = ReadHead(transaction).Head;
        return kept?.Sequence > head.Sequence
            ? new(
                "JournalTruncated",
                $"The journal ends at entry {head.Sequence}, but {_head.Path} knows of entry {kept.Value.Sequence}: entries are missing.",
                "Nothing is written. Restore .lab/journal.db from a backup; if the loss is known and accepted, Repair-LabJournal -AcceptHead -Reason '...' records that.")
            : null;
    }

    /// <summary>Sees a journal that was cut short together with its head file, where another head is kept elsewhere.</summary>
    private Refusal? Behind(JournalHead head) => _noted.Value is { } noted && noted.Sequence > head.Sequence
        ? new(
            "JournalTruncated",
            $"The journal ends at entry {head.Sequence}, but a git note knows of entry {noted.Sequence}: entries are missing.",
            "Nothing is written. Restore .lab/journal.db from a backup; if the loss is known and accepted, Repair-LabJournal -AcceptHead -Reason '...' records that.")
        : null;

    private void Insert(JournalEntry entry, SqliteTransaction transaction)
    {
        using var command = Command(
            "INSERT INTO journal (sequence, at, actor, subject, version, kind, data, previous, hash) "
            + "VALUES ($sequence, $at, $actor, $subject, $version, $kind, $data, $previous, $hash)",
            transaction);
        command.Parameters.AddWithValue("$sequence", entry.Sequence);
        command.Parameters.AddWithValue("$at", JournalHash.FormatTime(entry.At));
        command.Parameters.AddWithValue("$actor", entry.Actor.ToString());
        command.Parameters.AddWithValue("$subject", entry.Subject);
        command.Parameters.AddWithValue("$version", entry.Version);
        command.Parameters.AddWithValue("$kind", entry.Kind);
        command.Parameters.AddWithValue("$data", entry.Data);
        command.Parameters.AddWithValue("$previous", entry.Previous);
        command.Parameters.AddWithValue("$hash", entry.Hash);
        command.ExecuteNonQuery();
    }

    private long Version(string subject, SqliteTransaction? transaction)
    {
        using var command = Command("SELECT COALESCE(MAX(version), 0) FROM journal WHERE subject = $subject", transaction);
        command.Parameters.AddWithValue("$subject", subject);
        return (long)command.ExecuteScalar()!;
    }

    private (JournalHead Head, DateTimeOffset? At) ReadHead(SqliteTransaction? transaction)
    {
        using var command = Command("SELECT sequence, hash, at FROM journal ORDER BY sequence DESC LIMIT 1", transaction);
        using var reader = command.ExecuteReader();
        return reader.Read()
            ? (new JournalHead(reader.GetInt64(0), reader.GetString(1)), JournalHash.ParseTime(reader.GetString(2)))
            : (JournalHead.Empty, null);
    }

    /// <summary>True when the derived tables are of this version, as new as the journal, and whole by their count.</summary>
    private bool IsProjected(SqliteTransaction? transaction)
    {
        using var command = Command("SELECT sequence, version, changes = (SELECT COUNT(*) FROM change) FROM projected", transaction);
        using var reader = command.ExecuteReader();
        return reader.Read()
            && reader.GetInt64(0) == ReadHead(transaction).Head.Sequence
            && reader.GetInt64(1) == JournalSchema.ProjectionVersion
            && reader.GetBoolean(2);
    }

    private SqliteCommand Command(string text, SqliteTransaction? transaction = null)
        => new(text, _connection, transaction);

    private static void Execute(SqliteConnection connection, string text, SqliteTransaction? transaction = null)
    {
        using var command = new SqliteCommand(text, connection, transaction);
        command.ExecuteNonQuery();
    }
}
