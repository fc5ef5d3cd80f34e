namespace LabGovernance.Commands;

/// <summary>The options of a command and where its operands begin.</summary>
/// <param name="Options">In the order given.</param>
/// <param name="Rest">Index of the first operand; the number of words when there is none.</param>
/// <param name="Strange">An option that is not known, which makes the rest a guess; null when all are.</param>
internal sealed record OptionReading(IReadOnlyList<Option> Options, int Rest, string? Strange)
{
    public bool Has(params ReadOnlySpan<string> names)
    {
        for (var i = 0; i < Options.Count; i++)
        {
            if (names.Contains(Options[i].Name))
                return true;
        }

        return false;
    }

    public ShellWord? Value(params ReadOnlySpan<string> names)
    {
        for (var i = Options.Count - 1; i >= 0; i--)
        {
            if (names.Contains(Options[i].Name))
                return Options[i].Value;
        }

        return null;
    }

    public string? StrangeFor(string? name) => Strange is null ? null : $"the option {Strange} of {name} is not known here";
}
