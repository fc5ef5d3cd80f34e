namespace LabGovernance.Adapters.Configuration;

/// <summary>The files that a lab.yaml names: each within the lab, none of them the lab's state, no two the same.</summary>
internal sealed class LabFiles
{
    private static readonly StringComparison Comparison = OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    private readonly YamlMap _map;
    private readonly Dictionary<string, string> _taken = new(StringComparer.FromComparison(Comparison));

    public LabFiles(YamlMap map, string labFile)
    {
        _map = map;
        Root = Path.GetDirectoryName(labFile)!;
        _taken[RealPath.Of(labFile)] = Lab.FileName;
    }

    public string Root { get; }

    /// <exception cref="RefusedException">The path leads out of the lab, into its state, or to a file that has another use.</exception>
    public string Inside(string key, string otherwise)
    {
        var given = _map.OptionalText(key) ?? otherwise;
        if (!IsPath(given))
            throw _map.Invalid(key, "a path");
        var full = Path.GetFullPath(given, Root);
        try
        {
            var real = RealPath.Of(full);
            if (!RealPath.IsBelow(RealPath.Of(Root), real, Comparison))
                throw Outside(key, full == real ? $"points to {full}, outside of the lab" : $"points to {full}, which leads to {real}, outside of the lab");
            var state = Path.Combine(Root, ".lab");
            // Without regard to case: on some file systems .LAB is .lab.
            if (new[] { full, real }.Any(p => Touches(state, p) || Touches(RealPath.Of(state), p)))
                throw Outside(key, $"points to {full}, among the lab's own state in .lab");
            return _taken.TryAdd(real, $"'{key}'") ? full : throw _map.Fault(key, $"points to the same file as {_taken[real]}; expected a file of its own");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw _map.Fault(key, $"can't be followed: {e.Message}");
        }
    }

    /// <exception cref="RefusedException">An entry is no path.</exception>
    public IReadOnlyList<string> Folders(string key) => [.. (_map.OptionalTexts(key, IsPath, "a path") ?? []).Select(p => Path.GetFullPath(p, Root))];

    private static bool IsPath(string text) => !text.Contains('\0', StringComparison.Ordinal);

    private static bool Touches(string folder, string path)
        => path.Equals(folder, StringComparison.OrdinalIgnoreCase) || RealPath.IsBelow(folder, path, StringComparison.OrdinalIgnoreCase);

    private RefusedException Outside(string key, string what)
        => new(new Refusal("LabPathOutside", _map.Fault(key, what).Refusal.Message, "Name a file within the lab's folder, outside of .lab."));
}
