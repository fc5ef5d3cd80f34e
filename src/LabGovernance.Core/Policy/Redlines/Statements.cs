using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>The text that database clients and interpreters are given: where a statement can hide.</summary>
internal static partial class Statements
{
    private const int LongestBundle = 8;

    private static readonly HashSet<string> Clients = new(StringComparer.Ordinal)
    {
        "psql", "mysql", "mariadb", "sqlite3", "sqlite", "mysqladmin", "mariadb-admin", "mysqlsh", "clickhouse-client", "influx", "mongo", "mongosh", "redis-cli", "valkey-cli",
        "cockroach", "sqlcmd", "duckdb", "cqlsh", "isql", "usql", "pgcli", "mycli", "litecli", "etcdctl", "keydb-cli", "dragonfly-cli", "iredis", "clickhouse", "clickhouse-local", "sqlplus", "surreal", "arangosh",
        "ksql", "trino", "presto", "monetdb", "mclient", "hdbsql", "bq", "vitess", "pgloader",
    };

    /// <summary>How many options may stand in front of a statement in one word, as in <c>-Ne'…'</c>.</summary>
    private const int MostLetters = 4;

    /// <summary>What was read of an invocation, for as long as somebody holds that.</summary>
    private static readonly ConditionalWeakTable<Invocation, StatementText[]> Read = [];

    /// <summary>Without backtracking, which the many beginnings of a hostile text would make long.</summary>
    private static readonly Lazy<Regex> Printing = new(() => new Regex(
        @"\\copy\b[^\n]*\b(?:to\s+stdout|from\s+stdin)\b|\.o\w*\s+stdout\b|\bdebug\s+object\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking));

    public static IEnumerable<string> ClientNames => Clients;

    public static bool IsClient(string? name) => name is not null && Clients.Contains(name);

    /// <summary>Whether there can be a statement in it.</summary>
    public static bool Has(Invocation invocation) => invocation.Opening is { Kind: WrapperKind.Interpreter } || IsClient(invocation.Name);

    /// <summary>Each statement text with the word it came from, if it came from one.</summary>
    public static IReadOnlyList<StatementText> Of(Invocation invocation) => Has(invocation) ? Read.GetValue(invocation, Texts) : [];

    private static StatementText[] Texts(Invocation invocation)
    {
        var texts = new List<StatementText>();
        if (IsClient(invocation.Name))
        {
            texts.Add(new StatementText(invocation.Words[0], string.Join(' ', invocation.Words.Skip(1).Select(w => w.Shape))));
            foreach (var word in invocation.Words.Skip(1).Where(w => w.Shape is ['-', not '-', _, _, ..] && w.Shape.AsSpan().IndexOfAny(" \n\t;") > 0))
            {
                for (var letters = 1; letters <= MostLetters && letters + 1 < word.Shape.Length; letters++)
                    texts.Add(new StatementText(word, word.Shape[(letters + 1)..]));
            }
        }
        else
        {
            foreach (var program in invocation.Opening!.Programs)
                texts.Add(new StatementText(program, program.Shape));
        }

        foreach (var text in invocation.Feed.Texts)
            texts.Add(new StatementText(invocation.Words[0], text.Text));
        return [.. texts];
    }

    /// <summary>A text in words next to each other: with and without SQL comments.</summary>
    public static IEnumerable<string> PlainForms(string text)
    {
        text = Function().Replace(WithoutLiterals(text), "(");
        yield return Plain(text);
        if (text.Contains("--", StringComparison.Ordinal) || text.Contains("/*", StringComparison.Ordinal))
            yield return Plain(text.Replace("--", " ", StringComparison.Ordinal).Replace("/*", " ", StringComparison.Ordinal));
        if (text.Contains('#', StringComparison.Ordinal))
            yield return Plain(Remark().Replace(text, " "));
    }

    /// <summary>Without commands of clients that only print, or read what the line itself holds.</summary>
    public static string WithoutPrinting(string form)
        => form.Contains("std", StringComparison.OrdinalIgnoreCase) || form.Contains("object", StringComparison.OrdinalIgnoreCase) ? Printing.Value.Replace(form, " ") : form;

    /// <summary>For patterns that need the marks too: without values that are certain to be values; and the same without comments.</summary>
    public static IEnumerable<string> Forms(string text)
    {
        var bare = WithoutLiterals(text);
        yield return bare;
        if (bare.Contains("/*", StringComparison.Ordinal) || bare.Contains("--", StringComparison.Ordinal))
            yield return Comment().Replace(bare, " ");
    }

    /// <summary>
    /// Without what stands between single quotes, where it is certain that it is a value there: no other quotes, escapes or comments that
    /// could shift where it ends, and nothing that runs a value as a statement.
    /// </summary>
    private static string WithoutLiterals(string text)
        => !text.Contains('\'', StringComparison.Ordinal) || Unclear().IsMatch(text) || text.Count(c => c == '\'') % 2 != 0 ? text : Literal().Replace(text, "''");

    [GeneratedRegex(@"[""`\\$#]|--|/\*|\b(?:EXECUTE|EXEC|PREPARE|DO|FORMAT|CALL|QUERY_TO_XML|DBLINK\w*|EVAL)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unclear();

    /// <summary>The function of numbers, which empties nothing.</summary>
    [GeneratedRegex(@"\btruncate\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex Function();

    [GeneratedRegex(@"#[^\n]*")]
    private static partial Regex Remark();

    [GeneratedRegex(@"/\*(?!!)(?:.*?\*/|.*)|/\*!\d*|\*/|--[ \t][^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Literal();

    /// <summary>Words in upper case with comments removed, one blank between, one before and after.</summary>
    public static string Plain(string statement)
    {
        var plain = new StringBuilder(" ", statement.Length + 2);
        for (var i = 0; i < statement.Length; i++)
        {
            var c = statement[i];
            if (c == '/' && i + 1 < statement.Length && statement[i + 1] == '*')
            {
                i = SkipComment(statement, i);
                Gap(plain);
            }
            else if (c == '-' && i + 1 < statement.Length && statement[i + 1] == '-')
            {
                while (i < statement.Length && statement[i] != '\n')
                    i++;
                Gap(plain);
            }
            else if (char.IsLetterOrDigit(c) || c == '_')
            {
                plain.Append(char.ToUpperInvariant(c));
            }
            else
            {
                Gap(plain);
            }
        }

        Gap(plain);
        return plain.ToString();
    }

    /// <summary>MySQL runs what stands in <c>/*! … */</c>, so only the marks are skipped there.</summary>
    private static int SkipComment(string statement, int at)
    {
        if (at + 2 < statement.Length && statement[at + 2] == '!')
        {
            at += 3;
            while (at < statement.Length && char.IsAsciiDigit(statement[at]))
                at++;
            return at - 1;
        }

        var close = statement.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return close < 0 ? statement.Length : close + 1;
    }

    private static void Gap(StringBuilder plain)
    {
        if (plain[^1] != ' ')
            plain.Append(' ');
    }
}
