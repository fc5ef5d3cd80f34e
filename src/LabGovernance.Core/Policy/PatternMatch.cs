namespace LabGovernance.Policy;

/// <summary>How a command stands to a pattern.</summary>
internal enum PatternMatch
{
    None,

    /// <summary>It matches as far as it is known; a word on the pattern's tail is known only when it runs.</summary>
    Uncertain,

    Certain,
}
