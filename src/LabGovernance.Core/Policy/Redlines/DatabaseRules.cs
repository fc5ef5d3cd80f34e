namespace LabGovernance.Policy.Redlines;

/// <summary>Data of databases.</summary>
internal static class DatabaseRules
{
    private const string Backup = "Dump it first and rename instead of dropping: ALTER TABLE … RENAME TO …_old.";

    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new StatementRule(
            "database-destroy",
            Effect.Redline,
            "This drops or empties a database, a schema or a table.",
            Backup,
            "DROP DATABASE", "DROP SCHEMA", "DROP TABLE", "DROP TABLESPACE", "TRUNCATE TABLE", "TRUNCATE", "DROP KEYSPACE", "DROP BUCKET", "DROP MEASUREMENT", "dropDatabase",
            "FLUSHALL", "FLUSHDB", "DROP OWNED", "deleteMany", "DROP USER", "DROP ROLE"),
        new ShapeRule(
            "database-destroy",
            Effect.Redline,
            "This drops a database.",
            Backup,
            "dropdb", "dropuser", "mysqladmin|mariadb-admin drop", "mysqladmin|mariadb-admin +drop", "influx bucket delete", "influx delete", "etcdctl del --prefix"),
        new DatabaseShellRule(),
    ];
}
