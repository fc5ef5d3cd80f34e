using LabGovernance.Commands;
using LabGovernance.Policy.Redlines;
using LabGovernance.Policy.Rules;

namespace LabGovernance.Policy;

/// <summary>Judges each command of an understood line by the rules of its scope.</summary>
/// <param name="findings">Receives what is found.</param>
/// <param name="hop">The machine the commands run on; null where the request says.</param>
internal sealed class InvocationJudgement(Scope scope, CommandLine line, bool throughShell, List<Finding> findings, bool isElsewhere = false, Hop? hop = null)
{
    private const string Evaluating = "Arithmetic evaluates a value that nobody has seen, and runs the command in its subscript.";

    private NamesOfLine? _names;
    private CountedNames? _counted;
    private Dictionary<Invocation, Permission>? _matched;
    private Permission? _matchedLast;

    /// <summary>False when a relative path may be meant from another folder than the lab's; told when it is asked for.</summary>
    private bool? _isInLab;

    private NamesOfLine Names => _names ??= new NamesOfLine(line);

    private CountedNames Counted => _counted ??= new CountedNames(line);

    /// <summary>What is said of the line as a whole.</summary>
    public void JudgeLine()
    {
        foreach (var function in line.Functions)
        {
            if (!OwnNames.IsFunction(function.Of(line.Source), out _))
                findings.Add(Ask("ask.function", "This defines a function, which may stand in for another command.", function));
        }

        foreach (var dialect in line.Dialects)
        {
            findings.Add(OwnNames.IsCount(dialect.Of(line.Source)) && Counted.IsCounting(dialect.Of(line.Source), null)
                ? new Finding(new Reason(Effect.Allow, "allow.count", "This only compares or counts.", dialect.Of(line.Source), dialect.Start))
                : Ask("ask.dialect", "Shells disagree on what this is.", dialect));
        }

        foreach (var head in line.Heads)
        {
            if (!Counted.OnlyCounts(head) || !Counted.IsCounting(head.Shape, head))
                findings.Add(Ask("ask.arithmetic", Evaluating, head.Span));
        }

        foreach (var caveat in line.Caveats)
            findings.Add(CaveatJudgement.Of(line, caveat));
    }

    public void Judge(Invocation invocation)
    {
        foreach (var objection in scope.Objections)
        {
            if (objection.Matches(invocation, ShellsDisagree(invocation)))
                findings.Add(Objected(invocation, objection.Effect, objection.Rule));
        }

        if (invocation.IsTwin)
            return;
        if (invocation.Passage == Passage.Suspected)
        {
            if (Suspicions.IsDoer(invocation.Name) && invocation.Outer is { Passage: not Passage.Suspected } outer)
                findings.Add(About(invocation, Effect.Ask, "ask.inner-command", $"{outer.Name} may run the '{invocation.Name}' in its arguments."));
            return;
        }

        findings.AddRange(Environment(invocation));
        if (!Counted.OnlyCount(invocation))
            findings.Add(About(invocation, Effect.Ask, "ask.arithmetic", Evaluating, "Compare it with test: [ \"$x\" -gt 3 ] takes numbers only."));
        if (invocation.Redirections.Count > 0)
            Redirected(invocation);
        if (invocation.Opening is { } opening)
            findings.AddRange(Inside(invocation, opening));
        if (Statements.IsClient(invocation.Name))
            findings.AddRange(Statement(invocation));
        if (Pattern(invocation) is { } pattern)
            findings.Add(pattern);
    }

    private void Redirected(Invocation invocation) => findings.AddRange(RedirectionJudgement.Of(line, invocation, w => IsWritable(invocation, w)));

    private Finding Objected(Invocation invocation, Effect effect, CommandRule rule) => effect == Effect.Deny
        ? About(invocation, effect, "deny.rule", rule.Reason is { } why ? $"The policy denies this: {why.TrimEnd('.')}." : $"The policy denies '{rule.Text}'.", null, rule)
        : About(invocation, effect, "ask.rule", rule.Reason is { } reason ? $"The policy asks before this: {reason.TrimEnd('.')}." : $"The policy asks before '{rule.Text}'.", null, rule);

