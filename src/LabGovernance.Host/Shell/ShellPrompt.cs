namespace LabGovernance.Host.Shell;

/// <summary>The text in front of a typed line.</summary>
internal static class ShellPrompt
{
    public const string Continuation = ">> ";

    public static string For(string location, string? home, int nesting)
    {
        var folder = Path.TrimEndingDirectorySeparator(location);
        var name = folder == Path.TrimEndingDirectorySeparator(home ?? "") ? "~" : Path.GetFileName(folder);
        return $"lab:{(name.Length == 0 ? location : name)}{new string('>', nesting + 1)} ";
    }
}
