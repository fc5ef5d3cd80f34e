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

    private static readonly HashSet<string?> Made = new(StringComparer.Ordinal)
    {
        "__pycache__", "node_modules", ".pytest_cache", ".mypy_cache", ".ruff_cache", "*.pyc", ".DS_Store", "*.egg-info", ".tox", ".gradle", ".parcel-cache", ".turbo", ".next",
    };

    /// <summary>Folders that find looks up by a name which only what tools make again has.</summary>
    private static bool IsOfMadeFolders(Invocation invocation)
        => invocation.Outer is { Name: "find" } find && find.Words.Count(w => w.Text is "-name") == 1 && !find.Words.Any(w => w.Text is "-o" or "-or" or "!" or "-not" or ",") && Made.Contains(find.Words.SkipWhile(w => w.Text is not "-name").ElementAtOrDefault(1)?.Text);

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => IsOfMadeFolders(invocation) ? [] : invocation.Name is "rm" or "rimraf" or "srm" && FolderRemovalRule.IsRecursive(invocation)
            ? new Arguments(invocation).Operands.Where(o => !o.IsStatic || PathText.Places(PathText.Normalise(o.Text!), invocation.Directories).Any(p => p is "." or ['.', '.', ..]))
            : [];
}
