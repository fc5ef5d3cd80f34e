using System.Text.RegularExpressions;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>A deletion or an update that names no rows, or all of them.</summary>
internal sealed partial class SweepRule(bool deletes) : BuiltInRule(
    deletes ? "database-destroy" : "database-change",
    deletes ? Effect.Redline : Effect.Ask,
    deletes ? "This deletes every row of a table." : "This changes every row of a table.",
    "Say which rows, and count them first: SELECT count(*) … WHERE …")
{
    public override IEnumerable<string> Programs => Statements.ClientNames;

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
    {
        foreach (var text in Statements.Of(invocation))
        {
            foreach (var statement in text.Forms.SelectMany(form => (deletes ? Deletion() : Update()).Matches(form)))
            {
                if (Condition().Match(statement.Value) is not { Success: true } condition || Always().IsMatch(condition.Groups["on"].Value))
                    yield return text.Word;
            }
        }
    }

    [GeneratedRegex(@"\bDELETE\s+(?:[\w.`""]+\s+)?FROM\b[^;]*", RegexOptions.IgnoreCase)]
    private static partial Regex Deletion();

    [GeneratedRegex(@"\bUPDATE\s+[^;]{0,400}?\bSET\b[^;]*", RegexOptions.IgnoreCase)]
    private static partial Regex Update();

    [GeneratedRegex(@"\bWHERE\b(?<on>[^;]*)", RegexOptions.IgnoreCase)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\A\s*\(*\s*(?:true|not\s+false|\d+|(?<same>[\w.'""]+)\s*(?:=|is|like|<=|>=)\s*\k<same>|''\s*=\s*'')\s*\)*\s*['""]?\s*\z|\bOR\s+(?:true|1|(?<either>\w+)\s*=\s*\k<either>)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Always();
}
