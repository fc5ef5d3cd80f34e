using System.Text.RegularExpressions;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Ways in which a database client starts programs, reads further statements, loads code or writes files.</summary>
internal sealed partial class DatabaseShellRule() : BuiltInRule(
    "database-shell",
    Effect.Deny,
    "This makes the database client start programs, read other files, load code or write files.",
    "Run the program as a step of its own.")
{
    private static readonly string[] Phrases =
    [
        .. new[]
        {
            "FROM PROGRAM", "TO PROGRAM", "LO_EXPORT", "LO_IMPORT", "INTO OUTFILE", "INTO DUMPFILE", "LOAD_FILE", "LOAD DATA", "SYS_EXEC", "SYS_EVAL", "XP_CMDSHELL", "CONFIG SET", "CONFIG REWRITE",
            "MODULE LOAD", "MODULE LOADEX", "REPLICAOF", "SLAVEOF", "DEBUG SEGFAULT", "DEBUG RELOAD", "SCRIPT LOAD", "FUNCTION LOAD", "ALTER SYSTEM", "CREATE EXTENSION",
            "CREATE FUNCTION", "CREATE OR REPLACE FUNCTION", "CREATE LANGUAGE", "CREATE AGGREGATE FUNCTION", "INSTALL PLUGIN", "INSTALL SONAME", "INSTALL COMPONENT", "PG_READ_FILE", "PG_READ_BINARY_FILE",
            "PG_LS_DIR", "PG_WRITE_FILE", "ATTACH", "VACUUM INTO", "WRITEFILE", "READFILE", "LOAD_EXTENSION", "GENERAL_LOG_FILE", "SLOW_QUERY_LOG_FILE", "CREATE SERVER", "DBLINK",
        }.Select(Statements.Plain),
    ];

    public override bool Concerns(Invocation invocation) => Statements.IsClient(invocation.Name);

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => Texts(invocation).Where(s => IsMarked(invocation.Name!, s.Text) || Statements.Contain(s.Text, Phrases)).Select(s => s.Word);

    private static IEnumerable<(ShellWord Word, string Text)> Texts(Invocation invocation)
        => Statements.Of(invocation).Concat(invocation.Words.Skip(1).Select(w => (w, w.Shape)));

    private static bool IsMarked(string client, string text)
        => Slash().IsMatch(WithoutPrinting().Replace(text, " ")) || Call().IsMatch(text)
            || (client is "mysql" or "mariadb" or "mysqlsh" or "mycli" && MySql().IsMatch(text))
            || (client is "redis-cli" or "valkey-cli" or "keydb-cli" or "dragonfly-cli" && Evaluation().IsMatch(text))
            || (client is "psql" or "usql" or "pgcli" or "duckdb" or "cockroach" && Copy().IsMatch(text))
            || ((client.StartsWith("sqlite", StringComparison.Ordinal) || client is "duckdb" or "litecli") && Dots(text));

    /// <summary>Commands of sqlite that start with a dot, in every abbreviation; printing to the terminal and a copy into a data folder are none.</summary>
    private static bool Dots(string text)
    {
        foreach (Match match in Dot().Matches(text))
        {
            var target = match.Groups[2].Value.Trim('\'', '"', ' ');
            var copies = match.Groups[1].Value is var command && ("backup".StartsWith(command, StringComparison.Ordinal) || "save".StartsWith(command, StringComparison.Ordinal) || "clone".StartsWith(command, StringComparison.Ordinal)) && command.Length > 1;
            if (copies && target is ['/', ..] && PathText.Normalise(target) is var path && !ProtectedFiles.IsSystem(path) && !ProtectedFiles.IsStartup(path) && !ProtectedFiles.IsCredential(path))
                continue;
            if (target is not ("stdout" or "off" or "on"))
                return true;
        }

        return false;
    }

    [GeneratedRegex(@"\\(?:!|o(?:ut)?\b|copy\b|ir?\b|include|w(?:rite)?\b|gx?\s*[|/\w.(]|gexec|gset|s\s|setenv|e(?:dit|f|v)?\b|cd\b|lo_|password|(?:set|q?echo|warn|prompt|if|c|connect)\b[^\n]*`)", RegexOptions.IgnoreCase)]
    private static partial Regex Slash();

    [GeneratedRegex(@"\\copy\s[^\\;]*\bto\s+stdout\b", RegexOptions.IgnoreCase)]
    private static partial Regex WithoutPrinting();

    [GeneratedRegex(@"\b(?:system|edit|load_extension|writefile|shell)\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex Call();

    [GeneratedRegex(@"(?:^|;|\s-\w*e\s?|=)\s*(?:system|source|pager|tee|edit|\\[.!PTe])\s", RegexOptions.IgnoreCase)]
    private static partial Regex MySql();

    [GeneratedRegex(@"(?:^|\s)(?:eval(?:sha)?(?:_ro)?|fcall)\s|--eval", RegexOptions.IgnoreCase)]
    private static partial Regex Evaluation();

    [GeneratedRegex(@"\bcopy\b[^;]*\b(?:to|from)\s*'", RegexOptions.IgnoreCase)]
    private static partial Regex Copy();

    [GeneratedRegex(@"(?:^|[\s'"";])\.((?:sh?e?l?l?|sys?t?e?m?|o[utp]*|on[ce]*|excel?|load?|log|imp?o?r?t?|rea?d?|res?t?o?r?e?|sa?v?e?|back?u?p?|ba|clone?|arc?h?i?v?e?|cd|open?|www?|www)(?=\s|$))\s*([^\n;]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Dot();
}
