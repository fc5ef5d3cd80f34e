namespace LabGovernance.Commands;

/// <summary>What stands between a pipeline and the next one.</summary>
public enum Connector
{
    /// <summary><c>;</c>, a newline or the end.</summary>
    Then,

    /// <summary><c>&amp;&amp;</c></summary>
    And,

    /// <summary><c>||</c></summary>
    Or,

    /// <summary><c>&amp;</c></summary>
    Background,
}
