using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>A number of a register, such as a national id: digits in a fixed grouping, known by a check or by a word before it.</summary>
/// <param name="Patterns">As of a <see cref="TokenRule"/>, from its first digit; the first three characters are digits, or seven of the first fifteen are with blanks, dots or dashes between them.</param>
public sealed record NumberRule(params ImmutableArray<string> Patterns) : Matcher
{
    /// <summary>What must hold of the number, its separators included. A rule without it must have <see cref="Near"/>.</summary>
    public ByteCheck? Check { get; init; }

    /// <summary>Words (small letters), one of which must stand in the 100 bytes before it.</summary>
    public ImmutableArray<string> Near { get; init; } = [];
}
