namespace LabGovernance.Policy.Redlines;

/// <summary>Files of the policy itself, normalised: whoever may write them governs himself.</summary>
internal sealed class GuardedPaths
{
    private readonly HashSet<string> _paths;

    public GuardedPaths(params string?[] paths)
        => _paths = new HashSet<string>(paths.Where(p => !string.IsNullOrEmpty(p)).Select(p => PathText.Normalise(p!)), StringComparer.Ordinal);

    /// <summary>Whether the path is, or may become by its wildcards, one of them.</summary>
    public bool Contains(string path)
    {
        if (_paths.Contains(path))
            return true;
        if (!path.StartsWith('/') || !path.Contains(PathText.Wild, StringComparison.Ordinal))
            return false;
        var glob = path.Replace(PathText.Wild, '*');
        return _paths.Any(p => WordGlob.Matches(glob, p));
    }

    /// <summary>Whether one of them lies in this folder, at any depth.</summary>
    public bool IsAbove(string path)
    {
        var folder = path.TrimEnd(PathText.Wild).TrimEnd('/');
        return path.StartsWith('/') && _paths.Any(p => p.Length > folder.Length && p[folder.Length] == '/' && p.StartsWith(folder, StringComparison.Ordinal));
    }
}
