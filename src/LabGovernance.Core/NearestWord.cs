namespace LabGovernance;

/// <summary>Finds what someone probably meant.</summary>
public static class NearestWord
{
    /// <summary>Without regard to case. A third of the letters may be wrong, at least one; a single letter is never a slip of another.</summary>
    /// <returns>The known word with the fewest edits, the first of equals; null when none is near enough to be a slip.</returns>
    public static string? Of(string written, IEnumerable<string> known)
    {
        ArgumentNullException.ThrowIfNull(written);
        ArgumentNullException.ThrowIfNull(known);
        var most = written.Length < 2 ? 0 : Math.Max(1, written.Length / 3);
        return known
            // What differs more in length can't be near; so a text of any length costs nothing.
            .Where(word => Math.Abs(word.Length - written.Length) <= most)
            .Select(word => (Word: word, Distance: Distance(written.ToLowerInvariant(), word.ToLowerInvariant())))
            .Where(x => x.Distance <= most && x.Distance < x.Word.Length)
            .OrderBy(x => x.Distance)
            .FirstOrDefault().Word;
    }

    /// <summary>Damerau-Levenshtein, restricted: insert, delete, replace, swap neighbours.</summary>
    private static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(replace, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
