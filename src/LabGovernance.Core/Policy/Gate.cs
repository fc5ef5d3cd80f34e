using LabGovernance.Commands;
using LabGovernance.Policy.Redlines;

namespace LabGovernance.Policy;

/// <summary>
/// Rules on commands: what a line does, judged by the policy of its infrastructure. Pure.
/// <para>
/// Every command the line may start is judged on its own, also those behind operators, substitutions, wrappers, remote
/// hops and scripts; the strictest finding is the ruling. In order:
/// </para>
/// <list type="number">
/// <item>Redline: a built-in rule or one of the policy's triggers applies to any command of the line, even when the
/// infrastructure is closed or the rest of the line is not understood.</item>
/// <item>Deny: a deny rule matches a command; the line is not understood; the infrastructure is unknown or closed; the line needs a shell and is not given to
/// one; a variable, option or redirection changes what would run or where; a script of unknown text is run; no rule
/// allows a command or asks before it.</item>
/// <item>Ask: an ask rule matches a command; the infrastructure requires approval; a command runs behind an allowed wrapper, shell or hop without
/// being allowed itself; program text in another language; a file is read or written by redirection; a machine is switched off.</item>
/// <item>Allow: none of these, and a rule allows each command.</item>
/// </list>
/// </summary>
public sealed class Gate
{
    private readonly CsePolicy _policy;
    private readonly GuardedPaths _guarded;
    private readonly TriggerPattern[] _triggers;
    private readonly Dictionary<string, Scope> _scopes;

    public Gate(CsePolicy policy)
    {
        _policy = policy ?? throw new ArgumentNullException(nameof(policy));
        _guarded = new GuardedPaths(policy.Path, policy.Audit.LogPath);
        _triggers = [.. policy.ApprovalWorkflow.RedlineTriggers.Select(t => new TriggerPattern(t))];
        _scopes = policy.Infrastructures.ToDictionary(i => i.Key, i => new Scope(i.Key, i.Value), StringComparer.Ordinal);
    }

    /// <summary>Never throws for any text: what is not understood is denied.</summary>
    public Ruling Judge(CommandRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var line = CommandLine.Read(request.Command);
        var plain = request.ThroughShell ? null : line.Arguments;
        var findings = new List<Finding>();
        findings.AddRange(BuiltIn(line));
        findings.AddRange(Triggered(line));
        if (line.Misreading is { } misreading)
            findings.Add(NotUnderstood(line, misreading));
        else if (plain is null && !request.ThroughShell)
            findings.Add(NeedsShell(line));
        findings.AddRange(Scoped(request, line));
        return Rule(request, plain, findings);
    }

    private IEnumerable<Finding> BuiltIn(CommandLine line)
    {
        foreach (var bomb in line.ForkBombs)
        {
            yield return new Finding(
                new Reason(Effect.Redline, "redline.fork-bomb", "This function starts itself over and over until the machine stops.", bomb.Of(line.Source), bomb.Start),
                "Leave it out.");
        }

        var rules = new List<BuiltInRule>();
        foreach (var invocation in line.Invocations)
        {
            rules.Clear();
            RuleBook.Concerning(invocation, rules);
            foreach (var rule in rules)
            {
                if (invocation.Passage == Passage.Suspected && rule.Effect != Effect.Redline)
                    continue;
                foreach (var word in rule.Objections(invocation, _guarded).Take(1))
                    yield return new Finding(About(line, invocation, word, rule.Effect, rule.Code, rule.Text), rule.Alternative);
            }
        }
    }

    private IEnumerable<Finding> Triggered(CommandLine line)
    {
        foreach (var trigger in _triggers)
        {
            if (trigger.MatchesLine(line.Source))
                yield return new Finding(new Reason(Effect.Redline, "redline.trigger", Because(trigger), line.Source, 0, trigger.Trigger.Pattern));
            foreach (var invocation in line.Invocations)
            {
                if (trigger.Match(invocation) is { } word)
                    yield return new Finding(About(line, invocation, word, Effect.Redline, "redline.trigger", Because(trigger), trigger.Trigger.Pattern));
            }
        }
    }

