namespace LabGovernance.Host.Engine;

/// <summary>How a script or command ended.</summary>
/// <param name="Succeeded">No terminating error and no interruption ended it.</param>
/// <param name="Exit">The code of an <c>exit</c> statement outside a script file, or null.</param>
internal sealed record RunEnd(bool Succeeded, int? Exit);
