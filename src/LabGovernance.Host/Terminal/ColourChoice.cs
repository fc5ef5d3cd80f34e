namespace LabGovernance.Host.Terminal;

/// <summary>Whether a stream gets colours. NO_COLOR is read as https://no-color.org says: any value but the empty one.</summary>
internal static class ColourChoice
{
    public static bool Colours(bool streamIsTerminal, bool refusedByOption, Func<string, string?> environment)
        => streamIsTerminal
           && !refusedByOption
           && string.IsNullOrEmpty(environment("NO_COLOR"))
           && !string.Equals(environment("TERM"), "dumb", StringComparison.OrdinalIgnoreCase);
}
