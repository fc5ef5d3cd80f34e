namespace LabGovernance.Testing;

/// <summary>Thrown where the process that runs the product is to die: what comes after it never happens.</summary>
public sealed class ProcessDiedException() : Exception("The process died here.");
