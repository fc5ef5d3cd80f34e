using LabGovernance.Commands;

namespace LabGovernance.Policy.Rules;

/// <summary>A rule read as what it permits: it matches only what it surely means.</summary>
internal abstract class Permission(CommandRule rule)
{
    public CommandRule Rule => rule;

    public string Source { get; } = rule.Text;

    /// <summary>How many words it names; further ones ride on its tail.</summary>
    public abstract int Count { get; }

    /// <summary>The word it begins with, for telling what is near a command.</summary>
    public abstract string Name { get; }

    /// <param name="rule">A rule of either form.</param>
    /// <param name="anyOptions">True when options that the rule does not list don't keep it from matching.</param>
    public static Permission Of(CommandRule rule, bool anyOptions = false)
        => rule.Pattern is not null ? new CommandPattern(rule) : new ArgumentPattern(rule, anyOptions);

    /// <param name="invocation">The command.</param>
    /// <param name="textOf">Null for a word that must not be matched, because it is not known.</param>
    public abstract bool Matches(Invocation invocation, Func<ShellWord, string?> textOf);

    /// <summary>The first option that it would have to name and does not; null when there is none.</summary>
    public abstract ShellWord? Riding(Invocation invocation);

    /// <summary>True when a rule that matches the outer command speaks of the inner one too.</summary>
    public abstract bool Covers(Invocation outer, Invocation inner);
}
