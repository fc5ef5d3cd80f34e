namespace LabGovernance.Adapters.Journal;

/// <summary>The store's tables. The journal table is the truth; the others can be made anew from it.</summary>
internal static class JournalSchema
{
    /// <summary>Raised when the fold or the projection tables change; an older projection is then rebuilt on opening.</summary>
    public const int ProjectionVersion = 3;

    public const string Create = """
        CREATE TABLE IF NOT EXISTS journal (
            sequence INTEGER PRIMARY KEY,
            at TEXT NOT NULL,
            actor TEXT NOT NULL,
            subject TEXT NOT NULL,
            version INTEGER NOT NULL,
            kind TEXT NOT NULL,
            data TEXT NOT NULL,
            previous TEXT NOT NULL,
            hash TEXT NOT NULL,
            UNIQUE (subject, version)
        ) STRICT;
        CREATE TRIGGER IF NOT EXISTS journal_is_append_only_update BEFORE UPDATE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
        CREATE TRIGGER IF NOT EXISTS journal_is_append_only_delete BEFORE DELETE ON journal
            BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END;
        CREATE TABLE IF NOT EXISTS change (
            number INTEGER PRIMARY KEY,
            state TEXT NOT NULL,
            title TEXT NOT NULL,
            version INTEGER NOT NULL,
            snapshot TEXT NOT NULL
        ) STRICT;
        CREATE INDEX IF NOT EXISTS change_by_state ON change (state, number);
        DROP TABLE IF EXISTS projection;
        CREATE TABLE IF NOT EXISTS projected (
            id INTEGER PRIMARY KEY CHECK (id = 1),
            sequence INTEGER NOT NULL,
            changes INTEGER NOT NULL,
            version INTEGER NOT NULL
        ) STRICT;
        INSERT OR IGNORE INTO projected (id, sequence, changes, version) VALUES (1, 0, 0, 1);
        """;
}
