using System.Text.RegularExpressions;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary><c>ps auxe</c>: the environment of every process, in which services are given their passwords.</summary>
internal sealed partial class ProcessEnvironmentRule() : BuiltInRule(
    "secret-shown",
    Effect.Ask,
    "This shows the environment of processes, which may hold secrets.",
    "Leave the e out: ps aux. With a dash, as in ps -e, it means all processes.")
{
    public override IEnumerable<string> Programs => ["ps"];

    public override IEnumerable<ShellWord> Objections(Invocation invocation, GuardedPaths guarded)
        => invocation.Words.Skip(1).Where((w, i) => Options().IsMatch(w.Shape) && !TakesValue(invocation.Words[i].Shape, i));

    /// <summary>Whether the word before takes this one as its value.</summary>
    private static bool TakesValue(string before, int at)
        => at > 0 && before.Length > 0 && (before[0] == '-' ? before[1..] is "C" or "G" or "g" or "O" or "o" or "p" or "q" or "s" or "t" or "u" or "U" or "N" || before.StartsWith("--", StringComparison.Ordinal) || before[^1] is 'C' or 'o' or 'p' or 'u' or 'U' or 't'
            : before[^1] is 'o' or 'O' or 'p' or 'q' or 't' or 'U' or 'k');

    /// <summary>Letters of the kind without a dash, an e among them.</summary>
    [GeneratedRegex(@"\A[acfghjlmnrsuvwxSTXZ]*e[acefghjlmnrsuvwxSTXZ]*\z")]
    private static partial Regex Options();
}
