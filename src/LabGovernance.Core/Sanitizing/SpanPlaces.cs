using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>Finds line and column of the spans of a text that is read once more, in pieces.</summary>
public sealed class SpanPlaces(ImmutableArray<SanitizedSpan> spans)
{
    private readonly List<(SanitizedSpan Span, long Line, int Column)> _found = [];
    private long _at;
    private long _line = 1;
    private int _column = 1;
    private int _next;

    /// <summary>What was found up to here.</summary>
    public IReadOnlyList<(SanitizedSpan Span, long Line, int Column)> Found => _found;

    public void Read(ReadOnlySpan<byte> piece)
    {
        foreach (var b in piece)
        {
            while (_next < spans.Length && spans[_next].Start <= _at)
                _found.Add((spans[_next++], _line, _column));
            _at++;
            if (b == '\n')
            {
                _line++;
                _column = 1;
            }
            else if ((b & 0xC0) != 0x80)
            {
                _column++;
            }
        }
    }
}
