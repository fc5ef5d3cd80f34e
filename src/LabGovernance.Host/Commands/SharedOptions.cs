namespace LabGovernance.Host.Commands;

/// <summary>What is said once for every verb.</summary>
/// <param name="LabFolder">The lab to work on, or null for the one around the current folder.</param>
internal sealed record SharedOptions(string? LabFolder, bool NoColour);
