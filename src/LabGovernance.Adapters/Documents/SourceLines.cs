using Markdig.Syntax;

namespace LabGovernance.Adapters.Documents;

/// <summary>A text in lines, each with its ending: joined they are the text again.</summary>
internal sealed class SourceLines
{
    // Names of fields and short values come again and again.
    private const int LongestShared = 20;

    private readonly List<int> _starts;
    private readonly HashSet<string> _shared = new(StringComparer.Ordinal);

    public SourceLines(string text)
    {
        Text = text;
        _starts = Split(text);
    }

    public string Text { get; }

    public int Count => _starts.Count - 1;

    /// <summary>The lines, to be changed by who has the source for himself.</summary>
    public List<string> All => field ??= Copy();

    /// <summary>The ending of the first line that has one.</summary>
    public string NewLine => All.Select(Ending).FirstOrDefault(e => e.Length > 0) ?? "\n";

    public ReadOnlySpan<char> this[int line] => Text.AsSpan(_starts[line], _starts[line + 1] - _starts[line]);

    /// <returns>The lines in a list of their own.</returns>
    public List<string> Copy()
    {
        var lines = new List<string>(Count);
        for (var i = 0; i < Count; i++)
            lines.Add(this[i].ToString());
        return lines;
    }

    public bool IsBlank(int line) => this[line].IsWhiteSpace();

    /// <returns>The lines from one to before another.</returns>
    public string Between(int line, int end) => Text[_starts[line].._starts[end]];

    /// <returns>A string for a part of the text, the same one for the same short text.</returns>
    public string Shared(ReadOnlySpan<char> part)
    {
        if (part.Length > LongestShared)
            return part.ToString();
        var shared = _shared.GetAlternateLookup<ReadOnlySpan<char>>();
        if (shared.TryGetValue(part, out var known))
            return known;
        var text = part.ToString();
        _shared.Add(text);
        return text;
    }

    /// <returns>The line of a position in the text.</returns>
    /// <param name="position">Where in the text.</param>
    /// <param name="guess">The line that it most likely is.</param>
    public int At(int position, int guess = 0)
    {
        if (guess < Count && position >= _starts[guess] && position < _starts[guess + 1])
            return guess;
        var found = _starts.BinarySearch(0, Count, position, comparer: null);
        return found >= 0 ? found : ~found - 1;
    }

    /// <returns>Its first line; Markdig has that of the dashes for a heading that is underlined.</returns>
    public int FirstOf(HeadingBlock heading) => heading.IsSetext ? At(heading.Span.Start) : heading.Line;

    public static bool EndsLine(string line) => line.EndsWith('\n') || line.EndsWith('\r');

    private static string Ending(string line) => line.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : EndsLine(line) ? line[^1..] : "";

    /// <returns>Where each line begins, and where the text ends.</returns>
    private static List<int> Split(string text)
    {
        var starts = new List<int>(text.AsSpan().CountAny('\n', '\r') + 2);
        for (var start = 0; start < text.Length;)
        {
            starts.Add(start);
            var end = text.AsSpan(start).IndexOfAny('\n', '\r');
            if (end < 0)
                break;
            end += start;
            start = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
        }
        starts.Add(text.Length);
        return starts;
    }
}
