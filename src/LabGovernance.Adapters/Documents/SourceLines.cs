using Markdig.Syntax;

namespace LabGovernance.Adapters.Documents;

/// <summary>A text in lines, each with its ending: joined they are the text again.</summary>
internal sealed class SourceLines
{
    private readonly int[] _starts;

    public SourceLines(string text)
    {
        All = Split(text);
        _starts = new int[All.Count];
        for (var i = 1; i < All.Count; i++)
            _starts[i] = _starts[i - 1] + All[i - 1].Length;
    }

    public List<string> All { get; }

    /// <summary>The ending of the first line that has one.</summary>
    public string NewLine => All.Select(Ending).FirstOrDefault(e => e.Length > 0) ?? "\n";

    /// <returns>The line of a position in the text.</returns>
    public int At(int position)
    {
        var found = Array.BinarySearch(_starts, position);
        return found >= 0 ? found : ~found - 1;
    }

    /// <returns>Its first line; Markdig has that of the dashes for a heading that is underlined.</returns>
    public int FirstOf(HeadingBlock heading) => heading.IsSetext ? At(heading.Span.Start) : heading.Line;

    public static bool EndsLine(string line) => line.EndsWith('\n') || line.EndsWith('\r');

    private static string Ending(string line) => line.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : EndsLine(line) ? line[^1..] : "";

    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r');
            if (end < 0)
            {
                lines.Add(text[start..]);
                break;
            }
            end += start;
            var next = text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? end + 2 : end + 1;
            lines.Add(text[start..next]);
            start = next;
        }
        return lines;
    }
}
