namespace LabGovernance.Host.Engine;

/// <summary>How a script or command ended.</summary>
/// <param name="Succeeded">No terminating error ended it.</param>
/// <param name="LastStatementSucceeded"><c>$?</c> after it.</param>
/// <param name="Exit">The code of an <c>exit</c> statement, or null.</param>
/// <param name="Stopped">It was interrupted.</param>
internal sealed record RunEnd(bool Succeeded, bool LastStatementSucceeded, int? Exit, bool Stopped);
