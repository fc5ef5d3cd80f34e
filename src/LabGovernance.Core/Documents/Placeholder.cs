using System.Text.RegularExpressions;

namespace LabGovernance.Documents;

/// <summary>Tells what a template leaves to be filled in.</summary>
public static partial class Placeholder
{
    /// <returns>True for <c>YYYY-MM-DD</c>, <c>HH:MM</c>, <c>A | B | C</c> in capitals, <c>____</c>, <c>…</c> and the like.</returns>
    public static bool Is(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"YYYY|\bHH:MM\b|_{2,}|^\s*(?:…|\.\.\.|TBD|\?)\s*$|^\W*[A-Z]{2,}(?: \W*\| \W*[A-Z]{2,})+|^X \w+ Y \w+$|^Service name\b|\bXXX+\b|⬜", RegexOptions.CultureInvariant)]
    private static partial Regex Pattern();
}
