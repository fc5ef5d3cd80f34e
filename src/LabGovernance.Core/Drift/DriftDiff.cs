using LabGovernance.Status;

namespace LabGovernance.Drift;

/// <summary>The difference of what was kept of a file or output.</summary>
internal static class DriftDiff
{
    private const int MostLines = 200;
    private const int MostNamed = 3;

    /// <returns>For fields <c>name: old → new</c>, for text a unified diff; none when nothing comparable was kept.</returns>
    public static IReadOnlyList<string> Of(FileState before, FileState now)
    {
        var lines = (before, now) switch
        {
            ({ Fields: { } old }, { Fields: { } current }) => Fields(old, current),
            ({ Text: { } old }, { Text: { } current }) => LineDiff.Unified(old, current),
            _ => [],
        };
        return lines.Count <= MostLines ? lines : [.. lines.Take(MostLines), $"… {lines.Count - MostLines} more lines"];
    }

    /// <returns>The same in a few words; null when there is no difference to be named.</returns>
    public static string? Summary(FileState before, FileState now, IReadOnlyList<string> diff)
        => diff.Count == 0 ? null
            : before.Fields is not null && now.Fields is not null ? string.Join("; ", diff.Take(MostNamed)) + (diff.Count > MostNamed ? $"; {diff.Count - MostNamed} more" : "")
            : $"{diff.Count(l => l.StartsWith('-'))} lines gone, {diff.Count(l => l.StartsWith('+'))} new";

    private static List<string> Fields(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> now)
        => [.. before.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(key => (before.TryGetValue(key, out var was), now.TryGetValue(key, out var current)) switch
            {
                (true, false) => $"{key}: {was} → (none)",
                (false, true) => $"{key}: (none) → {current}",
                _ => was == current ? null : $"{key}: {was} → {current}",
            })
            .OfType<string>()
            .Select(DriftText.OneLine)];
}
