namespace LabGovernance.Drills;

/// <summary>Whether a scenario is to be practised.</summary>
public enum DrillState
{
    /// <summary>Passed when it last was to be practised, or not to be practised yet.</summary>
    NotDue,

    /// <summary>It goes on.</summary>
    Running,

    /// <summary>It is this quarter's and did not pass in it yet, or was never practised.</summary>
    Due,

    /// <summary>A quarter in which it was to be practised went by without it.</summary>
    Overdue,
}
