namespace LabGovernance.Host.Engine;

/// <summary>What a session remembers of the last statement.</summary>
/// <param name="Succeeded"><c>$?</c>.</param>
/// <param name="ExitCode"><c>$LASTEXITCODE</c>; null when no program or script has set it.</param>
internal sealed record LastStatus(bool Succeeded, int? ExitCode);
