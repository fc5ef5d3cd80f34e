namespace LabGovernance.Adapters.Configuration;

/// <summary>One thing that is wrong in a YAML file.</summary>
internal sealed record YamlFault(YamlFaultKind Kind, string Path, int Line, int Column, string What);
