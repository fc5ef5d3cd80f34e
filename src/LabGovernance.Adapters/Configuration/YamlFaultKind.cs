namespace LabGovernance.Adapters.Configuration;

/// <summary>What a fault of a YAML file is about.</summary>
internal enum YamlFaultKind
{
    /// <summary>The text, before any key has a meaning.</summary>
    Shape,

    KeyUnknown,

    KeyMissing,

    Value,
}
