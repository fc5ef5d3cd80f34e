using System.Buffers;
using System.Text.RegularExpressions;

namespace LabGovernance.Policy.Linting;

/// <summary>Redlines that stop nothing, that stop everything, or that are built in.</summary>
internal sealed partial class RedlineLint : IPolicyLint
{
    private const string Scope = "redlines";

    private static readonly SearchValues<char> OfExpressions = SearchValues.Create("\\[](){}^$+");

    private static readonly string[] Harmless =
        ["ls", "uptime", "docker ps", "cat notes.md", "echo hello", "systemctl status web", "git log", "df -h", "ssh root@192.0.2.1", "journalctl -u web"];

    public IEnumerable<PolicyFinding> Look(LintSubject subject)
    {
        var triggers = subject.Policy.ApprovalWorkflow.RedlineTriggers;
        var builtIn = GateOf(subject.Policy, []);
        for (var i = 0; i < triggers.Count; i++)
        {
            var trigger = triggers[i];
            var place = subject.Document.PlaceOf($"approval_workflow.redline_triggers[{i}].pattern");
            var gate = GateOf(subject.Policy, [trigger]);
            var hit = Carriers(trigger.Pattern).FirstOrDefault(c => Crosses(gate, c, trigger.Pattern));
            // A text with an operator is looked for as it stands, so it finds itself even when it was meant as an expression.
            if (hit is null || Alternation().IsMatch(trigger.Pattern))
                yield return FindingKinds.RedlineInert.Find(place, Inert(trigger.Pattern), null, trigger.Pattern);
            else if (Array.FindAll(Harmless, h => Crosses(gate, h, trigger.Pattern)) is { Length: > 1 } stopped)
                yield return FindingKinds.RedlineBroad.Find(place, $"This stops harmless commands too, such as '{stopped[0]}' and '{stopped[1]}'; no consent lets them run.", null, trigger.Pattern);
            else if (Judge(builtIn, hit) is { Effect: Effect.Redline } ruling)
                yield return FindingKinds.RedlineBuiltIn.Find(place, $"The gate has this built in ({ruling.Reasons[0].Code}), in all its forms. It does no harm to keep it.", null, trigger.Pattern);
        }
    }

    /// <summary>Commands that the pattern should stop if it can stop any.</summary>
    private static IEnumerable<string> Carriers(string pattern)
    {
        var plain = pattern.Replace("*", "x", StringComparison.Ordinal).Replace('?', 'x');
        yield return plain;
        yield return $"psql -c {PatternText.Line([plain + " x"])}";
        yield return $"x {plain} x";
    }

    [GeneratedRegex(@"\([^()\s|]+\|[^()\s]+\)|\\[sdwbS]", RegexOptions.NonBacktracking)]
    private static partial Regex Alternation();

    private static string Inert(string pattern) => pattern.AsSpan().ContainsAny(OfExpressions) || pattern.Contains(".*", StringComparison.Ordinal)
        ? "No command crosses this. It reads like a regular expression; a redline is words, in which * and ? are wildcards."
        : "No command crosses this. A redline is a program and what its arguments hold, a statement in upper case, or a text with shell operators.";

    private static bool Crosses(Gate gate, string line, string pattern) => Judge(gate, line).Reasons.Any(r => r.Code == "redline.trigger" && r.Rule == pattern);

    private static Ruling Judge(Gate gate, string line) => gate.Judge(new CommandRequest(line, Scope, Actor.Automation("lint"), ThroughShell: true));

    private static Gate GateOf(CsePolicy policy, IReadOnlyList<RedlineTrigger> triggers) => new(LintSubject.Only(
        policy with { ApprovalWorkflow = policy.ApprovalWorkflow with { RedlineTriggers = triggers } },
        new Infrastructure { Name = Scope, Enabled = true, TtlMinutes = 5, RequiresApproval = false, AllowedCommands = [] }));
}
