using LabGovernance.Policy;

namespace LabGovernance.Changes;

/// <summary>The refusals that more than one command on a change may give, and what usually comes next.</summary>
public static class ChangeRefusals
{
    /// <summary>The strictest ruling that forbids the change outright, as a refusal.</summary>
    public static Refusal? Forbidden(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var worst = change.Rulings.Where(r => r.Effect >= Effect.Deny).OrderByDescending(r => r.Effect).FirstOrDefault();
        return worst switch
        {
            null => null,
            { Effect: Effect.Redline } => new(
                "RedlineCrossed",
                $"{Where(worst)} of {change.Id} crosses a redline: {worst.Because}",
                $"No approval changes that. Take it out of the plan with Set-LabPlan {change.Id}; Test-CseCommand names a safer way where one is known."),
            _ => new(
                "PolicyDenied",
                $"{Where(worst)} of {change.Id} is denied: {worst.Because}",
                $"Change the step with Set-LabPlan {change.Id}, or have the operator allow it in the policy."),
        };
    }

    public static Refusal Busy(ChangeId id) => new(
        "ChangeBusy", $"{id} is being run by another process.", $"Wait for it, or ask it to stop: Stop-LabChange {id}");

    public static Refusal NoPlan(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new("PlanMissing", $"{change.Id} has no plan.", $"Give it one: New-LabStep ... | Set-LabPlan {change.Id}");
    }

    /// <summary>Why a run that ended is no success, and what to do about it.</summary>
    /// <param name="change">A change that is Failed or RolledBack.</param>
    public static Refusal RunFailed(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var how = change switch
        {
            { State: ChangeState.RolledBack } => "failed and was rolled back",
            { RollbackFailedAt: not null } => "failed, and its rollback failed too",
            _ => "failed",
        };
        return new("ChangeFailed", $"{change.Id} {how}: {change.Reason}", NextFor(change));
    }

    /// <summary>What became of a change whose run or rollback the operator broke off.</summary>
    public static string BrokenOff(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.State is ChangeState.Failed
            ? $"{change.Id} was stopped and is Failed: {change.Reason} {NextFor(change)}"
            : $"{change.Id} is {change.State}. {NextFor(change)}";
    }

    /// <summary>What usually comes next for a change in its state.</summary>
    public static string NextFor(Change change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return change.State switch
        {
            ChangeState.Draft => $"Give it a plan: Set-LabPlan {change.Id}",
            ChangeState.Planned => $"Look at it with Test-LabChange {change.Id}, then Approve-LabChange {change.Id}",
            ChangeState.Approved => $"Run it: Invoke-LabChange {change.Id}",
            ChangeState.Denied => $"Give it another plan: Set-LabPlan {change.Id}",
            ChangeState.Running or ChangeState.RollingBack => $"Wait for it, or Stop-LabChange {change.Id}",
            ChangeState.Interrupted => $"Go on with Invoke-LabChange {change.Id} -Resume, or go back with Undo-LabChange {change.Id}",
            ChangeState.Failed when change.RollbackFailedAt is { } step =>
                $"Mend by hand what the rollback of step {step} could not, then try it again with Undo-LabChange {change.Id}, or close it as it is: Complete-LabChange {change.Id} -Force -Reason '...'",
            ChangeState.Failed => $"Go back with Undo-LabChange {change.Id}, or close it as it is: Complete-LabChange {change.Id} -Force -Reason '...'",
            ChangeState.RolledBack => $"Close it: Complete-LabChange {change.Id}",
            ChangeState.Verifying when change.Window is { Checks.Count: 0 } =>
                $"The plan has no checks; look at the system yourself, then close it: Complete-LabChange {change.Id} -Force -Reason '...'",
            ChangeState.Verifying => $"Look again: Invoke-LabVerification {change.Id}",
            ChangeState.Verified => $"Close it: Complete-LabChange {change.Id}",
            ChangeState.Regressed => $"Go back with Undo-LabChange {change.Id}",
            _ => "It is over; propose a new one with New-LabChange.",
        };
    }

    public static Refusal Illegal(Change change, string what, string next)
    {
        ArgumentNullException.ThrowIfNull(change);
        return new("ChangeStateForbids", $"{change.Id} is {change.State} and can't be {what}.", next);
    }

    private static string Where(StepRuling ruling) => ruling.Phase switch
    {
        Phases.Rollback => $"The rollback of step {ruling.Step}",
        Phases.Check => $"Check {ruling.Step}",
        _ => $"Step {ruling.Step}",
    };
}
