namespace LabGovernance.Policy.Linting;

/// <summary>Paths as reports show them: with slashes, and relative where the file lies below the root.</summary>
internal static class ReportPath
{
    public static string Of(string? file, string root)
    {
        if (string.IsNullOrEmpty(file))
            return "";
        var relative = Path.GetRelativePath(root, file);
        var below = !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return (below ? relative : file).Replace(Path.DirectorySeparatorChar, '/');
    }
}
