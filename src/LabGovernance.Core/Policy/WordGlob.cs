namespace LabGovernance.Policy;

/// <summary><c>*</c> and <c>?</c> within one word, in linear space and without backtracking blow-up.</summary>
internal static class WordGlob
{
    public static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, StringComparison comparison = StringComparison.Ordinal)
        => comparison == StringComparison.Ordinal ? Matches(pattern, text) : MatchesAs(pattern, text, comparison);

    public static bool IsGlob(string pattern) => pattern.AsSpan().IndexOfAny('*', '?') >= 0;

    /// <summary>What stands between two stars is looked for at its first place: a later one could not let more of the rest match.</summary>
    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        var star = pattern.IndexOf('*');
        if (star < 0)
            return pattern.Length == text.Length && Begins(pattern, text);
        if (star > text.Length || !Begins(pattern[..star], text))
            return false;
        text = text[star..];
        pattern = pattern[(star + 1)..];
        while ((star = pattern.IndexOf('*')) >= 0)
        {
            var at = Find(pattern[..star], text);
            if (at < 0)
                return false;
            text = text[(at + star)..];
            pattern = pattern[(star + 1)..];
        }

        return pattern.Length <= text.Length && Begins(pattern, text[^pattern.Length..]);
    }

    private static int Find(ReadOnlySpan<char> part, ReadOnlySpan<char> text)
    {
        if (part.IndexOf('?') < 0)
            return text.IndexOf(part);
        for (var at = 0; at + part.Length <= text.Length; at++)
        {
            if (Begins(part, text[at..]))
                return at;
        }

        return -1;
    }

    /// <summary>Whether a text that is long enough begins with a part without stars.</summary>
    private static bool Begins(ReadOnlySpan<char> part, ReadOnlySpan<char> text)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if (part[i] != text[i] && part[i] != '?')
                return false;
        }

        return true;
    }

    private static bool MatchesAs(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, StringComparison comparison)
    {
        int p = 0, t = 0, star = -1, mark = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                mark = t;
            }
            else if (p < pattern.Length && (pattern[p] == '?' || pattern[p] == text[t] || pattern.Slice(p, 1).Equals(text.Slice(t, 1), comparison)))
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++mark;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
            p++;
        return p == pattern.Length;
    }
}
