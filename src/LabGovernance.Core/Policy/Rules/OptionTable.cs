namespace LabGovernance.Policy.Rules;

/// <summary>
/// The options that a rule lists, by their names. Bundled letters are taken apart. A long option counts by its whole name
/// only: what abbreviates a listed one may be the whole name of another.
/// </summary>
internal sealed class OptionTable
{
    private readonly Dictionary<string, RuleOption> _flags = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RuleOption> _valued = new(StringComparer.Ordinal);

    public OptionTable(IEnumerable<RuleOption> options)
    {
        foreach (var option in options)
        {
            foreach (var name in option.Names)
                (option.TakesValue ? _valued : _flags).TryAdd(name, option);
        }
    }

    /// <param name="text">A word that begins with a dash.</param>
    /// <param name="next">The word after it; null when there is none or it is not known.</param>
    /// <param name="given">Receives the options that the word gives.</param>
    /// <returns>How many further words belong to it, 0 or 1; null when one of its options is not listed or its value not accepted.</returns>
    public int? Take(string text, string? next, List<RuleOption> given)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (_flags.TryGetValue(text, out var whole))
            return Give(whole, given);
        if (_valued.TryGetValue(equals < 0 ? text : text[..equals], out whole))
            return equals < 0 ? Next(whole, next, given) : whole.Accepts(text[(equals + 1)..]) ? Give(whole, given) : null;
        if (text.StartsWith("--", StringComparison.Ordinal))
            return null;
        for (var i = 1; i < text.Length; i++)
        {
            var name = "-" + text[i];
            if (_flags.TryGetValue(name, out var flag))
                given.Add(flag);
            else if (!_valued.TryGetValue(name, out var valued))
                return null;
            else if (i == text.Length - 1)
                return Next(valued, next, given);
            else
                return valued.Accepts(text[(i + 1)..]) ? Give(valued, given) : null;
        }

        return 0;
    }

    /// <summary>A value that looks like an option is none: whether the program takes it so is not known here.</summary>
    private static int? Next(RuleOption option, string? value, List<RuleOption> given)
    {
        if (value is null || value is ['-', not (>= '0' and <= '9'), ..] || !option.Accepts(value))
            return null;
        given.Add(option);
        return 1;
    }

    private static int Give(RuleOption option, List<RuleOption> given)
    {
        given.Add(option);
        return 0;
    }
}
