namespace LabGovernance.Sanitizing.Matching;

/// <summary>Where the value of a name stands.</summary>
/// <param name="Start">Its first byte, after a quote.</param>
/// <param name="End">The byte after its last, before a quote.</param>
internal readonly record struct ValueSpan(int Start, int End)
{
    public static ValueSpan None { get; } = new(0, 0);

    public bool IsEmpty => End <= Start;

    public bool IsQuoted { get; init; }

    /// <summary>The syntax takes it as a number.</summary>
    public bool IsNumber { get; init; }

    public bool InMarkup { get; init; }

    /// <summary>It is a word of running text: less certain.</summary>
    public bool IsProse { get; init; }

    /// <summary>It goes on beyond what may be read at once, and ends at this.</summary>
    public ValueEnd OpenEnd { get; init; }
}
