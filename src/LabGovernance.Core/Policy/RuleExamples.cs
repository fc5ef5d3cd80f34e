using LabGovernance.Commands;
using LabGovernance.Policy.Rules;

namespace LabGovernance.Policy;

/// <summary>Holds a rule to its examples, by the matchers that the gate uses.</summary>
public static class RuleExamples
{
    /// <summary>Null when the rule can be read; else what is wrong with it.</summary>
    public static string? Fault(CommandRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Pattern is null == rule.Command is null)
            return "has to have either a pattern or a command";
        if (rule.Pattern is not null && rule.Options.Count + rule.Requires.Count > 0)
            return "names options beside a pattern; with options write 'command' in place of 'pattern'";
        if (rule.Command?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1).FirstOrDefault(w => w is ['-', _, ..]) is { } option)
            return $"has the option {option} in its command; list it under 'options' or 'requires'";
        return rule.Options.Concat(rule.Requires).FirstOrDefault(o => RuleOption.Parse(o) is null) is { } bad
            ? $"has '{bad}' for an option; write it as in -n|--tail=, with = when it takes a value"
            : null;
    }

    /// <summary>What came out when it is not what was expected; null when it is.</summary>
    /// <param name="rule">A rule without a fault.</param>
    /// <param name="effect">Which list it stands in: Allow, Ask or Deny.</param>
    /// <param name="example">A command line.</param>
    /// <param name="expected">True when the rule should match it.</param>
    public static string? Fault(CommandRule rule, Effect effect, string example, bool expected)
    {
        ArgumentNullException.ThrowIfNull(rule);
        ArgumentNullException.ThrowIfNull(example);
        var line = CommandLine.Read(example);
        if (line.Misreading is { } misreading)
            return expected ? $"is not understood: {misreading.Why}" : null;
        var why = effect == Effect.Allow ? WhyNotAllowed(rule, line) : Objects(rule, effect, line) ? null : "is not matched by it";
        return expected ? why : why is null ? "is matched by it" : null;
    }

    private static string? WhyNotAllowed(CommandRule rule, CommandLine line)
    {
        var permission = Permission.Of(rule);
        foreach (var invocation in line.Invocations.Where(i => i.Passage == Passage.Line))
        {
            if (permission.Match(invocation, shellsDisagree: true) != PatternMatch.Certain)
                return line.Invocations.Count > 1 ? $"is not matched by it: {invocation.Span.Of(line.Source)}" : "is not matched by it";
            if (permission.Riding(invocation) is { } riding)
                return $"is not matched by it: it does not name the option {riding.Option.Shape}";
        }

        return null;
    }

    private static bool Objects(CommandRule rule, Effect effect, CommandLine line)
    {
        var objection = new Objection(rule, effect);
        return line.Invocations.Any(i => objection.Matches(i, shellsDisagree: true));
    }
}
