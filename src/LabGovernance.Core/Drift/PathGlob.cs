using System.Text;
using System.Text.RegularExpressions;

namespace LabGovernance.Drift;

/// <summary>A glob of paths with slashes: <c>*</c> and <c>?</c> within a name, <c>**</c> over folders.</summary>
public sealed class PathGlob
{
    private readonly Regex _regex;
    private readonly bool _isOfNames;

    /// <param name="pattern">The glob. One without a slash is of any name at any depth, one that ends in a slash or <c>/**</c> also of the folder itself.</param>
    public PathGlob(string pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        pattern = pattern.StartsWith("./", StringComparison.Ordinal) ? pattern[2..] : pattern;
        pattern = pattern.EndsWith("/**", StringComparison.Ordinal) ? pattern[..^3] + "/" : pattern;
        var trimmed = pattern.TrimEnd('/');
        _isOfNames = !trimmed.Contains('/', StringComparison.Ordinal);
        _regex = new Regex(Translated(trimmed), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline | (OperatingSystem.IsWindows() ? RegexOptions.IgnoreCase : RegexOptions.None));
    }

    public static bool HasWildcard(string text) => text?.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <param name="path">A path with slashes.</param>
    public bool IsMatch(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return _regex.IsMatch(_isOfNames ? path[(path.LastIndexOf('/') + 1)..] : path);
    }

    private static string Translated(string pattern)
    {
        var regex = new StringBuilder("^");
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern.AsSpan(i).StartsWith("**/", StringComparison.Ordinal) && (i == 0 || pattern[i - 1] == '/'))
            {
                regex.Append("(?:.*/)?");
                i += 2;
            }
            else if (pattern.AsSpan(i).StartsWith("**", StringComparison.Ordinal))
            {
                regex.Append(".*");
                i++;
            }
            else
            {
                regex.Append(pattern[i] switch { '*' => "[^/]*", '?' => "[^/]", var c => Regex.Escape(c.ToString()) });
            }
        }
        return regex.Append("\\z").ToString();
    }
}
