using System.Management.Automation.Runspaces;

namespace LabGovernance.Host.Commands;

/// <summary>Words of a command line as arguments of a script: <c>-Name value</c>, <c>-Name:value</c>, <c>-Switch</c>, positional values.</summary>
internal static class ScriptArguments
{
    /// <summary>
    /// A parameter's name keeps its dash and stands alone: the engine then takes the next value for it, unless it is a switch.
    /// </summary>
    public static IEnumerable<CommandParameter> Parse(IEnumerable<string> words)
    {
        var valuesOnly = false;
        foreach (var word in words)
        {
            if (valuesOnly || !IsName(word))
                yield return new CommandParameter(null, word);
            else if (word == "--")
                valuesOnly = true;
            else if (word.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < word.Length - 1)
                yield return new CommandParameter(word[..(colon + 1)], Value(word[(colon + 1)..]));
            else
                yield return new CommandParameter(word.TrimEnd(':'));
        }
    }

    private static bool IsName(string word) => word == "--" || (word.Length > 1 && word[0] == '-' && (char.IsLetter(word[1]) || word[1] is '_' or '?'));

    private static object Value(string text) => text.ToUpperInvariant() switch
    {
        "$TRUE" => true,
        "$FALSE" => false,
        _ => text,
    };
}
