namespace LabGovernance.Policy.Linting;

/// <summary>One allow rule, and the gate as it would be if there were no other rule and no approval to ask for.</summary>
internal sealed class RuleProbe
{
    private readonly Lazy<Gate> _gate;

    public RuleProbe(CsePolicy policy, Infrastructure infrastructure, string pattern, PolicyPlace place)
    {
        Infrastructure = infrastructure;
        Pattern = new PatternText(pattern);
        Place = place;
        _gate = new Lazy<Gate>(() => new Gate(LintSubject.Only(policy, infrastructure with { Enabled = true, RequiresApproval = false, AllowedCommands = [pattern] })));
    }

    public Infrastructure Infrastructure { get; }

    public PatternText Pattern { get; }

    public PolicyPlace Place { get; }

    public Ruling Judge(string line) => _gate.Value.Judge(new CommandRequest(line, Infrastructure.Name, Actor.Automation("lint")));

    public Ruling Judge(IEnumerable<string> words) => Judge(PatternText.Line(words));

    /// <summary>True when the rule takes the command's words, whatever else the gate has against it.</summary>
    public bool Takes(Ruling ruling) => ruling.Reasons.Any(r => r.Rule == Pattern.Source && !r.Code.StartsWith("redline", StringComparison.Ordinal));

    /// <summary>True when the rule alone lets the command run.</summary>
    public bool Allows(IEnumerable<string> words) => Judge(words) is { Effect: Effect.Allow } ruling && Takes(ruling);
}
