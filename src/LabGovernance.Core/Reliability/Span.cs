namespace LabGovernance.Reliability;

/// <summary>A stretch of time, its end not included.</summary>
internal readonly record struct Span(DateTimeOffset From, DateTimeOffset To)
{
    public TimeSpan Length => To > From ? To - From : TimeSpan.Zero;

    public Span Within(Span other) => new(From > other.From ? From : other.From, To < other.To ? To : other.To);

    /// <returns>The same time in stretches that neither touch nor overlap, in order.</returns>
    public static List<Span> Union(IEnumerable<Span> spans)
    {
        var union = new List<Span>();
        foreach (var span in spans.Where(s => s.Length > TimeSpan.Zero).OrderBy(s => s.From))
        {
            if (union.Count > 0 && span.From <= union[^1].To)
                union[^1] = new(union[^1].From, span.To > union[^1].To ? span.To : union[^1].To);
            else
                union.Add(span);
        }
        return union;
    }

    /// <returns>What of the first lies in none of the others. Both are unions.</returns>
    public static List<Span> Without(List<Span> spans, List<Span> others)
    {
        var left = new List<Span>();
        var next = 0;
        foreach (var span in spans)
        {
            var from = span.From;
            while (next < others.Count && others[next].To <= from)
                next++;
            for (var i = next; i < others.Count && others[i].From < span.To; i++)
            {
                if (others[i].From > from)
                    left.Add(new(from, others[i].From));
                if (others[i].To > from)
                    from = others[i].To;
            }
            if (from < span.To)
                left.Add(new(from, span.To));
        }
        return left;
    }

    public static TimeSpan Sum(IEnumerable<Span> spans) => TimeSpan.FromTicks(spans.Sum(s => s.Length.Ticks));
}