    private bool IsWritable(Invocation invocation, ShellWord target) => scope.Writable.Contains(target, IsInLab() && invocation.Passage == Passage.Line);

    private bool IsInLab() => _isInLab ??= !isElsewhere && !line.Invocations.Any(i => i.Name is "cd" or "pushd" or "popd" or "chdir");

    private IEnumerable<Finding> Environment(Invocation invocation)
        => invocation.Environment.Count > 0 || EnvironmentVariables.AreDeclaredBy(invocation.Name) || EnvironmentVariables.AreFilledBy(invocation) ? Set(invocation) : [];

    private IEnumerable<Finding> Set(Invocation invocation)
    {
        foreach (var assignment in invocation.Environment.Concat(EnvironmentVariables.DeclaredBy(invocation)))
        {
            if (EnvironmentVariables.Of(assignment) is Effect.Deny && !OwnNames.IsSplitting(invocation, assignment))
            {
                yield return About(invocation, Effect.Deny, "deny.environment", $"Setting {assignment.Name} changes which program runs or where it looks.", "Leave the variable out.");
            }
            else if ((EnvironmentVariables.Of(assignment) is Effect.Ask && invocation.Name != "read" || invocation.Words.Count == 0) && !IsOwn(invocation, assignment) && !Names.IsVariable(invocation, assignment))
            {
                yield return About(invocation, Effect.Ask, "ask.environment", $"Setting {assignment.Name} may change what the command does.");
            }
        }
    }

    /// <summary>A loop's own variable, or one that only a container sees.</summary>
    private static bool IsOwn(Invocation invocation, Assignment assignment)
        => (invocation.Words.Count == 0 && assignment.Value.Has(PieceKind.Arriving)) || invocation.Outer is { Wraps: WrapperKind.Boundary, Name: "docker" or "podman" or "nerdctl" or "docker-compose" or "podman-compose" };

    private IEnumerable<Finding> Inside(Invocation invocation, Opening opening)
    {
        var name = invocation.Name;
        if (opening.Kind == WrapperKind.Remote && name is "ssh" or "mosh" && SshOptions.First(invocation) is { } option)
        {
            yield return About(
                invocation, Effect.Deny, "deny.option", $"The option {option} of ssh can start programs here or open tunnels.", "Put what is needed into the host's ssh configuration.");
        }

        if (opening.ReadsInput && invocation.Feed.IsUnknown)
        {
            yield return About(
                invocation, Effect.Deny, "deny.piped-script", $"{name} would run text that nobody has seen.", "Save the text to a file, read it, and run it as a runbook.");
        }
        else if (opening.ReadsInput && opening.Kind == WrapperKind.Remote && invocation.Feed.IsEmpty)
        {
            yield return About(invocation, Effect.Ask, "ask.remote-login", "This opens a session on another machine, where nothing more is judged.", "Name the command to run there.");
        }
        else if (opening.ReadsInput && (opening.Lines.Count == 0 || invocation.Feed.IsEmpty) && !(opening.IsIdleWithoutInput && invocation.Feed.IsEmpty) && !IsRead(invocation, opening))
        {
            yield return About(invocation, Effect.Ask, "ask.script-text", $"{name} runs what it is given on its input.");
        }

        if (opening.Escapes && invocation.Feed.Texts.Any(t => t.Text.Contains('!', StringComparison.Ordinal)))
            yield return About(invocation, Effect.Ask, "ask.script-text", $"{name} may run what follows the ! on its input.");

        if (opening.Opaque is { } why)
        {
            yield return About(
                invocation, opening.ReadsInput ? Effect.Ask : Effect.Deny, opening.ReadsInput ? "ask.opaque" : "deny.opaque", $"What {name} would start cannot be told: {why}.");
        }

        foreach (var script in opening.Scripts)
        {
            if (!script.IsKnown && IsFilledIn(invocation, opening))
                yield return About(invocation, Effect.Ask, "ask.unknown-script", "What a variable puts into the remote command is known only when it runs.", "Write the words out.");
            else if (!script.IsKnown)
                yield return About(invocation, Effect.Deny, "deny.unknown-script", $"{name} would run a script whose text is known only when it runs.", "Write the script out.");
        }

        if (opening.Programs.Count > 0)
            yield return About(invocation, Effect.Ask, "ask.script-text", $"{name} runs program text that is not judged here.", "Keep it as a runbook.");
    }

