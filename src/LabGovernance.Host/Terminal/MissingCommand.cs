using System.Collections.Frozen;

namespace LabGovernance.Host.Terminal;

/// <summary>What to do about a command that is not there: the bare engine lacks most of what a user of PowerShell knows.</summary>
internal static class MissingCommand
{
    private static readonly FrozenSet<string> s_aliasesOfPwsh = new[]
    {
        "ac", "cat", "clc", "compare", "copy", "cp", "cpi", "del", "diff", "dir", "epcsv", "erase", "fl", "ft", "fw", "gc", "gci", "gi", "gp", "gps", "group", "gsv", "iex",
        "ipcsv", "irm", "iwr", "kill", "ls", "measure", "mi", "move", "mv", "ni", "popd", "ps", "pushd", "rd", "ren", "ri", "rm", "rmdir", "select", "sleep", "sls", "sort", "sp",
        "start", "tee", "type",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <returns>Null when nothing better can be said than to check the spelling.</returns>
    public static string? Next(string name)
    {
        var dash = name.IndexOf('-', StringComparison.Ordinal);
        var noun = dash > 0 && name.Where((_, i) => i != dash).All(char.IsAsciiLetterOrDigit) ? name[(dash + 1)..] : "";
        if (noun.StartsWith("Lab", StringComparison.OrdinalIgnoreCase) || noun.StartsWith("Cse", StringComparison.OrdinalIgnoreCase))
            return "Get-Command *-Lab*, *-Cse* lists LabGovernance's cmdlets.";
        return noun.Length > 0 || s_aliasesOfPwsh.Contains(name)
            ? $"lab brings the engine's core cmdlets and LabGovernance's own, which Get-Command lists; {name} needs pwsh 7.6 (Import-Module LabGovernance there)."
            : null;
    }
}
