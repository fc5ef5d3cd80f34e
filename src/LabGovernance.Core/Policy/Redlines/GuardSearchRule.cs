using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>find that removes or changes what it finds, looking for the files that govern this lab or in the folder of its record.</summary>
internal sealed class GuardSearchRule() : BuiltInRule(
    "guard",
    Effect.Redline,
    "This changes the policy or the record that governs this lab.",
    "Propose the edit of the policy as a change of its own, reviewed by a human.")
{
    private static readonly string[] Files = ["cse-policy.yaml", "cse-policy.yml", "lab.yaml", "lab.yml", ".lab"];

    public override IEnumerable<string> Programs => ["find"];

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        if (!FolderRemovalRule.Destroys(invocation))
            return [];
        var starts = FolderRemovalRule.Starts(invocation).Where(w => PathText.Of(w) is { } path && ProtectedFiles.IsGuard(path, guarded)).ToList();
        return starts.Count > 0 ? starts : invocation.Words.Skip(2).Where((w, i) => invocation.Words[i + 1].Text is "-name" or "-iname" or "-path" or "-wholename" && IsGuard(w.Shape));
    }

    /// <summary>A pattern that says which of those files it is for.</summary>
    private static bool IsGuard(string pattern)
    {
        var name = pattern.AsSpan(pattern.LastIndexOf('/') + 1);
        if (name.Trim("*?.[]").Length < 3 || name.Trim("*?.") is "yaml" or "yml")
            return false;
        foreach (var file in Files)
        {
            if (WordGlob.Matches(name, file))
                return true;
        }

        return pattern.Contains("/.lab/", StringComparison.Ordinal);
    }
}
