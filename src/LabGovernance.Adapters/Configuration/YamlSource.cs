namespace LabGovernance.Adapters.Configuration;

/// <summary>A kind of YAML file: how its refusals are called and what to do when it isn't there.</summary>
internal sealed record YamlSource(string InvalidCode, string UnreadableCode, string NotFoundCode, string WhenNotFound);
