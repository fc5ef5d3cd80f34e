using LabGovernance.Commands;

namespace LabGovernance.Policy.Rules;

/// <summary>A rule read as what it permits: it matches only what it surely means.</summary>
internal abstract class Permission(CommandRule rule)
{
    private string? _praise;

    public CommandRule Rule => rule;

    public string Source { get; } = rule.Text;

    /// <summary>How many words it names; further ones ride on its tail.</summary>
    public abstract int Count { get; }

    /// <summary>The word it begins with, for telling what is near a command.</summary>
    public abstract string Name { get; }

    /// <summary>The one program that it can match, as it must be written; null when there may be others.</summary>
    public abstract string? Program { get; }

    /// <summary>What the program of any command that it matches begins with; empty when that can be anything.</summary>
    public abstract string Stem { get; }

    /// <summary>What is said of a command that it allows.</summary>
    public string Praise => _praise ??= $"'{Source}' allows it.";

    /// <summary>Whether a command whose words are data to it may be permitted whatever an unknown one turns out to be.</summary>
    public abstract bool TakesUnknownData { get; }

    /// <param name="rule">A rule of either form.</param>
    /// <param name="anyOptions">True when options that the rule does not list don't keep it from matching.</param>
    public static Permission Of(CommandRule rule, bool anyOptions = false)
        => rule.Pattern is not null ? new CommandPattern(rule) : new ArgumentPattern(rule, anyOptions);

    /// <param name="invocation">What is held against it.</param>
    /// <param name="shellsDisagree">True where words that shells read differently count as unknown.</param>
    public abstract PatternMatch Match(Invocation invocation, bool shellsDisagree);

    /// <summary>The option that it would have to name and does not; null when there is none.</summary>
    public abstract Riding? Riding(Invocation invocation);

    /// <summary>True when a rule that matches the outer command speaks of the inner one too.</summary>
    public abstract bool Covers(Invocation outer, Invocation inner);

    protected static Riding? Stricter(Riding? one, Riding? other) => one is null || other?.Effect > one.Effect ? other : one;

    protected static string? TextOf(ShellWord word, bool shellsDisagree) => shellsDisagree && word.IsDialect ? null : word.Text;

    /// <summary>A word that wildcards or the home folder complete, and that can't become an option: what it begins with is known.</summary>
    protected static bool IsPath(ShellWord word)
        => (word.Pieces[0] is { Kind: PieceKind.Tilde } or { IsKnown: true, Text: ['/' or '.', ..] } || (!word.IsDialect && word.Pieces[0] is { IsKnown: true, Text: [not '-', ..] }))
            && word.Pieces.All(p => p.IsKnown || p.Kind is PieceKind.Glob or PieceKind.Tilde);
}
