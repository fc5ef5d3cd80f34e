using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LabGovernance.Sanitizing;

/// <summary>A report as lines of text: before on the left, after on the right.</summary>
public static class TerminalReport
{
    private const string Off = "\u001b[0m";
    private const string Taken = "\u001b[97;41m";
    private const string Put = "\u001b[30;42m";
    private const int Narrowest = 40;

    /// <param name="report">The report.</param>
    /// <param name="width">How many columns there are.</param>
    /// <param name="colours">True highlights with the colours of a terminal; false with « and ».</param>
    public static IEnumerable<string> Lines(SanitizeReport report, int width, bool colours)
    {
        ArgumentNullException.ThrowIfNull(report);
        var digits = report.Lines.IsEmpty ? 1 : report.Lines[^1].Number.ToString(CultureInfo.InvariantCulture).Length;
        var column = Math.Max(Narrowest, width - digits - 4) / 2;
        if (report.Result.Source is { } source)
            yield return VisibleText.Of(source);
        foreach (var line in report.Lines)
        {
            var left = Wrapped(line.Before, column, colours ? Taken : null);
            var right = Wrapped(line.After, column, colours ? Put : null);
            for (var i = 0; i < Math.Max(left.Count, right.Count); i++)
            {
                var number = i == 0 ? line.Number.ToString(CultureInfo.InvariantCulture) : "";
                var (text, cells) = i < left.Count ? left[i] : ("", 0);
                yield return $"{number.PadLeft(digits)} {text}{new string(' ', column - cells)} │ {(i < right.Count ? right[i].Text : "")}".TrimEnd();
            }
        }

        yield return report.Result.Total == 0
            ? "Nothing was found."
            : $"{report.Result.Total} taken out: {string.Join(", ", report.Result.Counts.Select(c => $"{c.Key} {c.Value}"))}";
        foreach (var warning in report.Result.Warnings)
            yield return "! " + warning;
    }

    private static List<(string Text, int Cells)> Wrapped(ImmutableArray<ReportPiece> pieces, int width, string? colour)
    {
        var lines = new List<(string, int)>();
        var line = new StringBuilder();
        var cells = 0;
        foreach (var piece in pieces)
        {
            var marked = piece.Rule is not null;
            var text = marked && colour is null ? $"«{piece.Text}»" : piece.Text;
            if (marked && colour is not null)
                line.Append(colour);
            foreach (var rune in text.Replace("\t", "    ", StringComparison.Ordinal).Replace('\n', '⏎').EnumerateRunes())
            {
                if (cells == width)
                    Break(marked);
                line.Append(rune.ToString());
                cells++;
            }

            if (marked && colour is not null)
                line.Append(Off);
        }

        lines.Add((line.ToString(), cells));
        return lines;

        void Break(bool marked)
        {
            lines.Add((line.ToString() + (marked && colour is not null ? Off : ""), cells));
            line.Clear();
            cells = 0;
            if (marked && colour is not null)
                line.Append(colour);
        }
    }
}
