namespace LabGovernance.Host.Commands;

/// <summary>Keeps what belongs to a script away from the options of the program.</summary>
internal static class CommandWords
{
    private const string EndOfOptions = "--";

    /// <summary>Marks everything behind <c>run SCRIPT</c> as the script's own, so that <c>--help</c> there reaches the script.</summary>
    public static string[] ShieldScriptArguments(IReadOnlyList<string> words)
    {
        var (run, index) = (false, 0);
        for (; index < words.Count; index++)
        {
            var word = words[index];
            if (word == EndOfOptions)
                return [.. words];
            if (word == LabCommandLine.LabOption)
                index++;
            else if (word.StartsWith('-'))
                continue;
            else if (run)
                break;
            else if (word == LabCommandLine.RunVerb)
                run = true;
            else
                return [.. words];
        }

        return index >= words.Count ? [.. words] : [.. words.Take(index + 1), EndOfOptions, .. words.Skip(index + 1)];
    }
}