    /// <summary>Whether all of what it runs is a here-document without expansions, for a shell whose language is read here.</summary>
    private static bool IsRead(Invocation invocation, Opening opening)
        => opening.Opaque is null && !invocation.Feed.IsEmpty && !invocation.Feed.IsUnknown && invocation.Feed.Texts.All(t => t.IsKnown) && Documented(invocation)
            && (opening.Kind == WrapperKind.Remote || (opening.Kind == WrapperKind.Shell && invocation.Name is "sh" or "bash" or "dash"));

    private static bool Documented(Invocation? invocation)
    {
        for (; invocation is not null; invocation = invocation.Outer)
        {
            if (invocation.Redirections.Any(r => r.IsDocument))
                return true;
        }

        return false;
    }

    /// <summary>A command for another machine in which only the values of variables are open.</summary>
    private static bool IsFilledIn(Invocation invocation, Opening opening)
        => opening is { Kind: WrapperKind.Remote, Index: > 0 } && invocation.Name == "ssh" && invocation.Words[opening.Index] is { Shape: [>= 'a' and <= 'z', ..] }
            && invocation.Words.Skip(opening.Index).All(w => w.Pieces.All(p => p.IsKnown || p.Kind == PieceKind.Parameter));

    /// <summary>Statements that a database client finds on its input.</summary>
    private IEnumerable<Finding> Statement(Invocation invocation)
    {
        if (invocation.Feed.IsUnknown && !invocation.Words.Any(w => w.Text is "-c" or "--command" or "-e" or "--execute" or "-l" or "--list" or "--eval"))
            yield return About(invocation, Effect.Ask, "ask.statements", $"{invocation.Name} would run statements that nobody has seen.", "Save them to a file, and read it.");
    }

    private Finding? Pattern(Invocation invocation)
    {
        if (invocation.IsInert)
            return About(invocation, Effect.Allow, "allow.inert", "This only shapes what flows through it.");
        if (invocation.Words.Count == 0)
        {
            if (invocation.Environment.Count == 0 && invocation.Redirections.Count > 0 && invocation.Redirections.All(r => r.IsDuplicate) && invocation.Span.Of(line.Source) is ['(' or '{', ..])
                return null;
            if (invocation.Environment.Count > 0 && invocation.Redirections.Count == 0 && Names.StartsSomething && SetsOwn(invocation))
                return About(invocation, Effect.Allow, "allow.variable", "This only sets a variable of the shell.");
            return invocation.Environment.Count + invocation.Redirections.Count == 0 || invocation.Redirections.All(r => r.IsDocument || r.IsDuplicate)
                && invocation.Environment.Count == 0 ? About(invocation, Effect.Ask, "ask.no-command", "This names no command.")
                : null;
        }

        if (invocation.Opening is { Kind: WrapperKind.Transparent } opening && (opening.Words.Count > 0 || opening.Scripts.Count > 0))
        {
            return !IsNamed(invocation) && RidingActs.Of(invocation, _ => false) is { } act
                ? About(invocation, act.Effect, "ask.option", $"{act.Option.Shape} makes {invocation.Name} change what the command runs as.", "Leave it out, or name it in a rule of its own.")
                : null;
        }

        if (ShellOpening.IsTransparent(invocation))
            return null;
        if (invocation.Passage == Passage.Line && line.Functions.Count > 0 && Names.Calls(invocation))
            return !invocation.Feed.IsEmpty ? About(invocation, Effect.Ask, "ask.function-input", "What this function starts would read what it is given here.", "Pipe it into the program itself.") : About(invocation, Effect.Allow, "allow.function", "What this function starts is judged where it is defined.");
        if (Covered(invocation) is { } covering)
        {
            Remember(invocation, covering);
            return About(invocation, Effect.Allow, "allow.pattern", covering.Praise, null, covering.Rule);
        }

        var allowed = Permitting(scope.Allowed, invocation);
        if (allowed is { Effect: not Effect.Deny })
            return allowed;
        var asked = Permitting(scope.Askable, invocation);
        if (asked is { Effect: not Effect.Deny })
            return asked.Effect == Effect.Allow ? Objected(invocation, Effect.Ask, _matchedLast!.Rule) : asked;
        if (invocation.Name == "tee" && Tees(invocation))
            return About(invocation, Effect.Allow, "allow.path", "The policy lets the files be written that it writes.");
        return allowed ?? asked ?? Unmatched(invocation);
    }

