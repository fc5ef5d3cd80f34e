using LabGovernance.Commands;
using LabGovernance.Policy.Redlines;

namespace LabGovernance.Policy.Rules;

/// <summary>
/// A rule read as what it objects to. In doubt it matches: further operands and options do not get round it, options count in
/// every form they can be written in, and what is known only at run time counts as what the rule speaks of.
/// </summary>
internal sealed class Objection
{
    private readonly string _program;
    private readonly string[] _operands;
    private readonly RuleOption[] _required;
    private readonly RuleOption[] _listed;

    public Objection(CommandRule rule, Effect effect)
    {
        Rule = rule;
        Effect = effect;
        Source = rule.Text;
        var words = (rule.Pattern ?? rule.Command ?? string.Empty).Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
        _program = words.Length == 0 ? string.Empty : words[0];
        _operands = [.. words.Skip(1).Where(w => !IsOption(w) && w != "--" && w.Trim('*').Length > 0)];
        _required = [.. RuleOption.ParseAll(rule.Requires), .. words.Skip(1).Where(IsOption).SelectMany(Apart)];
        _listed = [.. RuleOption.ParseAll(rule.Options)];
    }

    public CommandRule Rule { get; }

    /// <summary>Deny or Ask.</summary>
    public Effect Effect { get; }

    public string Source { get; }

    /// <param name="invocation">What is held against it.</param>
    /// <param name="shellsDisagree">True where words that shells read differently count as unknown.</param>
    public bool Matches(Invocation invocation, bool shellsDisagree)
        => IsProgram(invocation) && new Arguments(invocation, w => shellsDisagree && w.IsDialect ? null : w.Text, _listed) is var arguments && arguments.Hold(_operands) && Array.TrueForAll(_required, arguments.Give);

    private bool IsProgram(Invocation invocation)
        => _program.Length > 0 && invocation.Name is { } name
            && (WordGlob.Matches(_program, name, StringComparison.OrdinalIgnoreCase) || WordGlob.Matches(_program, invocation.Words[0].Shape));

    private static bool IsOption(string word) => word is ['-', not '-', ..] or ['-', '-', _, ..];

    /// <summary>Letters of a pattern's bundle are asked for one by one, so that their grouping does not matter.</summary>
    private static IEnumerable<RuleOption> Apart(string word)
    {
        if (word.StartsWith("--", StringComparison.Ordinal) && WordGlob.IsGlob(word) && !word.Contains('=', StringComparison.Ordinal))
            return [RuleOption.Like(word)];
        if (!word.Contains('=', StringComparison.Ordinal))
            word = word.TrimEnd('*');
        if (word is ['-', not '-', _, ..] && !word.Contains('=', StringComparison.Ordinal) && word.Skip(1).Distinct().Count() == word.Length - 1)
            return word.Skip(1).Select(c => RuleOption.Parse("-" + c)).OfType<RuleOption>();
        return RuleOption.Parse(word) is { } option ? [option] : [];
    }

    /// <summary>The words after the program: those that may be operands, and those that may be options.</summary>
    private sealed class Arguments
    {
        private readonly List<(ShellWord Word, string Text, bool Certain)> _candidates = [];
        private readonly List<(string Text, string? Next)> _options = [];
        private readonly bool _verbs;
        private readonly IReadOnlyList<string> _directories;
        private readonly RuleOption[] _listed;
        private bool _open;

