using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Ways in which a database client starts programs or writes files on its server.</summary>
internal sealed class DatabaseShellRule() : BuiltInRule(
    "database-shell",
    Effect.Deny,
    "This makes the database client start programs or write files.",
    "Run the program as a step of its own.")
{
    private static readonly string[] Marks = ["\\!", "\\o", "\\copy", ".shell", ".system", ".output", ".once", ".import", ".load", "system(", "load_extension"];

    private static readonly string[] Phrases = [.. new[] { "FROM PROGRAM", "TO PROGRAM", "LO_EXPORT", "INTO OUTFILE", "INTO DUMPFILE", "SYS_EXEC", "CONFIG SET" }.Select(Statements.Plain)];

    public override bool Concerns(Invocation invocation) => Statements.IsClient(invocation.Name);

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => Statements.Of(invocation)
            .Where(s => Array.Exists(Marks, m => s.Text.Contains(m, StringComparison.OrdinalIgnoreCase)) || Statements.Contain(s.Text, Phrases))
            .Select(s => s.Word);
}
