using LabGovernance.Drift;

namespace LabGovernance.Adapters.Drift;

/// <summary>Finds the files that a baseline is of.</summary>
internal sealed class FileWalk(BaselineDefinition definition, Lab lab, CancellationToken cancellation)
{
    private static readonly EnumerationOptions Everything = new() { AttributesToSkip = 0, IgnoreInaccessible = false, RecurseSubdirectories = false, MatchType = MatchType.Simple };

    private readonly string _root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(lab.Root));
    private readonly string _state = Path.GetFullPath(lab.StateFolder);
    private readonly List<PathGlob> _ignored = [.. definition.Ignore.Select(i => new PathGlob(Slashes(i)))];
    private readonly SortedDictionary<string, (string Full, FileState State)> _found = new(StringComparer.Ordinal);

    /// <returns>In the order of their paths, without digests.</returns>
    public IReadOnlyCollection<(string Full, FileState State)> Found()
    {
        foreach (var entry in definition.Files.Select(Slashes))
        {
            var parts = entry.Split('/');
            var plain = parts.TakeWhile(p => !PathGlob.HasWildcard(p)).Count();
            var start = string.Join('/', parts.Take(plain));
            var top = Path.TrimEndingDirectorySeparator(Path.GetFullPath(start.Length == 0 && plain > 0 ? "/" : start.Length == 0 ? "." : start, _root));
            // The slash before it makes it one of paths: of names it would be at any depth.
            var glob = plain == parts.Length || parts[plain..] is ["**"] ? null : new PathGlob("/" + string.Join('/', parts.Skip(plain)));
            var depth = parts.Skip(plain).Any(p => p.Contains("**", StringComparison.Ordinal)) ? int.MaxValue : parts.Length - plain;
            if (!IsLeftOut(top))
                Visit(top, "", glob, depth);
        }
        return _found.Values;
    }

    /// <param name="full">Where.</param>
    /// <param name="below">The same from where the glob begins, with a slash in front; empty for that place.</param>
    /// <param name="glob">What is meant; null for all.</param>
    /// <param name="depth">How much deeper the glob reaches.</param>
    private void Visit(string full, string below, PathGlob? glob, int depth)
    {
        cancellation.ThrowIfCancellationRequested();
        var isMeant = glob is null || (below.Length > 0 && glob.IsMatch(below));
        var (isThere, state) = FileLook.Of(full, Reported(full));
        if (!isThere)
            return;
        if (state is not null)
        {
            if (isMeant || state.Kind == FileKind.Unreadable)
                _found[state.Path] = (full, state);
            return;
        }
        if (!isMeant && depth == 0)
            return;
        try
        {
            foreach (var inner in Directory.EnumerateFileSystemEntries(full, "*", Everything).ToList())
            {
                if (!IsLeftOut(inner) && inner is not ("/proc" or "/sys" or "/dev"))
                    Visit(inner, $"{below}/{Path.GetFileName(inner)}", isMeant ? null : glob, depth == int.MaxValue ? depth : depth - 1);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var path = Reported(full);
            if (e is not DirectoryNotFoundException)
                _found[path] = (full, FileLook.Unreadable(path, e.Message));
        }
    }

    private bool IsLeftOut(string full)
    {
        if (full.Equals(_state, StringComparison.Ordinal))
            return true;
        if (_ignored.Count == 0)
            return false;
        var path = Reported(full);
        var absolute = full.Replace(Path.DirectorySeparatorChar, '/');
        return _ignored.Exists(i => i.IsMatch(path) || i.IsMatch(absolute));
    }

    private string Reported(string full)
    {
        var path = Relative(full);
        // So are commands called.
        return path.StartsWith("$ ", StringComparison.Ordinal) ? "./" + path : path;
    }

    private string Relative(string full)
        => (full.Equals(_root, StringComparison.Ordinal) ? "."
            : full.StartsWith(_root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full[(_root.Length + 1)..]
            : full).Replace(Path.DirectorySeparatorChar, '/');

    private static string Slashes(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
}
