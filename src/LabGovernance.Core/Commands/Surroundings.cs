namespace LabGovernance.Commands;

/// <summary>Where a walk over commands is.</summary>
/// <param name="Anchor">The place in the line that a script inside it stands for; null in the line itself.</param>
internal sealed record Surroundings(Passage Passage, Invocation? Outer, int OuterIndex, bool IsAlone, SourceSpan? Anchor, int Depth)
{
    /// <summary>True for what may also run after commands that follow it: a loop's body, a function, a trap.</summary>
    public bool IsLate { get; init; }

    /// <summary>The innermost loop's variable, where its value is known.</summary>
    public LoopVariable? Loop { get; init; }

    public static Surroundings Top { get; } = new(Passage.Line, null, -1, true, null, 0);
}
