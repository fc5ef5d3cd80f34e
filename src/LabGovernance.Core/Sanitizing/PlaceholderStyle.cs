namespace LabGovernance.Sanitizing;

/// <summary>How a placeholder is written, as the place wants it.</summary>
internal enum PlaceholderStyle : byte
{
    /// <summary><c>&lt;EMAIL_1&gt;</c>.</summary>
    Brackets,

    /// <summary>The same with entities.</summary>
    Markup,

    /// <summary>A whole number.</summary>
    Number,

    /// <summary>A number with a fraction.</summary>
    Fraction,
    IPv4,
    IPv6,
}
