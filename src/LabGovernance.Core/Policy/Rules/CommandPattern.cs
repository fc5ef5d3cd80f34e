using LabGovernance.Commands;

namespace LabGovernance.Policy.Rules;

/// <summary>A rule that is a glob over words, options included.</summary>
internal sealed class CommandPattern(CommandRule rule) : Permission(rule)
{
    private readonly WordPatterns _patterns = new(rule.Pattern!);

    public override int Count => _patterns.Count;

    public override string Name => _patterns.First;

    public override bool Matches(Invocation invocation, Func<ShellWord, string?> textOf)
    {
        var words = invocation.Words;
        if (!_patterns.Takes(words.Count))
            return false;
        for (var i = 0; i < words.Count; i++)
        {
            if (textOf(words[i]) is not { } text || !_patterns.Matches(i, text))
                return false;
        }

        return true;
    }

    public override ShellWord? Riding(Invocation invocation) => RidingOptions.First(invocation, _patterns.Names);

    public override bool Covers(Invocation outer, Invocation inner)
        => _patterns.Names(inner.OuterIndex) && RidingOptions.First(inner, i => _patterns.Names(inner.OuterIndex + i)) is null;
}
