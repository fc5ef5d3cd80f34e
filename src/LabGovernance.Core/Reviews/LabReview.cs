using LabGovernance.Changes;
using LabGovernance.Drift;
using LabGovernance.Drills;
using LabGovernance.Incidents;
using LabGovernance.Reliability;
using LabGovernance.Status;

namespace LabGovernance.Reviews;

/// <summary>A look back over a time and at what comes next.</summary>
public sealed record LabReview
{
    /// <summary>The lab's name.</summary>
    public required string Lab { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset To { get; init; }

    /// <summary>How the lab is now, as the entries of STATUS.md say it.</summary>
    public required StatusSummary Status { get; init; }

    /// <summary>The entries of STATUS.md that are urgent or watched.</summary>
    public IReadOnlyList<StatusEntry> Entries { get; init => field = value.Indexed(); } = [];

    /// <summary>Changes with anything on record in the time, and those that are not over; oldest first.</summary>
    public IReadOnlyList<Change> Changes { get; init => field = value.Indexed(); } = [];

    /// <summary>Incidents that went on in the time, and those that are not closed; oldest first.</summary>
    public IReadOnlyList<Incident> Incidents { get; init => field = value.Indexed(); } = [];

    public IReadOnlyList<Drill> Drills { get; init => field = value.Indexed(); } = [];

    /// <summary>Each baseline held against what is there now; without outputs of commands, as a review runs none.</summary>
    public IReadOnlyList<DriftReport> Drift { get; init => field = value.Indexed(); } = [];

    /// <summary>What was opened and completed.</summary>
    public required ReviewTally Tally { get; init; }

    /// <summary>What is to be done, the longest overdue first, then what has a date, then the rest.</summary>
    public IReadOnlyList<DueItem> Due { get; init => field = value.Indexed(); } = [];

    /// <summary>What is worse than in the same length of time before; the surest first.</summary>
    public IReadOnlyList<Worsening> Worse { get; init => field = value.Indexed(); } = [];

    public required ApprovalFigures Approvals { get; init; }

    /// <summary>What the gate refused, the most frequent first.</summary>
    public IReadOnlyList<GateRefusals> Refused { get; init => field = value.Indexed(); } = [];

    /// <summary>Rules that no command on record has used; empty too where that can't be told, and then <see cref="NotKnown"/> says why.</summary>
    public IReadOnlyList<UnusedRule> UnusedRules { get; init => field = value.Indexed(); } = [];

    /// <summary>The lab as a whole first, then each service by name.</summary>
    public IReadOnlyList<LabReliability> Reliability { get; init => field = value.Indexed(); } = [];

    /// <summary>What could not be told, and why.</summary>
    public IReadOnlyList<string> NotKnown { get; init => field = value.Indexed(); } = [];
}
