using LabGovernance.Commands;
using LabGovernance.Hosts;
using LabGovernance.Policy.Redlines;

namespace LabGovernance.Policy;

/// <summary>
/// Rules on commands: what a line does, judged by the policy of its infrastructure. Pure.
/// <para>
/// Every command the line may start is judged on its own, also those behind operators, substitutions, wrappers, remote
/// hops and scripts; the strictest finding is the ruling. A command that runs on a machine of the lab is judged by the rules of
/// that machine's infrastructure. In order:
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
    private readonly HostMap _hosts;

    private readonly IScriptReader? _powerShell;

    /// <param name="powerShell">Reads what is PowerShell's; without one, a PowerShell line is not understood.</param>
    public Gate(CsePolicy policy, IScriptReader? powerShell = null)
    {
        _powerShell = powerShell;
        _policy = policy ?? throw new ArgumentNullException(nameof(policy));
        _guarded = new GuardedPaths(policy.Path, policy.Audit.LogPath);
        _triggers = [.. policy.ApprovalWorkflow.RedlineTriggers.Select(t => new TriggerPattern(t))];
        _hosts = policy.HostMap();
        _scopes = policy.Infrastructures.ToDictionary(i => i.Key, i => new Scope(i.Key, i.Value), StringComparer.Ordinal);
    }

    /// <summary>Never throws for any text: what is not understood is denied.</summary>
    public Ruling Judge(CommandRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Judge(request, CommandLine.Read(request.Command, request.Language, _powerShell), new Placement(_hosts), out _);
    }

    /// <summary>Rules on a line that was read already; the request's own text is taken from it.</summary>
    public Ruling Judge(CommandRequest request, CommandLine line)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(line);
        return Judge(request with { Command = line.Source }, line, new Placement(_hosts), out _);
    }

    /// <summary>Rules on a command and says of each program that the line may start what was found of it.</summary>
    public Explanation Explain(CommandRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var line = CommandLine.Read(request.Command, request.Language, _powerShell);
        var placement = new Placement(_hosts);
        var ruling = Judge(request, line, placement, out var findings);
        return new Explanation(ruling, Explanations.Of(line, findings, placement), [.. findings.Where(f => f.Invocation is null).Select(f => f.Reason).OrderByDescending(r => r.Effect)]);
    }

    private Ruling Judge(CommandRequest request, CommandLine line, Placement placement, out List<Finding> findings)
    {
        var toShell = request.ThroughShell || request.Language == ShellLanguage.PowerShell;
        var plain = toShell ? null : line.Arguments;
        findings = [];
        foreach (var bomb in line.ForkBombs)
            findings.Add(ForkBombed(line, bomb));
        BuiltIn(line, findings);
        Triggered(line, findings);
        if (line.Misreading is { } misreading)
            findings.Add(NotUnderstood(line, misreading));
        else if (plain is null && !toShell)
            findings.Add(NeedsShell(line));
        Scoped(request, line, placement, findings);
        return Rule(request, plain, findings, placement.IsBlind ? [] : [.. line.Invocations.Select(placement.Into).OfType<Hop>().Distinct()]);
    }

    private static Finding ForkBombed(CommandLine line, SourceSpan bomb) => new(
        new Reason(Effect.Redline, "redline.fork-bomb", "This function starts itself over and over until the machine stops.", bomb.Of(line.Source), bomb.Start),
        "Leave it out.");

    private void BuiltIn(CommandLine line, List<Finding> findings)
    {
        for (var i = 0; i < line.Invocations.Count; i++)
        {
            var invocation = line.Invocations[i];
            var mayHoldStatements = Statements.Has(invocation);
            foreach (var rule in RuleBook.OfAnyProgram)
            {
                if (rule is StatementRule ? mayHoldStatements : rule.Concerns(invocation))
                    Object(line, invocation, rule, findings);
            }

            if (WrittenPaths.Has(invocation))
                Written(line, invocation, findings);
            if (invocation.Name is not { } name)
                continue;
            foreach (var rule in RuleBook.Naming(name))
                Object(line, invocation, rule, findings);
        }
    }

    private void Object(CommandLine line, Invocation invocation, BuiltInRule rule, List<Finding> findings)
    {
        if (IsHeeded(rule, invocation) && rule.First(invocation, _guarded) is { } word)
            findings.Add(new Finding(About(line, invocation, word, rule.Effect, rule.Code, rule.Text), rule.Alternative, invocation));
    }

    private void Written(CommandLine line, Invocation invocation, List<Finding> findings)
    {
        IReadOnlyList<WrittenPath> written = [.. WrittenPaths.Of(invocation)];
        foreach (var rule in RuleBook.OfWrittenPaths)
        {
            if (IsHeeded(rule, invocation) && rule.First(written, _guarded) is { } word)
                findings.Add(new Finding(About(line, invocation, word, rule.Effect, rule.Code, rule.Text), rule.Alternative, invocation));
        }
    }

    /// <summary>What is only suspected to be a command is looked at for redlines.</summary>
    private static bool IsHeeded(BuiltInRule rule, Invocation invocation) => invocation.Passage != Passage.Suspected || rule.Effect == Effect.Redline;

    private void Triggered(CommandLine line, List<Finding> findings)
    {
        foreach (var trigger in _triggers)
        {
            if (trigger.MatchesLine(line.Source))
                findings.Add(new Finding(new Reason(Effect.Redline, "redline.trigger", Because(trigger), line.Source, 0, trigger.Trigger.Pattern)));
            for (var i = 0; i < line.Invocations.Count; i++)
            {
                var invocation = line.Invocations[i];
                if (trigger.Match(invocation) is { } word)
                    findings.Add(new Finding(About(line, invocation, word, Effect.Redline, "redline.trigger", Because(trigger), trigger.Trigger.Pattern), null, invocation));
            }
        }
    }

    private void Scoped(CommandRequest request, CommandLine line, Placement placement, List<Finding> findings)
    {
        if (!_scopes.TryGetValue(request.Infrastructure ?? string.Empty, out var scope))
        {
            findings.Add(Whole(line, Effect.Deny, "deny.unknown-infrastructure", $"The policy has no infrastructure '{request.Infrastructure}'.", "Get-CsePolicy lists them."));
            return;
        }

        if (!scope.Infrastructure.Enabled)
        {
            findings.Add(Whole(line, Effect.Deny, "deny.infrastructure-closed", $"The policy closes the infrastructure '{scope.Name}'.", "Enable it in the policy, as a reviewed change."));
            return;
        }

        if (line.Misreading is null)
        {
            var throughShell = request.ThroughShell || request.Language == ShellLanguage.PowerShell;
            var judgement = new InvocationJudgement(scope, line, throughShell, findings, request.OutsideFolder is not null);
            judgement.JudgeLine();
            for (var i = 0; i < line.Invocations.Count; i++)
            {
                if (placement.IsBlind || placement.Of(line.Invocations[i]) is null)
                    judgement.Judge(line.Invocations[i]);
            }

            if (!placement.IsBlind)
                Elsewhere(line, placement, throughShell, findings);
        }

        if (request.OutsideFolder is { } folder)
            findings.Add(Whole(line, Effect.Ask, "ask.outside-lab", $"It runs in {folder}, which is outside the lab.", null));
        if (scope.Infrastructure.RequiresApproval)
            findings.Add(Whole(line, Effect.Ask, "ask.requires-approval", $"Every command on '{scope.Name}' needs a human's consent.", null));
    }

    /// <summary>What is said of commands on other machines of the lab, by the rules of those, and of the machines themselves.</summary>
    private void Elsewhere(CommandLine line, Placement placement, bool throughShell, List<Finding> findings)
    {
        foreach (var there in line.Invocations.GroupBy(placement.Of))
        {
            if (there.Key is not { } hop || !_scopes.TryGetValue(hop.Infrastructure, out var governing) || !governing.Infrastructure.Enabled)
                continue;
            var judgement = new InvocationJudgement(governing, line, throughShell, findings, true, hop);
            foreach (var invocation in there)
                judgement.Judge(invocation);
        }

        foreach (var invocation in line.Invocations.Where(i => i.Passage != Passage.Suspected && !i.IsTwin && (i.Opening?.Target is not null || i.Wraps == WrapperKind.Remote)))
        {
            var target = invocation.Opening!.Target;
            if (placement.Into(invocation) is not { } hop)
            {
                if (invocation.Wraps == WrapperKind.Remote)
                {
                    findings.Add(new Finding(
                        About(line, invocation, target, Effect.Ask, "ask.unknown-host", $"The lab does not know the machine {(target is null ? "this goes to" : $"'{target.Shape}'")}, so nobody can tell whose rules hold there."),
                        "List it under 'hosts' in lab.yaml, or write the name it has there.",
                        invocation));
                }

                continue;
            }

            if (!_scopes.TryGetValue(hop.Infrastructure, out var scope))
            {
                findings.Add(new Finding(
                    About(line, invocation, target, Effect.Deny, "deny.unknown-infrastructure", $"'{hop.Host}' belongs to '{hop.Infrastructure}', which is no infrastructure of the policy."),
                    "Correct it under 'hosts' in lab.yaml.",
                    invocation));
            }
            else if (!scope.Infrastructure.Enabled)
            {
                findings.Add(new Finding(
                    About(line, invocation, target, Effect.Deny, "deny.infrastructure-closed", $"The policy closes the infrastructure '{scope.Name}', to which '{hop.Host}' belongs."),
                    "Enable it in the policy, as a reviewed change.",
                    invocation));
            }
            else if (scope.Infrastructure.RequiresApproval)
            {
                findings.Add(new Finding(
                    About(line, invocation, target, Effect.Ask, "ask.requires-approval", $"Every command on '{scope.Name}', to which '{hop.Host}' belongs, needs a human's consent."), null, invocation));
            }
        }
    }

    private Ruling Rule(CommandRequest request, IReadOnlyList<string>? plain, List<Finding> findings, IReadOnlyList<Hop> hops)
    {
        var sorted = FindingOrder.Of(findings);
        if (sorted.Count == 0)
            sorted = [new Finding(new Reason(Effect.Deny, "deny.no-match", "Nothing in the policy allows this.", request.Command))];
        var effect = sorted[0].Effect;
        return new Ruling
        {
            Effect = effect,
            Infrastructure = request.Infrastructure ?? string.Empty,
            Command = request.Command,
            Reasons = Reasons(sorted),
            Alternative = Alternative(sorted, effect),
            Arguments = plain,
            Hops = hops,
            PolicyDigest = _policy.Digest,
        };
    }

    private static Reason[] Reasons(IReadOnlyList<Finding> findings)
    {
        var reasons = new Reason[findings.Count];
        for (var i = 0; i < reasons.Length; i++)
            reasons[i] = findings[i].Reason;
        return reasons;
    }

    private static string? Alternative(IReadOnlyList<Finding> findings, Effect effect)
    {
        for (var i = 0; i < findings.Count && findings[i].Effect == effect; i++)
        {
            if (findings[i].Alternative is { } alternative)
                return alternative;
        }

        return null;
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

    internal static Reason About(CommandLine line, Invocation invocation, ShellWord? word, Effect effect, string code, string text, string? rule = null, int? ruleLine = null, string? infrastructure = null)
    {
        var span = word is null || word.Span.Length == 0 ? invocation.Span : invocation.Locate(word);
        if (invocation.Outer is not null)
            text = $"{text.TrimEnd('.')} (behind {string.Join(", ", invocation.Chain)}).";
        return new Reason(effect, code, text, invocation.Written(line.Source), span.Start, rule, ruleLine, infrastructure);
    }
}
