namespace LabGovernance.Sanitizing.Matching;

/// <summary>Which of two findings that overlap wins; later ones do.</summary>
internal enum Strength : byte
{
    /// <summary>A form that could be something else.</summary>
    Form,

    /// <summary>A part of an address.</summary>
    Address,

    /// <summary>A name says so, and the value might be anything.</summary>
    Named,

    /// <summary>Its own form says what it is. Within a named value that holds more, the named one wins.</summary>
    Token,

    /// <summary>Armoured text.</summary>
    Block,

    /// <summary>A value that the lab holds secret.</summary>
    Known,
}
