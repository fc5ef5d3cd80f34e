namespace LabGovernance.Adapters.Configuration;

/// <summary>Where a path leads once every symbolic link on the way is followed.</summary>
internal static class RealPath
{
    private const int MostLinks = 40;

    /// <param name="path">An absolute path. What doesn't exist on it is kept as written.</param>
    /// <exception cref="IOException">The links lead in a circle, or can't be read.</exception>
    public static string Of(string path)
    {
        var real = Path.GetPathRoot(path)!;
        var ahead = new Stack<string>();
        Push(path);
        var links = 0;
        while (ahead.TryPop(out var name))
        {
            if (name == ".")
                continue;
            if (name == "..")
            {
                real = Path.GetDirectoryName(real) ?? real;
                continue;
            }
            var next = Path.Combine(real, name);
            FileSystemInfo info = Directory.Exists(next) ? new DirectoryInfo(next) : new FileInfo(next);
            if (info.LinkTarget is not { } target)
            {
                real = next;
                continue;
            }
            if (++links > MostLinks)
                throw new IOException($"there are more than {MostLinks} links on the way to {path}");
            if (Path.IsPathRooted(target))
                real = Path.GetPathRoot(target)!;
            Push(target);
        }
        return real;

        void Push(string part)
        {
            var names = part[Path.GetPathRoot(part)!.Length..].Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries);
            foreach (var name in names.Reverse())
                ahead.Push(name);
        }
    }

    /// <returns>True when the path lies below the folder; the folder itself does not.</returns>
    public static bool IsBelow(string folder, string path, StringComparison comparison)
    {
        var start = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.Length > start.Length && path.StartsWith(start, comparison);
    }
}
