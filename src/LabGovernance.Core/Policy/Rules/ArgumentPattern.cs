using LabGovernance.Commands;

namespace LabGovernance.Policy.Rules;

/// <summary>A rule that names operands in order and options apart from them. An option that it does not list keeps it from matching.</summary>
internal sealed class ArgumentPattern(CommandRule rule, bool anyOptions) : Permission(rule)
{
    private readonly WordPatterns _patterns = new(rule.Command ?? throw new ArgumentException("The rule has neither a pattern nor a command.", nameof(rule)));
    private readonly RuleOption[] _required = [.. RuleOption.ParseAll(rule.Requires)];
    private readonly OptionTable _options = new([.. RuleOption.ParseAll(rule.Requires), .. RuleOption.ParseAll(rule.Options)]);

    public override int Count => _patterns.Count;

    public override string Name => _patterns.First;

    public override string? Program => _patterns.Program;

    public override string Stem => _patterns.Stem;

    public override bool TakesUnknownData => false;

    public override PatternMatch Match(Invocation invocation, bool shellsDisagree)
    {
        var words = invocation.Words;
        if (words.Count == 0 || TextOf(words[0], shellsDisagree) is not { } program || !_patterns.Matches(0, program))
            return PatternMatch.None;
        var match = PatternMatch.Certain;
        var given = new List<RuleOption>();
        var operands = 1;
        var ended = false;
        var inside = false;
        for (var i = 1; i < words.Count; i++)
        {
            inside = inside || (invocation.Opening?.Index == i && !_patterns.Names(operands));
            if (TextOf(words[i], shellsDisagree) is not { } text)
            {
                if (operands++ < _patterns.Count || !_patterns.HasTail)
                    return PatternMatch.None;
                if (!words[i].IsOneValue && !IsPath(words[i]))
                    match = PatternMatch.Uncertain;
            }
            else if (!ended && !inside && text == "--")
            {
                ended = true;
            }
            else if (ended || inside || text is not ['-', _, ..])
            {
                if (!_patterns.Matches(operands++, text, isOperand: ended || inside))
                    return PatternMatch.None;
            }
            else if (operands == 1 && _patterns.Names(1) && Verbs.HaveOptionsOfTheirOwn(invocation.Name))
            {
                return PatternMatch.None;
            }
            else if (_options.Take(text, i + 1 < words.Count ? TextOf(words[i + 1], shellsDisagree) : null, given) is { } taken)
            {
                i += taken;
            }
            else if (!anyOptions)
            {
                return PatternMatch.None;
            }
        }

        return _patterns.Takes(operands) && Array.TrueForAll(_required, r => given.Exists(g => g.Names.SequenceEqual(r.Names))) ? match : PatternMatch.None;
    }

    public override Riding? Riding(Invocation invocation) => Stricter(
        RidingOptions.Of(invocation, i => Lists(invocation, i)),
        RidingActs.Of(invocation, i => invocation.Words[i].Shape is ['-', _, ..] ? Lists(invocation, i) : Operand(invocation, i) is { } operand && _patterns.Names(operand)));

    /// <summary>When it names the inner program, it lists that one's options too, or it would not have matched.</summary>
    public override bool Covers(Invocation outer, Invocation inner)
        => Operand(outer, inner.OuterIndex) is { } operand && _patterns.Names(operand) && Riding(inner) is null;

    private bool Lists(Invocation invocation, int index)
        => _options.Take(invocation.Words[index].Shape, index + 1 < invocation.Words.Count ? invocation.Words[index + 1].Shape : null, []) is not null;

    /// <summary>The place among the operands of the word at an index; null when options before it are not all listed.</summary>
    private int? Operand(Invocation invocation, int index)
    {
        var operands = 1;
        for (var i = 1; i < index; i++)
        {
            if (invocation.Words[i].Shape is not ['-', _, ..])
                operands++;
            else if (_options.Take(invocation.Words[i].Shape, i + 1 < index ? invocation.Words[i + 1].Shape : null, []) is { } taken)
                i += taken;
            else
                return null;
        }

        return operands;
    }
}
