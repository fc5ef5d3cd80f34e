namespace LabGovernance.Commands;

/// <summary>The options of a command and where its operands begin.</summary>
/// <param name="Options">In the order given.</param>
/// <param name="Rest">Index of the first operand; the number of words when there is none.</param>
/// <param name="Strange">An option that is not known, which makes the rest a guess; null when all are.</param>
internal sealed record OptionReading(IReadOnlyList<Option> Options, int Rest, string? Strange)
{
    public bool Has(params ReadOnlySpan<string> names)
    {
        foreach (var option in Options)
        {
            if (names.Contains(option.Name))
                return true;
        }

        return false;
    }

    public ShellWord? Value(params string[] names) => Options.LastOrDefault(o => names.Contains(o.Name))?.Value;

    public string? StrangeFor(string? name) => Strange is null ? null : $"the option {Strange} of {name} is not known here";
}
