namespace LabGovernance.Adapters.Configuration;

/// <summary>The keys of one mapping.</summary>
internal sealed record KeySet(string[] Required, string[] Optional);
