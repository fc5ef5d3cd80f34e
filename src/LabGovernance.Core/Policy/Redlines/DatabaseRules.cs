namespace LabGovernance.Policy.Redlines;

/// <summary>Data of databases, their accounts, and what their clients do besides asking them.</summary>
internal static class DatabaseRules
{
    private const string Backup = "Dump it first and rename instead of dropping: ALTER TABLE … RENAME TO …_old.";

    private const string OwnStep = "Run the program as a step of its own.";

    private static readonly string[] Redis = ["redis-cli", "valkey-cli", "keydb-cli", "dragonfly-cli", "iredis"];

    private static readonly string[] Sqlite = ["sqlite*", "litecli", "duckdb"];

    private static readonly string[] Mysql = ["mysql*", "mariadb*", "mycli"];

    private static readonly string[] Postgres = ["psql", "pgcli", "cockroach", "usql"];

    private static readonly string[] Mongo = ["mongo*"];

    public static IReadOnlyList<BuiltInRule> All { get; } =
    [
        new StatementRule(
            "database-destroy",
            Effect.Redline,
            "This drops or empties a database, a schema or a table.",
            Backup,
            "DROP DATABASE", "DROP SCHEMA", "DROP TABLE", "DROP TABLES", "DROP TABLESPACE", "DROP MATERIALIZED VIEW", "DROP COLUMN", "DROP PARTITION", "TRUNCATE PARTITION", "DROP FOREIGN TABLE", "TRUNCATE TABLE", "TRUNCATE", "DROP KEYSPACE", "DROP BUCKET", "DROP MEASUREMENT", "DROP SERIES",
            "DROP SHARD", "DROP RETENTION POLICY", "DROP CONTINUOUS QUERY", "DROP DICTIONARY", "dropDatabase", "FLUSHALL", "FLUSHDB", "DROP OWNED", "deleteMany", "RESET MASTER", "PURGE BINARY LOGS", "PURGE MASTER LOGS", "RESET BINARY LOGS", "DROP USER", "DROP ROLE", "DROP LOGIN", "DROP STREAM", "DROP TOPIC"),
        new StatementRule(
            "credentials",
            Effect.Redline,
            "This changes who may log into a database, or what they may do there.",
            "Change credentials by hand, at the console, with a second session open.",
            "ALTER USER", "ALTER ROLE", "CREATE USER", "CREATE ROLE", "CREATE LOGIN", "ALTER LOGIN", "SET PASSWORD", "IDENTIFIED BY", "GRANT ALL", "GRANT SELECT", "GRANT INSERT", "GRANT UPDATE", "GRANT DELETE", "GRANT SUPER", "GRANT USAGE", "GRANT EXECUTE", "GRANT PROXY", "GRANT CREATE", "WITH GRANT OPTION",
            "ACL SETUSER", "ACL DELUSER", "ACL LOAD", "CONFIG SET REQUIREPASS", "CONFIG SET MASTERAUTH", "createUser", "dropUser", "changeUserPassword", "grantRolesToUser", "updateUser", "dropAllUsers", "REASSIGN OWNED"),
        new StatementPatternRule(
            "database-destroy", Effect.Redline, "This drops or empties a collection or a table.", Backup, null,
            @"\bALTER\s+TABLE\s+\S+\s+DELETE\b", @"\bGRANT\s+[\w, ]+\s+TO\s", @"\bDELETE\s+/"),
        new StatementPatternRule(
            "database-destroy", Effect.Redline, "This drops or empties a collection.", Backup, Mongo, @"\.\s*(?:drop|dropIndexes|deleteMany|remove|dropRole|dropUser|bulkWrite)\s*\(", @"\[\s*[""']drop"),
        new StatementPatternRule(
            "database-destroy", Effect.Redline, "This replaces or loads a database from a file.", Backup, Sqlite, @"(?:\A|[\s'""])\.(?:rest\w*|read|clone)\b"),
        new SweepRule(deletes: true),
        new SweepRule(deletes: false),
        new StatementPatternRule(
            "database-shell", Effect.Deny, "This makes the database client start programs or write files.", OwnStep, Postgres,
            @"\\!", @"\\g\w*\s*\|", @"\\gx?[ \t]+\S", @"\\[oiw]\b", @"\\ir\b", @"\\include\w*\b", @"\\copy\b", @"\\set(?:env)?\b[^\n]*`", @"`", @"\\setenv\b", @"\\gexec\b", @"\\e[fv]?\b", @"\\lo_\w+", @"\bCOPY\b[^;]*\b(?:FROM|TO)\s+(?:PROGRAM|['E])", @"\bEXECUTE\b[^;]*\|\|",
            @"\bpg_(?:read_\w*file|ls_dir|write_file|file_write|execute_server_program)\b", @"\blo_(?:import|export)\b", @"\bALTER\s+SYSTEM\b", @"\bCREATE\s+(?:OR\s+REPLACE\s+)?(?:EXTENSION|LANGUAGE|FOREIGN\s+DATA|SERVER)\b", @"\bSET\s+\S*(?:preload|archive_command|restore_command)\b", @"\bdblink\w*\s*\("),
        new StatementPatternRule(
            "database-shell", Effect.Deny, "This makes the database client start programs or write files.", OwnStep, Mysql,
            @"\\[!.PT]", @"(?:\A|[;\n]|-e\s|--execute[=\s]|-\w*e)\s*(?:system|source|tee|pager|edit)\s", @"\bINTO\s+(?:OUTFILE|DUMPFILE)\b", @"\bLOAD\s+(?:DATA|XML)\b", @"\bLOAD_FILE\s*\(", @"\bINSTALL\s+(?:PLUGIN|COMPONENT)\b", @"\bCREATE\s+FUNCTION\b[^;]*\bSONAME\b", @"\bsys_(?:exec|eval)\b", @"\bSET\s+(?:GLOBAL|PERSIST)\b", @"\bCHANGE\s+(?:MASTER|REPLICATION)\b", @"\bPREPARE\b"),
        new StatementPatternRule(
            "database-shell", Effect.Deny, "This makes the database client start programs or write files.", OwnStep, Sqlite,
            @"(?:\A|[\s'""])\.(?:she?l?l?|sys?t?e?m?|once?|loa?d?|imp\w*|exc\w*|www|tes\w*|arc?h?\w*|cd|trace|log|op\w*)\b", @"(?:\A|[\s'""])\.o(?:u\w*)?\s", @"\b(?:load_extension|writefile|edit|fts3_tokenizer)\s*\(", @"\b(?:INSTALL|LOAD|COPY)\s+\S+[^;]*\bTO\b", @"\bPRAGMA\s+writable_schema\b"),
        new StatementPatternRule(
            "database-shell", Effect.Deny, "This makes the server load code, follow another server or write elsewhere.", OwnStep, Redis,
            @"\b(?:REPLICAOF|SLAVEOF|MIGRATE|SHUTDOWN|FAILOVER|SWAPDB|RESTORE)\b", @"\bMODULE\s+(?:LOAD|LOADEX|UNLOAD)\b", @"\bCONFIG\s+(?:SET|REWRITE|RESETSTAT)\b", @"\bDEBUG\s", @"\b(?:EVAL|EVALSHA|FCALL|SCRIPT|FUNCTION)\s+\S", @"\bCLUSTER\s+(?:RESET|FORGET|FAILOVER|FLUSHSLOTS|DELSLOTS)\b", @"\b(?:SAVE|BGREWRITEAOF)\s*\z"),
        new StatementPatternRule(
            "database-shell", Effect.Deny, "This makes the client run a script, or stops the server.", OwnStep, Mongo,
            @"\bload\s*\(", @"\brequire\s*\(", @"\bshutdown(?:Server)?\b", @"\b(?:child_process|process\.|run(?:Program|MongoProgram|NonMongoProgram)|fsyncLock|fs\.)", @"(?:\A|\s)[\w./-]+\.m?js\b", @"\b(?:renameCollection|convertToCapped|\$out|\$merge)\b"),
        new StatementPatternRule(
            "database-change", Effect.Ask, "This drops part of a database, or changes how the server works.", Backup, null,
            @"\bDROP\s+(?:VIEW|INDEX|FUNCTION|TRIGGER|TYPE|SEQUENCE|PROCEDURE|EXTENSION|CONSTRAINT|POLICY|RULE|DOMAIN|SERVER|PUBLICATION|SUBSCRIPTION|EVENT|AGGREGATE|CAST|LANGUAGE)\b", @"\bREVOKE\b", @"\bDISABLE\s+(?:TRIGGER|ROW\s+LEVEL)\b", @"\bALTER\s+DATABASE\b", @"\bRENAME\s+DATABASE\b", @"\bpg_terminate_backend\b",
            @"\bVACUUM\s+FULL\b", @"\bSTOP\s+(?:SLAVE|REPLICA)\b", @"\bRESET\s+(?:SLAVE|REPLICA)\b", @"\bKILL\s+(?:QUERY|CONNECTION|\d)", @"\bDETACH\s+PARTITION\b", @"\bOPTIMIZE\s+TABLE\b[^;]*\bFINAL\b"),
        new StatementPatternRule(
            "secret-shown", Effect.Ask, "This shows the passwords of a database's accounts.", "Ask for the accounts only: SELECT user, host FROM mysql.user, or \\du.", null,
            @"\bpg_(?:shadow|authid)\b", @"\brolpassword\b", @"\bauthentication_string\b"),
        new ShapeRule(
            "database-destroy",
            Effect.Redline,
            "This drops, empties or overwrites a database.",
            Backup,
            "dropdb", "dropuser", "mysqladmin|mariadb-admin drop", "mysqladmin|mariadb-admin +drop", "mysqlimport|mariadb-import -D|--delete|-r|--replace", "mongorestore --drop", "pg_restore -c|--clean", "pg_dropcluster", "pg_resetwal|pg_resetxlog", "initdb", "pg_upgradecluster", "pg_rewind", "repmgr +cluster*cleanup",
            "influx delete", "influx bucket|org|user|auth|v1|task|remote|replication|secret|stack|template delete|rm|remove", "influx restore --full", "influxd restore", "influxd inspect delete-tsm", "influxd-ctl +remove*", "etcdctl del --prefix", "etcdctl del --from-key", "etcdctl member remove", "etcdctl snapshot restore", "etcdutl snapshot restore",
            "rabbitmqctl reset|force_reset|delete_queue|purge_queue|delete_vhost|forget_cluster_node", "rabbitmqadmin delete|purge", "kafka-topics*|kafka-consumer-groups*|kafka-acls*|kafka-configs* --delete", "kafka-delete-records*", "kcat +delete", "rpk topic|cluster delete", "nodetool decommission|removenode|assassinate|clearsnapshot", "cassandra-stress +drop",
            "vault kv delete|destroy", "consul kv delete", "consul snapshot restore", "zkCli.sh deleteall|delete|rmr", "clickhouse-client|clickhouse --multiquery --queries-file", "curl -X|--request=DELETE +*:9200/*", "curl -X|--request=DELETE +*:8086/*", "prometheus +delete_series", "promtool tsdb create-blocks-from", "minio +--force-delete", "esrally +delete"),
        new ShapeRule(
            "database-change",
            Effect.Ask,
            "This writes a database back from a file, or changes how its server works.",
            "Restore into an empty database beside it and compare.",
            "pg_restore -d|--dbname", "mongorestore", "mysqlimport|mariadb-import", "pg_ctl stop|restart|promote|kill", "pg_ctlcluster stop|restart|promote", "mysqladmin|mariadb-admin shutdown|kill|flush-*|start-slave|stop-slave", "rabbitmqctl stop|stop_app|shutdown|eval|set_policy|clear_policy", "etcdctl del|put|txn|defrag|compaction|move-leader", "redis-cli|valkey-cli|keydb-cli --pipe|--cluster|--rdb|--eval", "influx restore|write|setup",
            "pgbench -i", "reindexdb --system", "vacuumdb --full", "cockroach node|sql|workload decommission|drain|init"),
        new UnseenStatementsRule(),
    ];
}