    private bool SetsOwn(Invocation invocation) => invocation.Environment.All(a => Names.IsVariable(invocation, a));

    /// <summary>What permitted a command, for those that it starts.</summary>
    private void Remember(Invocation invocation, Permission permission)
    {
        _matchedLast = permission;
        if (invocation.Opening is not null)
            (_matched ??= [])[invocation] = permission;
    }

    private bool IsNamed(Invocation invocation)
        => invocation.Name is { } name && scope.Allowed.Named(name).Any(p => Match(p, invocation) != PatternMatch.None && p.Riding(invocation) is null);

    private bool Tees(Invocation invocation) => scope.Writable.IsTeeInto(invocation, w => IsWritable(invocation, w));

    /// <summary>What permissions say of a command, the mildest of them; null when none matches.</summary>
    private Finding? Permitting(Permissions permissions, Invocation invocation)
    {
        Riding? riding = null;
        Permission? ridden = null;
        Permission? uncertain = null;
        foreach (var permission in permissions.Concerning(invocation))
        {
            var match = Match(permission, invocation);
            if (match == PatternMatch.None)
                continue;
            if (permission.Riding(invocation) is { } found)
            {
                if (riding is null || found.Effect < riding.Effect)
                    (riding, ridden) = (found, permission);
            }
            else if (match == PatternMatch.Uncertain && !(permission.TakesUnknownData && DataTools.TakesAnyWord(invocation)))
            {
                uncertain ??= permission;
            }
            else
            {
                Remember(invocation, permission);
                if (permission.Count == 0 && !IsKnown(invocation))
                    return About(invocation, Effect.Ask, "ask.unlisted", $"'{permission.Source}' speaks of every program, and what {invocation.Name} does with these words is not known here.", "Add a pattern for it.", permission.Rule);
                return invocation.Opening is { Kind: WrapperKind.Shell or WrapperKind.Interpreter, Scripts.Count: 0 } starting && permission.Count <= 1 && !(starting.ReadsInput && IsRead(invocation, starting))
                    ? About(invocation, Effect.Ask, "ask.script-text", $"{invocation.Name} runs a file that the policy does not name.", null, permission.Rule)
                    : About(invocation, Effect.Allow, "allow.pattern", permission.Praise, null, permission.Rule);
            }
        }

        if (uncertain is not null)
            return Unknown(invocation, uncertain);
        return riding is null ? null : Ridden(invocation, riding, ridden!);
    }

    /// <summary>Whether a pattern for all programs speaks of it: it only looks or handles, or what it starts is judged on its own.</summary>
    private static bool IsKnown(Invocation invocation) => LookingCommands.Are(invocation)
        || (invocation.Opening is { Kind: WrapperKind.Transparent or WrapperKind.Remote or WrapperKind.Runner, Opaque: null, ReadsInput: false } opening && opening.Words.Count + opening.Scripts.Count > 0);

    /// <summary>The outer command's rule when it names this command's program too, as in <c>sudo docker ps*</c>.</summary>
    private Permission? Covered(Invocation invocation)
        => invocation is { OuterIndex: > 0, IsAlone: true, Outer: { } outer }
            && _matched is not null && _matched.TryGetValue(outer, out var permission)
            && invocation.Words.All(w => w.IsStatic)
            && permission.Covers(outer, invocation)
            ? permission
            : null;

    /// <summary>How it stands to the pattern under the better of its names.</summary>
    private PatternMatch Match(Permission permission, Invocation invocation)
    {
        var match = permission.Match(invocation, ShellsDisagree(invocation));
        return match == PatternMatch.None && invocation.OtherWords is { } words
            ? permission.Match(invocation with { Words = words, OtherWords = null }, ShellsDisagree(invocation))
            : match;
    }

