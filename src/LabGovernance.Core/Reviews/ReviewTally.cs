namespace LabGovernance.Reviews;

/// <summary>What came and went in a time, counted from the journal.</summary>
public sealed record ReviewTally
{
    public int ChangesProposed { get; init; }

    public int ChangesRun { get; init; }

    public int ChangesClosed { get; init; }

    public int IssuesOpened { get; init; }

    public int IssuesResolved { get; init; }

    public int WorkOpened { get; init; }

    public int WorkCompleted { get; init; }

    public int IncidentsOpened { get; init; }

    public int DrillsCompleted { get; init; }

    /// <summary>Single commands that ran.</summary>
    public int CommandsRun { get; init; }

    public int SessionsOpened { get; init; }

    /// <summary>Edits of the policy that were noticed.</summary>
    public int PolicyEdits { get; init; }

    /// <summary>Texts that were sanitized so that they may leave.</summary>
    public int EgressPrepared { get; init; }
}
