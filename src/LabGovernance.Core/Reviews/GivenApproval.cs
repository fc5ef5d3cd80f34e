namespace LabGovernance.Reviews;

/// <summary>A consent that was given to a change.</summary>
/// <param name="Change">Its id.</param>
/// <param name="Approver">Who consented.</param>
/// <param name="At">When.</param>
/// <param name="Took">From the question to the answer; null where the question is not on record.</param>
public sealed record GivenApproval(string Change, Actor Approver, DateTimeOffset At, TimeSpan? Took);
