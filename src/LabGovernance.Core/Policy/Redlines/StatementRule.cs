using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A rule on words next to each other in a statement given to a database client or an interpreter.</summary>
internal sealed class StatementRule(string id, Effect effect, string text, string alternative, params string[] phrases)
    : BuiltInRule(id, effect, text, alternative)
{
    private readonly string[] _phrases = [.. phrases.Select(Statements.Plain)];

    public override bool Concerns(Invocation invocation) => Statements.Has(invocation);

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        foreach (var statement in Statements.Of(invocation))
        {
            if (statement.Contains(_phrases))
                yield return statement.Word;
        }
    }
}
