using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A client that is fed statements which nobody has seen.</summary>
internal sealed class UnseenStatementsRule() : BuiltInRule(
    "statements-unseen",
    Effect.Ask,
    "This feeds a database client statements that are known only when it runs.",
    "Write the statements out, or load the file as a reviewed runbook.")
{
    private const string Given = "-c|-e|-f|-Q|-q|--command|--execute|--file|--eval|--query|-execute|-cmd|--scan|--pipe|-l|--list|--version|--help";

    private static readonly string[] Readers = ["psql", "mysql", "mariadb", "sqlite3", "sqlite", "clickhouse-client", "mongosh", "mongo", "redis-cli", "valkey-cli", "keydb-cli", "influx", "cockroach", "sqlcmd", "duckdb", "cqlsh", "isql", "usql"];

    public override IEnumerable<string> Programs => Readers;

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => invocation.Feed.IsUnknown && invocation.Redirections.Count == 0 && new Arguments(invocation).Option(Given) is null && new Arguments(invocation).Operands.Count() < 2
            ? invocation.Words.Take(1)
            : [];
}