    private IEnumerable<Finding> Scoped(CommandRequest request, CommandLine line)
    {
        if (!_scopes.TryGetValue(request.Infrastructure ?? string.Empty, out var scope))
        {
            yield return Whole(line, Effect.Deny, "deny.unknown-infrastructure", $"The policy has no infrastructure '{request.Infrastructure}'.", "Get-CsePolicy lists them.");
            yield break;
        }

        if (!scope.Infrastructure.Enabled)
        {
            yield return Whole(line, Effect.Deny, "deny.infrastructure-closed", $"The policy closes the infrastructure '{scope.Name}'.", "Enable it in the policy, as a reviewed change.");
            yield break;
        }

        if (line.Misreading is null)
        {
            var judgement = new InvocationJudgement(scope, line, request.ThroughShell, request.OutsideFolder is not null);
            foreach (var finding in judgement.Findings())
                yield return finding;
        }

        if (request.OutsideFolder is { } folder)
            yield return Whole(line, Effect.Ask, "ask.outside-lab", $"It runs in {folder}, which is outside the lab.", null);
        if (scope.Infrastructure.RequiresApproval)
            yield return Whole(line, Effect.Ask, "ask.requires-approval", $"Every command on '{scope.Name}' needs a human's consent.", null);
    }

    private Ruling Rule(CommandRequest request, IReadOnlyList<string>? plain, List<Finding> findings)
    {
        var sorted = findings
            .DistinctBy(f => (f.Reason.Code, f.Reason.Start, f.Reason.Subject, f.Reason.Rule))
            .OrderByDescending(f => f.Effect)
            .ThenBy(f => f.Reason.Start)
            .ToList();
        if (sorted.Count == 0)
            sorted.Add(new Finding(new Reason(Effect.Deny, "deny.no-match", "Nothing in the policy allows this.", request.Command)));
        var effect = sorted[0].Effect;
        return new Ruling
        {
            Effect = effect,
            Infrastructure = request.Infrastructure ?? string.Empty,
            Command = request.Command,
            Reasons = [.. sorted.Select(f => f.Reason)],
            Alternative = sorted.Find(f => f.Effect == effect && f.Alternative is not null)?.Alternative,
            Arguments = plain,
            PolicyDigest = _policy.Digest,
        };
    }

    private static Finding NotUnderstood(CommandLine line, Misreading misreading)
    {
        var rest = line.Source[Math.Min(misreading.Position, line.Source.Length)..];
        return new Finding(
            new Reason(Effect.Deny, "deny.not-understood", $"The command is not understood: {misreading.Why}.", rest.Length > 80 ? rest[..80] : rest, misreading.Position),
            "Write it as one plain command, or as a runbook.");
    }

    private static Finding NeedsShell(CommandLine line) => Whole(
        line, Effect.Deny, "deny.needs-shell", "This needs a shell (an operator, expansion, wildcard, redirection or assignment), and the step is not given to one.", "Declare the step as a shell step.");

    private static string Because(TriggerPattern trigger) => $"The policy never allows this: {trigger.Trigger.Reason}.";

    private static Finding Whole(CommandLine line, Effect effect, string code, string text, string? alternative)
        => new(new Reason(effect, code, text, line.Source), alternative);

    internal static Reason About(CommandLine line, Invocation invocation, ShellWord? word, Effect effect, string code, string text, string? rule = null)
    {
        var via = invocation.Chain is { Count: > 0 } chain ? $" (behind {string.Join(", ", chain)})" : string.Empty;
        var span = word is null || word.Span.Length == 0 ? invocation.Span : invocation.Locate(word);
        return new Reason(effect, code, via.Length == 0 ? text : text.TrimEnd('.') + via + ".", invocation.Span.Of(line.Source), span.Start, rule);
    }
}
