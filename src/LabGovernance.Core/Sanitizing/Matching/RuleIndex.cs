using System.Collections.Immutable;
using System.Text;

namespace LabGovernance.Sanitizing.Matching;

/// <summary>Rules, put where the shapes of a text lead to them.</summary>
internal sealed class RuleIndex
{
    /// <summary>The most that is asked of <see cref="TokenEntry.Lead"/>.</summary>
    public const int LongestLead = 128;

    private readonly List<TokenEntry> _tokens = [];

    // By the first byte and the second, made when a text first has the two: of nearly all pairs none ever has.
    private readonly TokenEntries?[]?[] _byBeginning = new TokenEntries?[256][];
    private readonly Dictionary<string, List<UrlEntry>> _hosts = new(StringComparer.Ordinal);
    private readonly List<NumberEntry>[] _numbers = [.. Enumerable.Range(0, 24).Select(_ => new List<NumberEntry>())];
    private readonly int[] _forms = [.. Enumerable.Repeat(-1, Enum.GetValues<Form>().Length)];

    /// <exception cref="ArgumentException">A rule can't be read, or two have one id.</exception>
    public RuleIndex(ImmutableArray<SanitizeRule> rules)
    {
        Rules = rules;
        if (rules.GroupBy(r => r.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
            throw new ArgumentException($"Two rules have the id '{twice.Key}'.", nameof(rules));
        Names.Expect(PairedName.Value);
        for (var i = 0; i < rules.Length; i++)
            Add(i, rules[i].Matcher);
    }

    public ImmutableArray<SanitizeRule> Rules { get; }

    public KeyTrie Names { get; } = new();

    public KeyTrie LineStarts { get; } = new();

    public bool HasLineStarts { get; private set; }

    public List<KeyedEntry?> Keyed { get; } = [];

    public Dictionary<int, LinePattern[]> Lines { get; } = [];

    public List<UrlEntry> Paths { get; } = [];

    public List<(int Rule, byte[] Label)> Blocks { get; } = [];

    public List<(int Rule, CustomRule Custom)> Custom { get; } = [];

    /// <summary>The number of the rule for passwords in addresses; -1 for none.</summary>
    public int UserInfo { get; private set; } = -1;

    public int Of(Form form) => _forms[(int)form];

    public List<NumberEntry> NumbersThatBeginWith(int digits) => _numbers[Math.Min(digits, _numbers.Length - 1)];

    /// <summary>The patterns that can begin with these two bytes.</summary>
    public TokenEntries Tokens(byte first, byte second) => _byBeginning[first]?[second] ?? FindTokens(first, second);

    /// <summary>The patterns for a host or one above it; null for none.</summary>
    public List<UrlEntry>? Hosts(ReadOnlySpan<char> host) => _hosts.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(host, out var found) ? found : null;

    /// <param name="Lead">How many letters, digits, <c>_</c>, <c>-</c> it begins with at least.</param>
    internal sealed record TokenEntry(int Rule, TokenPattern Pattern, int Lead, ByteCheck? Check, ImmutableArray<byte[]> Near);

    internal sealed record UrlEntry(int Rule, TokenPattern Pattern, bool Below, byte[] Beginning);

    internal sealed record NumberEntry(int Rule, TokenPattern Pattern, ByteCheck? Check, ImmutableArray<byte[]> Near);

    internal sealed record KeyedEntry(KeyPlace Place, ValueShape Shape, ImmutableArray<TokenPattern> Patterns, ImmutableArray<byte[]> Near, bool List);

    private void Add(int rule, Matcher matcher)
    {
        KeyedEntry? named = null;
        switch (matcher)
        {
            case TokenRule token:
                foreach (var pattern in token.Patterns.Select(p => new TokenPattern(p)))
                    AddToken(rule, pattern, token);
                break;
            case KeyedRule keyed:
                named = new KeyedEntry(keyed.Place, keyed.Value, [.. keyed.Value.Patterns.Select(p => new TokenPattern(p))], Bytes(keyed.Near), keyed.List);
                var lineStart = keyed.Place == KeyPlace.LineStart;
                HasLineStarts |= lineStart;
                foreach (var name in keyed.Names)
                    (lineStart ? LineStarts : Names).Add(name, rule);
                foreach (var name in keyed.Except)
                    Names.Add(name, ~rule);
                break;
            case LineRule line:
                HasLineStarts = true;
                Lines[rule] = [.. line.Lines.Select(l => new LinePattern(l)).OrderByDescending(l => l.Length)];
                foreach (var first in Lines[rule].Select(l => l.First).Distinct(StringComparer.OrdinalIgnoreCase))
                    LineStarts.Add(first, rule);
                break;
            case UrlRule url:
                foreach (var pattern in url.Patterns)
                    AddUrl(rule, pattern);
                break;
            case UserInfoRule:
                UserInfo = rule;
                break;
            case BlockRule block:
                Blocks.AddRange(block.Labels.Select(label => (rule, Encoding.UTF8.GetBytes(label))));
                break;
            case FormRule form:
                _forms[(int)form.Form] = rule;
                break;
            case NumberRule number:
                if (number.Check is null && number.Near.IsEmpty)
                    throw new ArgumentException($"{Rules[rule].Id}: a number needs a check or a word near it.");
                foreach (var pattern in number.Patterns.Select(p => new TokenPattern(p)))
                {
                    for (var digits = pattern.FirstGroup.Min; digits <= pattern.FirstGroup.Max && digits < _numbers.Length; digits++)
                        _numbers[digits].Add(new NumberEntry(rule, pattern, number.Check, Bytes(number.Near)));
                }

                break;
            case CustomRule custom:
                Custom.Add((rule, custom));
                break;
            default:
                throw new ArgumentException($"{Rules[rule].Id}: this kind of matcher is unknown.");
        }

        Keyed.Add(named);
    }

    private void AddToken(int rule, TokenPattern pattern, TokenRule token)
    {
        if (pattern.MayBeOneByte)
            throw new InvalidOperationException("A pattern has at least two bytes.");
        _tokens.Add(new TokenEntry(rule, pattern, Math.Min(pattern.Lead, LongestLead), token.Check, Bytes(token.Near)));
    }

    // Several threads may make the same; one of them is kept, and none is seen half made.
    private TokenEntries FindTokens(byte first, byte second)
    {
        var row = Volatile.Read(ref _byBeginning[first]);
        if (row is null)
            row = Interlocked.CompareExchange(ref _byBeginning[first], new TokenEntries?[256], null) ?? _byBeginning[first]!;
        TokenEntry[] all = [.. _tokens.Where(entry => entry.Pattern.CanBegin(first, second))];
        var found = all.Length == 0 ? TokenEntries.None : new TokenEntries(all);
        Volatile.Write(ref row[second], found);
        return found;
    }

    private void AddUrl(int rule, string pattern)
    {
        var below = pattern.StartsWith("*.", StringComparison.Ordinal);
        pattern = below ? pattern[2..] : pattern;
        var slash = pattern.IndexOf('/');
        if (slash < 0)
            throw new ArgumentException($"{Rules[rule].Id}: '{pattern}' has no path.");
        var literal = pattern.AsSpan(slash);
        var special = literal.IndexOfAny("{[«");
        var entry = new UrlEntry(rule, new TokenPattern(pattern[slash..]), below, Encoding.UTF8.GetBytes(literal[..(special < 0 ? literal.Length : special)].ToString()));
        if (slash == 0)
        {
            Paths.Add(entry);
            return;
        }

        var host = pattern[..slash];
        if (!_hosts.TryGetValue(host, out var entries))
            _hosts[host] = entries = [];
        entries.Add(entry);
    }

    private static ImmutableArray<byte[]> Bytes(ImmutableArray<string> words) => [.. words.Select(Encoding.UTF8.GetBytes)];
}
