namespace LabGovernance.Drift;

/// <summary>What is different between two looks at the same files.</summary>
public static class SnapshotComparison
{
    /// <returns>In the order of the paths; none of them explained yet.</returns>
    public static IReadOnlyList<DriftFinding> Of(string baseline, Snapshot before, Snapshot now)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        var known = before.States.ToDictionary(s => s.Path, StringComparer.Ordinal);
        var found = now.States.ToDictionary(s => s.Path, StringComparer.Ordinal);
        var closed = now.States.Where(s => s.Kind == FileKind.Unreadable).ToDictionary(s => s.Path, StringComparer.Ordinal);
        var closedThen = before.States.Where(s => s.Kind == FileKind.Unreadable).ToDictionary(s => s.Path, StringComparer.Ordinal);
        var findings = new List<DriftFinding>();
        var paths = now.States.Select(s => s.Path).Order(StringComparer.Ordinal).ToArray();
        foreach (var state in before.States)
        {
            if (found.TryGetValue(state.Path, out var current))
            {
                if (Difference(state, current) is var (kind, what, diff))
                    findings.Add(Finding(kind, what, state, current) with { Diff = diff });
            }
            else if (Above(state.Path, closed) is { } folder)
            {
                findings.Add(Finding(DriftKind.Unknown, $"{folder.Path} can't be read: {folder.Why}", state, null));
            }
            else if (state.Kind == FileKind.Unreadable && HasBelow(paths, state.Path + "/"))
            {
                findings.Add(Finding(DriftKind.Unknown, $"could not be read when the baseline was taken: {state.Why}", state, null));
            }
            else
            {
                findings.Add(Finding(DriftKind.Removed, Kind(state), state, null));
            }
        }
        foreach (var state in now.States.Where(s => !known.ContainsKey(s.Path)))
        {
            findings.Add(
                Above(state.Path, closedThen) is not null ? Finding(DriftKind.Unknown, "was in a folder that could not be read when the baseline was taken", null, state)
                : state.Kind == FileKind.Unreadable ? Finding(DriftKind.Unknown, $"can't be read: {state.Why}", null, state)
                : Finding(DriftKind.Added, Kind(state), null, state));
        }
        findings.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return findings;

        DriftFinding Finding(DriftKind kind, string what, FileState? was, FileState? current)
            => new() { Baseline = baseline, Kind = kind, Path = (was ?? current)!.Path, What = DriftText.OneLine(what), Before = was, Now = current };
    }

    private static (DriftKind Kind, string What, IReadOnlyList<string> Diff)? Difference(FileState before, FileState now)
    {
        if (now.Kind == FileKind.Unreadable)
            return (DriftKind.Unknown, $"can't be read: {now.Why}", []);
        if (before.Kind == FileKind.Unreadable)
            return (DriftKind.Unknown, $"could not be read when the baseline was taken: {before.Why}", []);
        var what = new List<string>();
        var diff = before.Kind == now.Kind && before.Digest != now.Digest ? DriftDiff.Of(before, now) : [];
        if (before.Kind != now.Kind)
            what.Add($"{Kind(before)} → {Kind(now)}");
        else if (before.Digest != now.Digest)
            what.Add(DriftDiff.Summary(before, now, diff) ?? (before.Size == now.Size ? "content" : $"content, {before.Size} → {now.Size} bytes"));
        if (before.Kind == now.Kind && before.Target != now.Target)
            what.Add($"leads to {now.Target} instead of {before.Target}");
        // The mode of a link is nobody's.
        if (before.Mode != now.Mode && before.Kind != FileKind.Link && now.Kind != FileKind.Link)
            what.Add($"mode {before.Mode} → {now.Mode}");
        if (before.Owner != now.Owner)
            what.Add($"owner {before.Owner} → {now.Owner}");
        return what.Count == 0 ? null : (DriftKind.Changed, string.Join("; ", what), diff);
    }

    private static bool HasBelow(string[] paths, string folder)
    {
        var at = Array.BinarySearch(paths, folder, StringComparer.Ordinal);
        at = at < 0 ? ~at : at;
        return at < paths.Length && paths[at].StartsWith(folder, StringComparison.Ordinal);
    }

    private static FileState? Above(string path, Dictionary<string, FileState> folders)
    {
        for (var slash = path.LastIndexOf('/'); folders.Count > 0 && slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (folders.TryGetValue(path[..slash], out var folder))
                return folder;
        }
        return null;
    }

    private static string Kind(FileState state) => state.Kind switch
    {
        FileKind.File => $"file of {state.Size} bytes",
        FileKind.Link => $"link to {state.Target}",
        FileKind.Special => "special file",
        FileKind.Output => $"output of {state.Size} bytes",
        _ => "unreadable",
    };
}
