using LabGovernance.Commands;

namespace LabGovernance.Policy.Rules;

/// <summary>Files that may be written without asking. <c>*</c> stays in its folder, <c>**</c> also takes the folders below.</summary>
internal sealed class WritablePaths(IReadOnlyList<string> globs)
{
    private readonly string[][] _globs = [.. globs.Select(g => g.Split('/'))];

    /// <param name="target">The file as written in the line.</param>
    /// <param name="isInLab">True when a relative path is meant from the lab's folder.</param>
    public bool Contains(ShellWord target, bool isInLab)
        => _globs.Length > 0 && target.Text is { Length: > 0 } path && !target.IsDialect && (path[0] == '/' || isInLab) && Parts(path) is { } parts
            && Array.Exists(_globs, g => Matches(g, parts));

    /// <summary>True for a tee that does nothing but copy its input into such files.</summary>
    public bool IsTeeInto(Invocation invocation, Func<ShellWord, bool> isWritable)
        => _globs.Length > 0 && invocation is { Words: [{ Text: "tee" }, _, ..] words } && words.Skip(1).All(w => w.Text is "-a" or "--append" || isWritable(w))
            && words.Skip(1).Any(isWritable);

    /// <summary>Null for a path that climbs, or that names a folder.</summary>
    private static string[]? Parts(string path)
    {
        var parts = path.Split('/');
        if (parts[^1].Length == 0 || parts[0].StartsWith('-') || parts[0].StartsWith('~') || Array.Exists(parts, p => p is ".."))
            return null;
        return [.. parts.Where((p, i) => i == 0 || p.Length > 0).Where(p => p != ".")];
    }

    private static bool Matches(ReadOnlySpan<string> glob, ReadOnlySpan<string> path)
    {
        if (glob.Length == 0 || path.Length == 0)
            return glob.Length == path.Length;
        if (glob[0] != "**")
            return WordGlob.Matches(glob[0], path[0]) && Matches(glob[1..], path[1..]);
        for (var taken = 1; taken <= path.Length; taken++)
        {
            if (Matches(glob[1..], path[taken..]))
                return true;
        }

        return false;
    }
}
