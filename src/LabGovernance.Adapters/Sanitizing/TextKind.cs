namespace LabGovernance.Adapters.Sanitizing;

/// <summary>How the characters of a file are written as bytes.</summary>
internal enum TextKind
{
    /// <summary>UTF-8, and every encoding that has ASCII in it: bytes that are no UTF-8 stay as they are.</summary>
    Utf8,
    Utf16,
    Utf16BigEndian,
    Utf32,
    Utf32BigEndian,
}
