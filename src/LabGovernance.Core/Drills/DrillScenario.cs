using LabGovernance.Work;

namespace LabGovernance.Drills;

/// <summary>A disaster that is practised, as the lab describes it.</summary>
public sealed record DrillScenario
{
    /// <summary>The name of its file; of one in a matrix, its title in lower case with dashes.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>What is taken to have happened.</summary>
    public string? Scenario { get; init; }

    public WorkPriority? Priority { get; init; }

    public IReadOnlyList<string> Services { get; init => field = value.Indexed(); } = [];

    public IReadOnlyList<string> Prerequisites { get; init => field = value.Indexed(); } = [];

    /// <summary>What is done, in order.</summary>
    public IReadOnlyList<string> Procedure { get; init => field = value.Indexed(); } = [];

    public IReadOnlyList<string> Expected { get; init => field = value.Indexed(); } = [];

    /// <summary>Recovery time objective: within what time it must work again.</summary>
    public TimeSpan? Rto { get; init; }

    /// <summary>Recovery point objective: how old what was restored may be.</summary>
    public TimeSpan? Rpo { get; init; }

    /// <summary>In which quarters it is practised, 1 to 4.</summary>
    public IReadOnlyList<int> Quarters { get; init => field = value.Indexed(); } = [];

    /// <summary>The policy scope in which <see cref="Command"/> runs.</summary>
    public string? Infrastructure { get; init; }

    /// <summary>What practises it by itself: a command line that the gate rules on.</summary>
    public string? Command { get; init; }

    /// <summary>The test results, in NUnit's or JUnit's form, that the command leaves; null where its exit code says it all.</summary>
    public string? Results { get; init; }

    /// <summary>Where it is described.</summary>
    public required string Path { get; init; }
}
