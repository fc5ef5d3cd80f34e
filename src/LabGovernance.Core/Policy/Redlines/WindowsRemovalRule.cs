using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Removal turned against a drive, a system folder or a hive of Windows, in the words of either shell.</summary>
internal sealed class WindowsRemovalRule() : BuiltInRule(
    "file-system-root",
    Effect.Redline,
    "This destroys a whole drive, system folder, home folder or registry hive.",
    "Name the exact folder below a data directory, and make a shadow copy first.")
{
    public override IEnumerable<string> Programs => ["rm", "mv", "rd", "rmdir", "del", "erase", "takeown", "icacls", "robocopy", "chmod"];

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        var arguments = new Arguments(invocation);
        var whole = invocation.Name switch
        {
            "rm" or "chmod" => FolderRemovalRule.IsRecursive(invocation) || arguments.Operands.Any(o => o.Shape.Contains('*', StringComparison.Ordinal) || o.Has(PieceKind.Glob)),
            "mv" => true,
            "robocopy" => arguments.Operands.Any(o => Is(o, "/mir") || Is(o, "/purge") || Is(o, "/move")),
            "takeown" => arguments.Operands.Any(o => Is(o, "/r")),
            "icacls" => arguments.Operands.Any(o => Is(o, "/t")),
            _ => arguments.Operands.Any(o => Is(o, "/s") || Is(o, "/s/q") || Is(o, "/q/s")),
        };
        return whole ? arguments.Operands.Where(o => WindowsFolders.IsVital(o.Shape)) : [];
    }

    private static bool Is(ShellWord word, string option) => word.Shape.Equals(option, StringComparison.OrdinalIgnoreCase);
}
