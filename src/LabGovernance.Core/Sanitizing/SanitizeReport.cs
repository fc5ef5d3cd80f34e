using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>What a text was and what became of it, line by line, for the eyes of whoever lets it leave.</summary>
/// <param name="Lines">The lines that were changed.</param>
/// <param name="Result">What came out.</param>
public sealed record SanitizeReport(ImmutableArray<ReportLine> Lines, SanitizedText Result)
{
    private const int MostDots = 12;

    /// <param name="original">The text before.</param>
    /// <param name="result">What came out of it, with its spans.</param>
    /// <param name="showValues">True shows what was taken out; false dots in its place.</param>
    public static SanitizeReport Of(string original, SanitizedText result, bool showValues)
    {
        ArgumentNullException.ThrowIfNull(original);
        ArgumentNullException.ThrowIfNull(result);
        var before = WholeText.Bytes(original);
        var after = WholeText.Bytes(result.Text ?? "");
        var lines = ImmutableArray.CreateBuilder<ReportLine>();
        long number = 1;
        var counted = 0;
        for (var i = 0; i < result.Spans.Length;)
        {
            var first = result.Spans[i];
            var start = LineStart(before, first.Start);
            var newStart = LineStart(after, first.NewStart);
            number += before.AsSpan(counted, start - counted).Count((byte)'\n');
            counted = start;
            var left = ImmutableArray.CreateBuilder<ReportPiece>();
            var right = ImmutableArray.CreateBuilder<ReportPiece>();
            int at = start, newAt = newStart, end = LineEnd(before, first.Start + first.Length);
            for (; i < result.Spans.Length && result.Spans[i].Start <= end; i++)
            {
                var span = result.Spans[i];
                end = Math.Max(end, LineEnd(before, span.Start + span.Length));
                left.Add(new ReportPiece(Text(before, at, (int)span.Start), null));
                left.Add(new ReportPiece(showValues ? Text(before, (int)span.Start, (int)span.Start + span.Length) : new string('•', Math.Min(span.Length, MostDots)), span.Rule));
                right.Add(new ReportPiece(Text(after, newAt, (int)span.NewStart), null));
                right.Add(new ReportPiece(Text(after, (int)span.NewStart, (int)span.NewStart + span.NewLength), span.Rule));
                at = (int)span.Start + span.Length;
                newAt = (int)span.NewStart + span.NewLength;
            }

            left.Add(new ReportPiece(Text(before, at, end), null));
            right.Add(new ReportPiece(Text(after, newAt, LineEnd(after, newAt)), null));
            lines.Add(new ReportLine(number, Shown(left), Shown(right)));
        }

        return new SanitizeReport(lines.ToImmutable(), result);
    }

    private static ImmutableArray<ReportPiece> Shown(IEnumerable<ReportPiece> pieces)
        => [.. pieces.Where(p => p.Text.Length > 0).Select(p => p with { Text = VisibleText.Of(p.Text.Replace("\r", "", StringComparison.Ordinal)) })];

    private static string Text(byte[] bytes, int start, int end) => WholeText.Of(bytes.AsSpan(start, Math.Max(0, end - start)));

    private static int LineStart(byte[] text, long at) => text.AsSpan(0, (int)at).LastIndexOf((byte)'\n') + 1;

    private static int LineEnd(byte[] text, long at) => text.AsSpan((int)at).IndexOf((byte)'\n') is var newline && newline < 0 ? text.Length : (int)at + newline;
}
