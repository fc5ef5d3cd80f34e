using System.Globalization;
using LabGovernance.Documents;

namespace LabGovernance.Reviews;

/// <summary>Plots as inline SVG. Shapes only, stretched to the room there is: the words beside them are HTML and keep their size on a phone.</summary>
internal static class Plots
{
    /// <summary>Stretches on a line of time, each with what it says when it is pointed at.</summary>
    public static Markup Line(TimeAxis axis, string label, IEnumerable<(string Kind, DateTimeOffset From, DateTimeOffset To, string Says)> stretches)
    {
        var ticks = axis.Ticks().Select(t => Markup.Of($"""<line x1="{t.At:0.#}" x2="{t.At:0.#}" y1="0" y2="20" class="tick" />"""));
        var bars = stretches
            .Select(s => (Place: axis.Place(s.From, s.To), s.Kind, s.Says))
            .Where(s => s.Place is not null)
            .Select(s => Markup.Of($"""<rect x="{s.Place!.Value.At:0.#}" width="{s.Place.Value.Width:0.#}" y="3" height="14" class="{s.Kind}"><title>{s.Says}</title></rect>"""));
        return Markup.Of($"""<svg viewBox="0 0 {TimeAxis.Length} 20" preserveAspectRatio="none" role="img" aria-label="{label}">{ticks}{bars}</svg>""");
    }

    /// <summary>The days below such a line.</summary>
    public static Markup Days(TimeAxis axis)
        => Markup.Of($"""<div class="days" aria-hidden="true">{axis.Ticks().Select(t => Markup.Of($"""<span style="left:{t.At / 10:0.#}%">{t.Day.ToString("MMM d", CultureInfo.InvariantCulture)}</span>"""))}</div>""");

    /// <summary>Parts of a whole beside each other.</summary>
    public static Markup Shares(string label, params (string Kind, double Part, string Says)[] parts)
    {
        var whole = parts.Sum(p => p.Part);
        var at = 0.0;
        var bars = new List<Markup>();
        foreach (var (kind, part, says) in parts.Where(p => p.Part > 0))
        {
            var width = part / whole * 1000;
            bars.Add(Markup.Of($"""<rect x="{at:0.#}" width="{width:0.#}" y="0" height="12" class="{kind}"><title>{says}</title></rect>"""));
            at += width;
        }
        return Markup.Of($"""<svg class="shares" viewBox="0 0 1000 12" preserveAspectRatio="none" role="img" aria-label="{label}">{bars}</svg>""");
    }

    /// <summary>A share of 0 to 1 with the interval in which it lies.</summary>
    public static Markup Interval(string label, double value, double low, double high) => Markup.Of($"""
        <svg class="shares" viewBox="0 0 1000 12" preserveAspectRatio="none" role="img" aria-label="{label}"><rect x="0" width="1000" y="5" height="2" class="idle" /><rect x="{low * 1000:0.#}" width="{Math.Max(6, (high - low) * 1000):0.#}" y="3" height="6" class="work" opacity="0.5"><title>{label}</title></rect><rect x="{Math.Clamp(value * 1000 - 5, 0, 990):0.#}" width="10" y="0" height="12" class="ink"><title>{label}</title></rect></svg>
        """);

    /// <summary>Columns of counts, the kinds on top of each other.</summary>
    public static Markup Columns(string label, IReadOnlyList<(string Says, (string Kind, int Count)[] Parts)> columns)
    {
        var most = Math.Max(1, columns.Max(c => c.Parts.Sum(p => p.Count)));
        var room = 1000.0 / columns.Count;
        var bars = new List<Markup>();
        for (var i = 0; i < columns.Count; i++)
        {
            var top = 100.0;
            foreach (var (kind, count) in columns[i].Parts.Where(p => p.Count > 0))
            {
                var height = 100.0 * count / most;
                top -= height;
                bars.Add(Markup.Of($"""<rect x="{i * room + room * 0.1:0.#}" width="{room * 0.8:0.#}" y="{top:0.#}" height="{height:0.#}" class="{kind}"><title>{columns[i].Says}</title></rect>"""));
            }
        }
        return Markup.Of($"""<svg class="columns" viewBox="0 0 1000 100" preserveAspectRatio="none" role="img" aria-label="{label}"><line x1="0" x2="1000" y1="100" y2="100" class="tick" />{bars}</svg>""");
    }

    /// <summary>Lengths of time one after the other, with the one that they must stay below.</summary>
    public static Markup Trend(string label, IReadOnlyList<TimeSpan> values, TimeSpan? limit)
    {
        var most = Math.Max(1, values.Append(limit ?? TimeSpan.Zero).Max().TotalSeconds);
        var step = values.Count > 1 ? 96.0 / (values.Count - 1) : 0;
        var points = string.Join(' ', values.Select((v, i) => string.Create(CultureInfo.InvariantCulture, $"{2 + i * step:0.#},{28 - v.TotalSeconds / most * 26:0.#}")));
        var line = limit is { } l ? Markup.Of($"""<line x1="0" x2="100" y1="{28 - l.TotalSeconds / most * 26:0.#}" y2="{28 - l.TotalSeconds / most * 26:0.#}" class="limit" />""") : Markup.None;
        return Markup.Of($"""<svg class="trend" viewBox="0 0 100 30" role="img" aria-label="{label}"><title>{label}</title>{line}<polyline points="{points}" class="course" />{values.Select((v, i) => Markup.Of($"""<circle cx="{2 + i * step:0.#}" cy="{28 - v.TotalSeconds / most * 26:0.#}" r="2.2" class="{(v > limit ? "bad" : "good")}" />"""))}</svg>""");
    }
}
