using LabGovernance.Policy.Rules;

namespace LabGovernance.Policy;

/// <summary>The rule of version 1.1 that allows what an allow pattern of version 1.0 was meant for, and never more.</summary>
public static class Tightening
{
    /// <returns>The rule with an example, or null when the pattern can stay as it is.</returns>
    public static CommandRule? Of(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var words = pattern.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        if (AllowsNothing(pattern) || words[^1] is not [.., '*'])
            return null;
        var stem = words[^1].Length == 1 ? words[..^1] : [.. words[..^1], words[^1][..^1]];
        if (words[^1].Length > 1 && !char.IsLetterOrDigit(words[^1][^2]))
            return null;
        var tight = string.Join(' ', stem) + " *";
        if (HarmlessOptions.Of(stem) is { } options && !Array.Exists(stem, w => w.StartsWith('-')))
            return WithExample(new CommandRule { Command = tight, Options = options }, stem, options);
        return tight == pattern ? null : WithExample(new CommandRule { Pattern = tight }, stem, []);
    }

    /// <summary>True for a pattern that names no program and so matches no command.</summary>
    public static bool AllowsNothing(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return pattern.All(c => c == '*' || char.IsWhiteSpace(c));
    }

    private static CommandRule WithExample(CommandRule rule, string[] stem, IReadOnlyList<string> options)
    {
        var option = options.FirstOrDefault(o => !o.EndsWith('='));
        var example = string.Join(' ', stem.Select(w => w.Replace('*', 'x').Replace('?', 'x'))) + (option is null ? string.Empty : " " + option.Split('|')[^1]);
        return RuleExamples.Fault(rule, Effect.Allow, example, expected: true) is null ? rule with { Match = [example] } : rule;
    }
}
