namespace LabGovernance.Policy.Redlines;

/// <summary>What happens to a file that a command changes.</summary>
internal enum WriteKind
{
    /// <summary>Something is added or edited.</summary>
    Change,

    /// <summary>What it held is lost.</summary>
    Empty,

    /// <summary>It is gone from its place.</summary>
    Remove,
}
