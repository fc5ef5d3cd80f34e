using System.Collections.Immutable;

namespace LabGovernance.Sanitizing;

/// <summary>What a value must look like to be one. Empty values, references, placeholders and <c>true</c>, <c>null</c> and the like never are.</summary>
public sealed record ValueShape
{
    /// <summary>Whatever stands there.</summary>
    public static ValueShape Any { get; } = new();

    /// <summary>Long and without a pattern: what no one types. For names that are often harmless, such as <c>key</c>.</summary>
    public static ValueShape Random { get; } = new() { MinLength = 16, MinEntropy = 3.0, OneWord = true };

    public int MinLength { get; init; } = 1;

    public int MaxLength { get; init; } = int.MaxValue;

    /// <summary>Shannon entropy of its bytes, in bits for each byte.</summary>
    public double MinEntropy { get; init; }

    /// <summary>Letters, digits and <c>+/=_.-</c> only, with at least one digit and one letter.</summary>
    public bool OneWord { get; init; }

    /// <summary>Patterns as of a <see cref="TokenRule"/>, one of which must be the whole value.</summary>
    public ImmutableArray<string> Patterns { get; init; } = [];

    public ByteCheck? Check { get; init; }

    /// <summary>The whole value matches one of the patterns.</summary>
    public static ValueShape Of(params ImmutableArray<string> patterns) => new() { Patterns = patterns };

    /// <summary>Any value of so many bytes.</summary>
    public static ValueShape AtLeast(int length) => new() { MinLength = length };
}
