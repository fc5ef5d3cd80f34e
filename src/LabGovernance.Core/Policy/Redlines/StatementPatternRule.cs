using System.Text.RegularExpressions;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A rule on what a statement given to a database client says, where words next to each other do not tell it.</summary>
/// <param name="id">The reason's code without its prefix.</param>
/// <param name="effect">What it asks for.</param>
/// <param name="text">One sentence for the operator.</param>
/// <param name="alternative">What to do instead.</param>
/// <param name="clients">The clients that read it so, as globs; null for all of them.</param>
/// <param name="patterns">Regular expressions, without regard to case.</param>
internal sealed class StatementPatternRule(string id, Effect effect, string text, string alternative, string[]? clients, params string[] patterns)
    : BuiltInRule(id, effect, text, alternative)
{
    private readonly Lazy<Regex> _pattern = new(() => new Regex(string.Join('|', patterns.Select(p => $"(?:{p})")), RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.NonBacktracking));

    public override IEnumerable<string> Programs => Statements.ClientNames.Where(n => clients is null || Array.Exists(clients, c => WordGlob.Matches(c, n)));

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        foreach (var statement in Statements.Of(invocation))
        {
            if (statement.Judged.Any(_pattern.Value.IsMatch))
                yield return statement.Word;
        }
    }
}