        public Arguments(Invocation invocation, Func<ShellWord, string?> textOf, RuleOption[] listed)
        {
            _listed = listed;
            _directories = invocation.Directories;
            _verbs = Verbs.Has(invocation.Name);
            var words = invocation.Words;
            var ended = false;
            var certain = true;
            for (var i = 1; i < words.Count; i++)
            {
                var text = textOf(words[i]);
                if (text is null && MayBeAnything(words[i]))
                {
                    _open = true;
                    _candidates.Add((words[i], "*", false));
                    continue;
                }

                text ??= words[i].Shape;
                if (!ended && text == "--")
                {
                    ended = true;
                }
                else if (!ended && text is ['-', _, ..])
                {
                    _options.Add((text, i + 1 < words.Count ? textOf(words[i + 1]) : null));
                    if (text.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
                        _candidates.Add((words[i], text[(equals + 1)..], false));
                    else if (text is ['-', not '-', _, ..])
                        _candidates.Add((words[i], text[2..], false));
                    certain = text.Contains('=', StringComparison.Ordinal) || Array.Exists(_listed, o => !o.TakesValue && o.Names.Contains(text));
                    continue;
                }
                else
                {
                    if (_candidates.Count == 0 && invocation.Name is "tar" or "bsdtar")
                        _options.Add(("-" + text, null));
                    _candidates.Add((words[i], text, certain));
                }

                certain = true;
            }
        }

        /// <summary>The first operand of a program with verbs stands where it stands; all others may stand anywhere.</summary>
        public bool Hold(string[] operands)
        {
            for (var k = 0; k < operands.Length; k++)
            {
                var isVerb = k == 0 && _verbs && !WordGlob.IsGlob(operands[0]);
                var holds = false;
                foreach (var (word, text, certain) in _candidates)
                {
                    holds = text == "*" || Is(operands[k], word, text);
                    if (holds || (isVerb && certain))
                        break;
                }

                if (!holds)
                    return false;
            }

            return true;
        }

        public bool Give(RuleOption option) => _open || _options.Exists(o => option.Names.Any(n => Gives(o.Text, o.Next, n, option)));

        private bool Gives(string text, string? next, string name, RuleOption option)
        {
            var equals = text.IndexOf('=', StringComparison.Ordinal);
            var given = equals < 0 ? text : text[..equals];
            if (WordGlob.IsGlob(name))
                return WordGlob.Matches(name, given);
            if (name.Length > 2)
            {
                var isIt = given == name || given == name[1..] || given == "-" + name
                    || (given is ['-', '-', _, ..] && name.StartsWith(given, StringComparison.Ordinal) && !Array.Exists(_listed, o => o.Names.Contains(given)));
                return isIt && Accepts(option, equals < 0 ? next : text[(equals + 1)..]);
            }

            if (text[1] == '-' || (text.Length > 2 && Array.Exists(_listed, o => o.Names.Contains(given))))
                return false;
            for (var i = 1; i < text.Length; i++)
            {
                if (text[i] == name[1])
                    return Accepts(option, i + 1 < text.Length ? text[(i + 1)..] : next);
                if (Array.Exists(_listed, o => o.TakesValue && o.Names.Contains("-" + text[i])))
                    return false;
            }

            return false;
        }

        private static bool Accepts(RuleOption option, string? value) => option.Value is not { } glob || value is null || WordGlob.Matches(glob, value);

        private bool Is(string wanted, ShellWord word, string text)
        {
            if (WordGlob.Matches(wanted, text) || (!word.IsStatic && MayBecome(wanted, word)))
                return true;
            if (!text.Contains('/', StringComparison.Ordinal) && !wanted.Contains('/', StringComparison.Ordinal))
                return false;
            var sought = PathText.Normalise(wanted);
            return PathText.Places(PathText.Normalise(text), _directories).Any(p => WordGlob.Matches(sought, p));
        }

        /// <summary>True unless the characters before the first unknown one rule it out.</summary>
        private static bool MayBecome(string wanted, ShellWord word)
        {
            var known = string.Concat(word.Pieces.TakeWhile(p => p.IsKnown).Select(p => p.Text));
            var star = wanted.IndexOf('*', StringComparison.Ordinal);
            var stem = star < 0 ? wanted : wanted[..star];
            var common = Math.Min(stem.Length, known.Length);
            return WordGlob.Matches(stem.AsSpan(0, common), known.AsSpan(0, common));
        }

        /// <summary>A wildcard keeps to what it begins with; an expansion may bring options, several words, or none.</summary>
        private static bool MayBeAnything(ShellWord word)
            => word.IsStatic || word.Pieces.Any(p => !p.IsKnown && p.Kind is not (PieceKind.Glob or PieceKind.Tilde)) || word.Pieces[0].Kind == PieceKind.Glob;
    }
}
