namespace LabGovernance.Policy.Rules;

/// <summary>An option of a rule: all its names, and whether it takes a value.</summary>
internal sealed record RuleOption
{
    private RuleOption(IReadOnlyList<string> names, string? value) => (Names, Value) = (names, value);

    /// <summary>Each with its dashes.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>A glob on the value; null when it takes none.</summary>
    public string? Value { get; }

    public bool TakesValue => Value is not null;

    /// <summary>Null when the text is no option.</summary>
    public static RuleOption? Parse(string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        var names = (equals < 0 ? text : text[..equals]).Split('|');
        return Array.TrueForAll(names, IsName) ? new RuleOption(names, equals < 0 ? null : equals == text.Length - 1 ? "*" : text[(equals + 1)..]) : null;
    }

    /// <summary>An option of a pattern, where <c>--vacuum*</c> stands for every option that begins so.</summary>
    public static RuleOption Like(string glob) => new([glob], null);

    public static IReadOnlyList<RuleOption> ParseAll(IEnumerable<string> texts)
        => [.. texts.Select(t => Parse(t) ?? throw new ArgumentException($"'{t}' is no option.", nameof(texts)))];

    public bool Accepts(string value) => WordGlob.Matches(Value!, value) && (Value == "*" || !value.Split('/').Contains(".."));

    private static bool IsName(string name)
        => name is ['-', not '-', ..] or ['-', '-', not '-', _, ..] && !WordGlob.IsGlob(name) && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));
}
