using System.Globalization;

namespace LabGovernance.Status;

/// <summary>The difference of two texts, line by line, as a unified diff.</summary>
public static class LineDiff
{
    private const int MostCells = 4_000_000;

    /// <returns>Lines beginning with <c>@@</c>, blank, <c>-</c> or <c>+</c>; none when the texts are equal.</returns>
    public static IReadOnlyList<string> Unified(string before, string after, int context = 2)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var marked = Compare(before.Split('\n'), after.Split('\n'));
        var shown = new bool[marked.Count];
        for (var i = 0; i < marked.Count; i++)
        {
            if (marked[i].Mark == ' ')
                continue;
            for (var j = Math.Max(0, i - context); j <= Math.Min(marked.Count - 1, i + context); j++)
                shown[j] = true;
        }
        var result = new List<string>();
        for (int i = 0, old = 1, now = 1; i < marked.Count; i++)
        {
            if (shown[i])
            {
                if (i == 0 || !shown[i - 1])
                    result.Add(string.Create(CultureInfo.InvariantCulture, $"@@ -{old} +{now} @@"));
                result.Add(marked[i].Mark + marked[i].Line.TrimEnd('\r'));
            }
            old += marked[i].Mark == '+' ? 0 : 1;
            now += marked[i].Mark == '-' ? 0 : 1;
        }
        return result;
    }

    private static List<(char Mark, string Line)> Compare(string[] before, string[] after)
    {
        var head = 0;
        while (head < before.Length && head < after.Length && before[head] == after[head])
            head++;
        var tail = 0;
        while (tail < before.Length - head && tail < after.Length - head && before[^(tail + 1)] == after[^(tail + 1)])
            tail++;
        var a = before[head..^tail];
        var b = after[head..^tail];
        var result = new List<(char, string)>(before.Length + b.Length);
        result.AddRange(before[..head].Select(l => (' ', l)));
        result.AddRange((long)a.Length * b.Length > MostCells ? [.. a.Select(l => ('-', l)), .. b.Select(l => ('+', l))] : Middle(a, b));
        result.AddRange(before[^tail..].Select(l => (' ', l)));
        return result;
    }

    private static List<(char, string)> Middle(string[] a, string[] b)
    {
        var longest = new int[a.Length + 1, b.Length + 1];
        for (var i = a.Length - 1; i >= 0; i--)
        {
            for (var j = b.Length - 1; j >= 0; j--)
                longest[i, j] = a[i] == b[j] ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        }
        var result = new List<(char, string)>();
        for (int i = 0, j = 0; i < a.Length || j < b.Length;)
        {
            if (i < a.Length && j < b.Length && a[i] == b[j])
            {
                result.Add((' ', a[i++]));
                j++;
            }
            else if (i < a.Length && (j == b.Length || longest[i + 1, j] >= longest[i, j + 1]))
                result.Add(('-', a[i++]));
            else
                result.Add(('+', b[j++]));
        }
        return result;
    }
}
