namespace LabGovernance.Changes;

/// <summary>Whether a change may be called complete.</summary>
public static class Closing
{
    public const string AsVerified = "verified";
    public const string AsRolledBack = "rolled-back";
    public const string AsUnverified = "unverified";

    public static Outcome<ChangeClosed> Decide(Change change, bool force, string? reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (ChangeLifecycle.Next(change.State, ChangeClosed.Kind) is null)
            return ChangeRefusals.Illegal(change, "completed", ChangeRefusals.NextFor(change));
        if (change.State == ChangeState.Verified)
            return new ChangeClosed(AsVerified, false, reason);
        if (change.State == ChangeState.RolledBack)
            return new ChangeClosed(AsRolledBack, false, reason);
        if (force)
            return new ChangeClosed(AsUnverified, true, reason);
        return change.State switch
        {
            ChangeState.Regressed => new Refusal(
                "ChangeRegressed",
                $"{change.Id} regressed: {string.Join(" ", change.VerdictReasons)}",
                $"Go back with Undo-LabChange {change.Id}. To keep it all the same: Complete-LabChange {change.Id} -Force -Reason '...'"),
            ChangeState.Failed => new Refusal(
                "ChangeFailed",
                $"{change.Id} failed: {change.Reason}",
                ChangeRefusals.NextFor(change)),
            _ when change.Window is { Checks.Count: 0 } => new Refusal(
                "EvidenceMissing",
                $"The plan of {change.Id} has no checks, so no evidence can come in and no verdict is possible.",
                $"Look at the system yourself, then: Complete-LabChange {change.Id} -Force -Reason '...'. Next time, give the plan checks: Set-LabPlan -Check (New-LabCheck ...)."),
            _ => change.Window is { } window && window.HasPassed(now)
                ? new Refusal(
                    "EvidenceMissing",
                    $"The window of {change.Id} has passed, but it was not judged on evidence from after its end.",
                    $"Run Invoke-LabVerification {change.Id}.")
                : new Refusal(
                    "WindowOpen",
                    change.Window?.ClosesAt is { } end
                        ? $"The window of {change.Id} is open until {end.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC."
                        : $"The window of {change.Id} is open until the next drill.",
                    $"Gather evidence with Invoke-LabVerification {change.Id}, and complete it afterwards."),
        };
    }
}
