using LabGovernance.Policy;

namespace LabGovernance.Adapters.Configuration;

/// <summary>Reads rules on commands and holds them to their examples.</summary>
internal static class RuleReader
{
    /// <returns>Null when the key isn't there.</returns>
    /// <exception cref="RefusedException">A rule can't be read, or an example comes out other than it says.</exception>
    public static IReadOnlyList<CommandRule>? Read(YamlMap map, string key, Effect effect, bool isNewer) => map.OptionalEntries(
        key,
        (text, line) => CommandRule.Of(text) with { Line = line },
        isNewer ? entry => Rule(entry, effect) : null,
        isNewer ? "a text or a mapping" : "a text (a mapping needs version \"1.1\")");

    public static DryRun DryRun(YamlMap map)
    {
        map.Only(PolicyKeys.DryRun.Required, PolicyKeys.DryRun.Optional);
        var options = map.OptionalTexts("options") ?? [];
        var requires = map.OptionalTexts("requires") ?? [];
        var dryRun = new DryRun
        {
            Command = options.Count + requires.Count == 0
                ? new CommandRule { Pattern = map.Text("command"), Line = map.Line }
                : new CommandRule { Command = map.Text("command"), Options = options, Requires = requires, Line = map.Line },
            Add = map.OptionalText("add"),
            Run = map.OptionalText("run"),
        };
        if (dryRun.Add is null == dryRun.Run is null)
            map.Refuse(map.Fault("has to have either add or run"));
        if (RuleExamples.Fault(dryRun.Command) is { } fault)
            map.Refuse(map.Fault(fault));
        return dryRun;
    }

    private static CommandRule Rule(YamlMap map, Effect effect)
    {
        map.Only(PolicyKeys.Rule.Required, PolicyKeys.Rule.Optional);
        var rule = new CommandRule
        {
            Pattern = map.OptionalText("pattern"),
            Command = map.OptionalText("command"),
            Options = map.OptionalTexts("options") ?? [],
            Requires = map.OptionalTexts("requires") ?? [],
            Reason = map.OptionalText("reason"),
            Line = map.Line,
        };
        if (RuleExamples.Fault(rule) is { } fault)
        {
            map.Refuse(map.Fault(fault));
            return rule;
        }

        return rule with { Match = Examples(map, "match", rule, effect), NotMatch = Examples(map, "not_match", rule, effect) };
    }

    private static IReadOnlyList<string> Examples(YamlMap map, string key, CommandRule rule, Effect effect)
    {
        var examples = map.PlacedTexts(key);
        foreach (var (example, at) in examples)
        {
            if (RuleExamples.Fault(rule, effect, example, expected: key == "match") is { } cameOut)
                map.Refuse(at($"the example {YamlFaults.Quote(example)} under {key} {cameOut}; the rule is {YamlFaults.Quote(rule.Text)}"));
        }

        return [.. examples.Select(e => e.Text)];
    }
}
