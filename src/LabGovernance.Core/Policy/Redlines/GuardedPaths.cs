namespace LabGovernance.Policy.Redlines;

/// <summary>Files of the policy itself, normalised: whoever may write them governs himself.</summary>
internal sealed class GuardedPaths
{
    private readonly HashSet<string> _paths;

    public GuardedPaths(params string?[] paths)
        => _paths = new HashSet<string>(paths.Where(p => !string.IsNullOrEmpty(p)).Select(p => PathText.Normalise(p!)), StringComparer.Ordinal);

    public bool Contains(string path) => _paths.Contains(path);
}
