using LabGovernance.Changes;
using LabGovernance.Policy;

namespace LabGovernance.Drills;

/// <summary>Where a drill's marker may be written: it is a file like any other, and creating one in the wrong place can lock everybody out.</summary>
internal static class CanaryRules
{
    /// <returns>Why not there; null when it may.</returns>
    public static Refusal? WhyNot(GovernedLab lab, DrillScenario scenario, string path)
    {
        var policy = lab.ReadPolicy();
        if (policy.IsRefused)
            return policy.Refusal;
        var ruling = new Gate(policy.Value, lab.PowerShell).Judge(new CommandRequest($"touch '{path.Replace("'", @"'\''", StringComparison.Ordinal)}'", scenario.Infrastructure ?? "", lab.Actor));
        if (ruling.Effect == Effect.Redline)
            return new Refusal("RedlineCrossed", $"A marker in {path} crosses a redline: {ruling.Reasons[0].Text}", "Name a file among the data that is backed up.");
        return lab.Actor.Kind == ActorKind.Human || lab.Lab.OutsideFolder(Path.GetDirectoryName(path)) is null || ruling.Effect == Effect.Allow
            ? null
            : new Refusal(
                "CanaryNotAllowed",
                $"{lab.Actor} is not a human and may not write a marker to {path}.",
                $"Name a file in the lab's folder, have the operator allow it under 'paths' of the drill's infrastructure{(scenario.Infrastructure is { } named ? $" ({named})" : "")}, or let a human begin the drill.");
    }
}
