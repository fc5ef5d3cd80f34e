using System.Text;
using LabGovernance.Commands;

namespace LabGovernance.Policy.Redlines;

/// <summary>Paths in one spelling: no doubled, trailing, <c>.</c> or resolvable <c>..</c> parts; <c>~</c> for the home folder.</summary>
internal static class PathText
{
    /// <summary>Stands for an unquoted wildcard; a character that no accepted line can contain.</summary>
    public const char Wild = '\uE000';

    /// <summary>Null when the word depends on what is known only at run time.</summary>
    public static string? Of(ShellWord word)
    {
        if (word.Text is { } text)
            return word.Path ??= Normalise(text);
        var path = new StringBuilder();
        foreach (var piece in word.Pieces)
        {
            switch (piece.Kind)
            {
                case PieceKind.Literal or PieceKind.Quoted or PieceKind.Brace:
                    path.Append(piece.Text);
                    break;
                case PieceKind.Glob:
                    path.Append(Wild);
                    break;
                case PieceKind.Tilde:
                    path.Append('~');
                    break;
                case PieceKind.Parameter when piece.Text is "$HOME" or "${HOME}" && path.Length == 0:
                    path.Append('~');
                    break;
                default:
                    return null;
            }
        }

        return Normalise(path.ToString());
    }

    public static string Normalise(string path)
    {
        if (IsNormal(path))
            return path;
        var absolute = path.StartsWith('/');
        var parts = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".")
                continue;
            if (part == ".." && parts.Count > 0 && parts[^1] != ".." && !parts[^1].StartsWith('~'))
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".." || !absolute)
                parts.Add(part);
            if (absolute && parts is ["proc", _, "root" or "cwd"] or ["proc", _, "task", _, "root" or "cwd"])
                parts.Clear();
        }

        var joined = string.Join('/', parts);
        return absolute ? "/" + joined : joined.Length == 0 ? "." : joined;
    }

    /// <summary>True for most paths: nothing in them that another spelling would leave out. A false says nothing.</summary>
    private static bool IsNormal(string path)
    {
        if (path.Length == 0 || path[^1] == '/' || path.StartsWith("/proc", StringComparison.Ordinal))
            return false;
        var mayBeDropped = path[0] == '.';
        for (var i = 0; i + 1 < path.Length; i++)
            mayBeDropped |= path[i] == '/' && path[i + 1] is '/' or '.';
        return !mayBeDropped;
    }

    /// <summary>The absolute paths a word may mean, seen from each folder the line may be in.</summary>
    public static IEnumerable<string> Places(string path, IReadOnlyList<string> directories)
    {
        yield return path;
        if (path.StartsWith('/') || path.StartsWith('~'))
            yield break;
        foreach (var directory in directories)
            yield return Normalise(directory.StartsWith("./", StringComparison.Ordinal) ? $"{directory.AsSpan(2)}/{path}" : $"{directory}/{path}");
    }
}
