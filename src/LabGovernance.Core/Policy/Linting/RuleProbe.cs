namespace LabGovernance.Policy.Linting;

/// <summary>One allow rule, and the gate as it would be if there were no other rule and no approval to ask for.</summary>
internal sealed class RuleProbe
{
    private readonly Lazy<Gate> _gate;
    private readonly string[] _required;

    public RuleProbe(CsePolicy policy, Infrastructure infrastructure, CommandRule rule, PolicyPlace place)
    {
        Infrastructure = infrastructure;
        Rule = rule;
        Pattern = new PatternText(rule.Pattern ?? rule.Command ?? "");
        Place = place;
        _required = [.. rule.Requires.SelectMany(Given)];
        _gate = new Lazy<Gate>(() => new Gate(LintSubject.Only(
            policy, infrastructure with { Enabled = true, RequiresApproval = false, AllowedCommands = [rule], AskCommands = [], DenyCommands = [] })));
    }

    public Infrastructure Infrastructure { get; }

    public CommandRule Rule { get; }

    /// <summary>The words of the rule that are no options.</summary>
    public PatternText Pattern { get; }

    public PolicyPlace Place { get; }

    /// <summary>Options that the rule lists, each as words that give it.</summary>
    public IEnumerable<IReadOnlyList<string>> Options => Rule.Options.Select(o => (IReadOnlyList<string>)[.. Given(o)]);

    /// <summary>A command that the rule is meant for.</summary>
    public IReadOnlyList<string> Sample(string filler = "x") => With(Pattern.Sample(filler));

    /// <summary>The words with the options that the rule requires.</summary>
    public IReadOnlyList<string> With(IEnumerable<string> words) => [.. words, .. _required];

    public Ruling Judge(string line) => _gate.Value.Judge(new CommandRequest(line, Infrastructure.Name, Actor.Automation("lint")));

    public Ruling Judge(IEnumerable<string> words) => Judge(PatternText.Line(words));

    /// <summary>True when the rule takes the command's words, whatever else the gate has against it.</summary>
    public bool Takes(Ruling ruling) => ruling.Reasons.Any(r => r.Rule == Rule.Text && !r.Code.StartsWith("redline", StringComparison.Ordinal));

    /// <summary>True when the rule alone lets the command run.</summary>
    public bool Allows(IEnumerable<string> words) => Judge(words) is { Effect: Effect.Allow } ruling && Takes(ruling);

    /// <summary><c>-n|--tail=</c> as <c>-n x</c>.</summary>
    private static IEnumerable<string> Given(string option)
    {
        var equals = option.IndexOf('=', StringComparison.Ordinal);
        yield return (equals < 0 ? option : option[..equals]).Split('|')[0];
        if (equals >= 0)
            yield return option[(equals + 1)..] is { Length: > 0 } glob ? glob.Replace("*", "x", StringComparison.Ordinal).Replace('?', 'x') : "x";
    }
}
