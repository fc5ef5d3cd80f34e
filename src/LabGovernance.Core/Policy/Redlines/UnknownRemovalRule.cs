using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A recursive removal whose target is known only at run time.</summary>
internal sealed class UnknownRemovalRule() : BuiltInRule(
    "unknown-operand",
    Effect.Deny,
    "This removes a folder whose name is known only when it runs.",
    "Write the folder's full path.")
{
    public override IEnumerable<string> Programs => ["rm", "rimraf", "srm"];

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => invocation.Name is "rm" or "rimraf" or "srm" && FolderRemovalRule.IsRecursive(invocation)
            ? new Arguments(invocation).Operands.Where(o => !o.IsStatic || PathText.Places(PathText.Normalise(o.Text!), invocation.Directories).Any(p => p is "." or ['.', '.', ..]))
            : [];
}
