using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A program of unknown effect that is given the policy or the record of this lab.</summary>
internal sealed class GuardTouchRule() : BuiltInRule(
    "guard-touched",
    Effect.Ask,
    "This gives a program the policy or the record that governs this lab.",
    "Read it with cat or Get-CsePolicy; edit the policy by hand.")
{
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal) { "git", "less", "more", "yamllint", "yq", "sort", "uniq", "comm", "code", "find", "cp", "tar", "rsync", "scp", "restic", "borg", "lab" };

    public override bool Concerns(Invocation invocation) => invocation is { Name: { } name, Words.Count: > 1 } && !invocation.IsInert && !invocation.IsTwin && !name.StartsWith("Get-", StringComparison.Ordinal) && !Readers.Contains(name) && !DataTools.TakesAnyWord(invocation);

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => invocation.Words.Skip(1).Where(w => Is(w, guarded));

    public override ShellWord? First(Invocation invocation, GuardedPaths guarded)
    {
        for (var i = 1; i < invocation.Words.Count; i++)
        {
            if (Is(invocation.Words[i], guarded))
                return invocation.Words[i];
        }

        return null;
    }

    private static bool Is(ShellWord word, GuardedPaths guarded)
        => word.Shape.Contains('.', StringComparison.Ordinal) && PathText.Of(word) is { } path && ProtectedFiles.IsGuard(path, guarded);
}
