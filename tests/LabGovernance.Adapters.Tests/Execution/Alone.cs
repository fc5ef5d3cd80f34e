namespace LabGovernance.Adapters.Tests.Execution;

/// <summary>Measures the whole process, so nothing else may run beside it.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "Alone";
}
