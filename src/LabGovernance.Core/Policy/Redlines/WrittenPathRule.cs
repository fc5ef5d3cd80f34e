using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A rule on what is written, whichever program or redirection writes it.</summary>
internal sealed class WrittenPathRule(string id, Effect effect, string text, string alternative, Func<WrittenPath, GuardedPaths, bool> objects)
    : BuiltInRule(id, effect, text, alternative)
{
    public override bool Concerns(Invocation invocation) => WrittenPaths.Has(invocation);

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => WrittenPaths.Of(invocation).Where(w => objects(w, guarded)).Select(w => w.Word);

    /// <summary>The word of the first path that it objects to, of those that a command writes; null when it does not object.</summary>
    public ShellWord? First(IReadOnlyList<WrittenPath> written, GuardedPaths guarded)
    {
        for (var i = 0; i < written.Count; i++)
        {
            if (objects(written[i], guarded))
                return written[i].Word;
        }

        return null;
    }
}
