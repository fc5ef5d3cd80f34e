namespace LabGovernance.Sanitizing.Matching;

/// <summary>How a name stands before its value.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Separator">What stands between it and the value: <c>=</c>, <c>:</c>, <c>&gt;</c> or a blank.</param>
internal readonly record struct NamePlace(int Start, byte Separator)
{
    /// <summary>It is in quotes of its own.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>The quote that stands right before it and encloses the value as well; 0 for none.</summary>
    public byte Enclosing { get; init; }

    /// <summary>Nothing but indentation, a list's dash or a word such as <c>export</c> stands before it.</summary>
    public bool OwnsLine { get; init; }

    /// <summary>It is a parameter of an address.</summary>
    public bool InQuery { get; init; }

    /// <summary>It is a command's option.</summary>
    public bool IsOption { get; init; }
}
