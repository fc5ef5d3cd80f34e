namespace LabGovernance.Policy.Linting;

/// <summary>What a program can be made to do besides its task.</summary>
internal enum EscapeKind
{
    Spawns,
    Writes,
    Reveals,
}
