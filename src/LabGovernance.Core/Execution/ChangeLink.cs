using LabGovernance.Changes;

namespace LabGovernance.Execution;

/// <summary>Whether a single command may be put on record as belonging to a change. The change opens nothing for it.</summary>
public static class ChangeLink
{
    /// <returns>Null when it may.</returns>
    public static Refusal? WhyNot(Change change, CommandOrder order)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(order);
        if (change.State is ChangeState.Draft or ChangeState.Planned or ChangeState.Denied or ChangeState.Stopped or ChangeState.Closed)
            return ChangeRefusals.Illegal(change, "given a single command", ChangeRefusals.NextFor(change));
        string[] places = [.. (change.Plan?.Steps ?? []).Select(s => s.Infrastructure).Where(i => i.Length > 0).Prepend(change.Infrastructure).Distinct(StringComparer.Ordinal)];
        return places.Contains(order.Infrastructure, StringComparer.Ordinal)
            ? null
            : new(
                "ChangeElsewhere",
                $"{change.Id} is about {string.Join(", ", places)}, not about '{order.Infrastructure}'.",
                "Leave -Change out, or name the infrastructure that the change is about.");
    }
}
