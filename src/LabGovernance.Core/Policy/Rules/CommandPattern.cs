using LabGovernance.Commands;

namespace LabGovernance.Policy.Rules;

/// <summary>A rule that is a glob over words, options included.</summary>
internal sealed class CommandPattern : Permission
{
    private readonly WordPatterns _patterns;
    private readonly Func<int, bool> _names;

    public CommandPattern(CommandRule rule)
        : base(rule)
    {
        _patterns = new WordPatterns(rule.Pattern!);
        _names = _patterns.Names;
    }

    public override int Count => _patterns.Count;

    public override string Name => _patterns.First;

    public override string? Program => _patterns.Program;

    public override string Stem => _patterns.Stem;

    public override bool TakesUnknownData => true;

    public override PatternMatch Match(Invocation invocation, bool shellsDisagree)
    {
        var words = invocation.Words;
        if (!_patterns.Takes(words.Count) && !(_patterns is { Count: 0, HasTail: true } && words.Count > 0 && TextOf(words[0], shellsDisagree) is not null))
            return PatternMatch.None;
        var match = PatternMatch.Certain;
        for (var i = 0; i < words.Count; i++)
        {
            var text = TextOf(words[i], shellsDisagree);
            if (i < _patterns.Count)
            {
                if (text is null || !_patterns.Matches(i, text))
                    return PatternMatch.None;
            }
            else if (text is null && !words[i].IsOneValue && !IsPath(words[i]))
            {
                match = PatternMatch.Uncertain;
            }
        }

        return match;
    }

    public override Riding? Riding(Invocation invocation) => Stricter(RidingOptions.Of(invocation, _names), RidingActs.Of(invocation, _names));

    public override bool Covers(Invocation outer, Invocation inner)
        => _patterns.Names(inner.OuterIndex) && RidingOptions.Of(inner, i => _patterns.Names(inner.OuterIndex + i)) is null
            && RidingActs.Of(inner, i => _patterns.Names(inner.OuterIndex + i)) is null;
}
