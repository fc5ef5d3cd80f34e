namespace LabGovernance.Sanitizing;

/// <summary>Where the name of a value counts.</summary>
public enum KeyPlace
{
    /// <summary>Before <c>=</c> or <c>:</c>, in a tag, as a long option.</summary>
    Anywhere,

    /// <summary>Only as a parameter of an address: <c>?sig=…</c>, <c>&amp;key=…</c>.</summary>
    Query,

    /// <summary>Only as the first word of a line, with a blank after it: <c>requirepass …</c>.</summary>
    LineStart,

    /// <summary>A header whose value is all of the rest, except the name of a scheme: <c>Authorization: Bearer …</c>, <c>Cookie: …</c>.</summary>
    Header,
}
