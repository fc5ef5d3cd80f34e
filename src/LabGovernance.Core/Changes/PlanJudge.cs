using LabGovernance.Approvals;
using LabGovernance.Plans;
using LabGovernance.Policy;
using LabGovernance.Verification;

namespace LabGovernance.Changes;

/// <summary>Puts every command of a plan before the gate: steps, rollbacks and command checks.</summary>
public static class PlanJudge
{
    public static IReadOnlyList<StepRuling> Judge(Change change, CsePolicy policy, GovernedLab lab)
    {
        var gate = new Gate(policy, lab.PowerShell);
        return [.. Requests(change, lab).Select(r => Record(r.Number, r.Phase, gate.Judge(r.Request)))];
    }

    /// <summary>What has to happen before a plan that asks may run without an approval of its own.</summary>
    public static ConsentNeed Need(Change change, CsePolicy policy, GovernedLab lab)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(lab);
        var gate = new Gate(policy, lab.PowerShell);
        return Requests(change, lab)
            .Select(r => gate.Judge(r.Request))
            .Where(r => r.Effect == Effect.Ask)
            .Select(r => ModeRules.Of(r, policy, lab.Actor, change.ProposedBy, change.PlannedBy ?? change.ProposedBy))
            .DefaultIfEmpty(ConsentNeed.Waived)
            .Max();
    }

    public static CommandRequest Request(Change change, Step step, string command, GovernedLab lab)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(step);
        ArgumentNullException.ThrowIfNull(lab);
        return new(command, step.Infrastructure.Length > 0 ? step.Infrastructure : change.Infrastructure, lab.Actor, step.Shell, lab.Lab.OutsideFolder(step.WorkingDirectory));
    }

    public static CommandRequest Request(Change change, Check check, GovernedLab lab)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(lab);
        return new(check.Target, check.Infrastructure ?? change.Infrastructure, lab.Actor);
    }

    private static IEnumerable<(int Number, string Phase, CommandRequest Request)> Requests(Change change, GovernedLab lab)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(lab);
        var plan = change.Plan ?? throw new ArgumentException("The change has no plan.", nameof(change));
        foreach (var step in plan.Steps)
        {
            yield return (step.Number, Phases.Run, Request(change, step, step.Command, lab));
            if (step.Rollback is { } rollback)
                yield return (step.Number, Phases.Rollback, Request(change, step, rollback, lab));
        }
        for (var i = 0; i < plan.Checks.Count; i++)
        {
            if (plan.Checks[i].Kind == CheckKind.Command)
                yield return (i + 1, Phases.Check, Request(change, plan.Checks[i], lab));
        }
    }

    private static StepRuling Record(int step, string phase, Ruling ruling)
        => new(step, phase, ruling.Effect, ruling.Reasons[0].Code, ruling.Because);
}
