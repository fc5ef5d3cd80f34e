namespace LabGovernance.Commands;

/// <summary>A program's name in the one spelling that the tables know.</summary>
internal static class ProgramName
{
    /// <summary>Forward slashes, and no <c>.exe</c>.</summary>
    public static string Plain(string text)
    {
        var path = text.Replace('\\', '/');
        return path.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) && path.Length > 4 ? path[..^4] : path;
    }
}