    /// <summary>Whether words that shells read differently count as unknown.</summary>
    private bool ShellsDisagree(Invocation invocation) => throughShell || invocation.IsAnchored;

    private bool IsUnknown(Invocation invocation, ShellWord word) => word.Text is null || (word.IsDialect && ShellsDisagree(invocation));

    /// <summary>A pattern that allows it whatever the unknown word is, as far as patterns go: a human looks at it, unless it may be what is to be done.</summary>
    private Finding Unknown(Invocation invocation, Permission pattern)
    {
        var verb = invocation.Words.Skip(1).FirstOrDefault(w => w.Shape is not ['-', _, ..]);
        var unknown = invocation.Words.First(w => IsUnknown(invocation, w));
        return ReferenceEquals(verb, unknown) && RuleBook.HasVerbs(invocation.Name!)
            ? About(invocation, Effect.Deny, "deny.unknown-word", $"What {unknown.Shape} makes {invocation.Name} do is known only when it runs.", "Write the word out.")
            : About(invocation, Effect.Ask, "ask.unknown-word", $"What {unknown.Shape} stands for is known only when it runs.", "Write the word out.", pattern.Rule);
    }

    private Finding Ridden(Invocation invocation, Riding riding, Permission pattern) => About(
        invocation,
        riding.Effect,
        riding.Effect == Effect.Ask ? "ask.option" : "deny.option",
        $"The option {riding.Option.Shape} makes {invocation.Name} run, write or reach something else; '{pattern.Source}' does not name it.",
        "Leave the option out, or name it in a rule of its own.",
        pattern.Rule);

    private Finding Unmatched(Invocation invocation)
    {
        var outer = invocation.Outer;
        while (outer?.Opening is { Kind: WrapperKind.Transparent })
            outer = outer.Outer;
        if (hop is not null && outer?.Opening?.Target?.Text == hop.Target)
            return About(invocation, Effect.Deny, "deny.no-match", $"No pattern of '{scope.Name}', to which '{hop.Host}' belongs, allows '{Shown(invocation)}' with these words.", Suggestion(Shown(invocation)));
        var shown = Shown(invocation);
        if (outer is not null)
        {
            return outer.Opening is { Kind: WrapperKind.Remote }
                ? About(invocation, Effect.Ask, "ask.remote-command", $"'{shown}' would run on another machine, and no pattern of '{scope.Name}' allows it.")
                : About(invocation, Effect.Ask, "ask.inner-command", $"'{shown}' would run behind {outer.Name}, and no pattern of '{scope.Name}' allows it.");
        }

        var unknown = invocation.Words.FirstOrDefault(w => IsUnknown(invocation, w));
        return unknown is not null && (ReferenceEquals(unknown, invocation.Words[0]) || Near(shown).Count > 0)
            ? About(invocation, Effect.Deny, "deny.unknown-word", $"What {unknown.Shape} stands for is known only when it runs.", "Write the word out.")
            : About(invocation, Effect.Deny, "deny.no-match", $"No pattern of '{scope.Name}' allows '{shown}' with these words.", Suggestion(shown));
    }

    private static string Shown(Invocation invocation) => invocation.Name ?? invocation.Words[0].Shape;

    private string? Suggestion(string name)
    {
        var near = Near(name);
        return near.Count == 0 ? null : $"Allowed here: {string.Join(", ", near.Take(5))}.";
    }

    private List<string> Near(string name) => [.. scope.Allowed.Named(name).Select(p => p.Source)];

    private Finding Ask(string code, string text, SourceSpan span) => new(new Reason(Effect.Ask, code, text, span.Of(line.Source), span.Start));

    private Finding About(Invocation invocation, Effect effect, string code, string text, string? alternative = null, CommandRule? rule = null)
        => new(
            Gate.About(line, invocation, invocation.Words.Count > 0 ? invocation.Words[0] : null, effect, code, text, rule?.Text, rule?.Line, hop?.Infrastructure),
            alternative,
            invocation);
}
