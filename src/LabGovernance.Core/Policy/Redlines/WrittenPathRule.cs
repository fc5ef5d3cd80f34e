using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A rule on what is written, whichever program or redirection writes it.</summary>
internal sealed class WrittenPathRule(string id, Effect effect, string text, string alternative, Func<WrittenPath, GuardedPaths, bool> objects)
    : BuiltInRule(id, effect, text, alternative)
{
    public override bool Concerns(Invocation invocation) => WrittenPaths.Has(invocation);

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        foreach (var written in WrittenPaths.Of(invocation))
        {
            if (objects(written, guarded))
                yield return written.Word;
        }
    }
}
