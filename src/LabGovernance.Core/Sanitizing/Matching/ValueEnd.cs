namespace LabGovernance.Sanitizing.Matching;

/// <summary>What ends a value that is too long to be read at once.</summary>
internal enum ValueEnd : byte
{
    /// <summary>It has been read.</summary>
    Read,
    DoubleQuote,
    SingleQuote,
    Backtick,
    Tag,

    /// <summary>The end of a CDATA section.</summary>
    Section,
    Line,
    Word,

    /// <summary>A mark that ends a value within brackets.</summary>
    Flow,

    /// <summary>A line of dashes, or what can't be armoured text.</summary>
    Armour,

    /// <summary>The first line that is not indented.</summary>
    Indentation,
}
