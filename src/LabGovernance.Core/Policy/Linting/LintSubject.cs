namespace LabGovernance.Policy.Linting;

/// <summary>What a lint looks at.</summary>
internal sealed class LintSubject
{
    public LintSubject(PolicyDocument document, RuleUse? use)
    {
        Document = document;
        Use = use;
        Rules = [.. from infrastructure in Policy.Infrastructures.Values
                    from rule in Placed(infrastructure, "allowed_commands", infrastructure.AllowedCommands)
                    select new RuleProbe(Policy, infrastructure, rule.Rule, rule.Place)];
    }

    public PolicyDocument Document { get; }

    public CsePolicy Policy => Document.Policy;

    /// <summary>Null when there is no record of what was run.</summary>
    public RuleUse? Use { get; }

    /// <summary>Every allow rule, in the order of the file.</summary>
    public IReadOnlyList<RuleProbe> Rules { get; }

    /// <summary>The rules of one list of an infrastructure, each with its place.</summary>
    public IEnumerable<(CommandRule Rule, PolicyPlace Place)> Placed(Infrastructure infrastructure, string key, IReadOnlyList<CommandRule> rules)
        => rules.Select((rule, i) => (rule, PlaceOf(infrastructure, $"{key}[{i}]")));

    public PolicyPlace PlaceOf(Infrastructure infrastructure, string key) => Document.PlaceOf($"infrastructures.{infrastructure.Name}.{key}");

    /// <summary>The policy with one infrastructure only.</summary>
    public static CsePolicy Only(CsePolicy policy, Infrastructure infrastructure)
        => policy with { Infrastructures = new Dictionary<string, Infrastructure>(StringComparer.Ordinal) { [infrastructure.Name] = infrastructure } };
}
