using LabGovernance.Plans;
using LabGovernance.Policy;
using LabGovernance.Verification;

namespace LabGovernance.Changes;

/// <summary>Puts every command of a plan before the gate: steps, rollbacks and command checks.</summary>
public static class PlanJudge
{
    public static IReadOnlyList<StepRuling> Judge(Change change, CsePolicy policy, GovernedLab lab)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(lab);
        var plan = change.Plan ?? throw new ArgumentException("The change has no plan.", nameof(change));
        var gate = new Gate(policy, lab.PowerShell);
        var rulings = new List<StepRuling>();
        foreach (var step in plan.Steps)
        {
            rulings.Add(Record(step.Number, Phases.Run, gate.Judge(Request(change, step, step.Command, lab))));
            if (step.Rollback is { } rollback)
                rulings.Add(Record(step.Number, Phases.Rollback, gate.Judge(Request(change, step, rollback, lab))));
        }
        for (var i = 0; i < plan.Checks.Count; i++)
        {
            if (plan.Checks[i].Kind == CheckKind.Command)
                rulings.Add(Record(i + 1, Phases.Check, gate.Judge(Request(change, plan.Checks[i], lab))));
        }
        return rulings;
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

    private static StepRuling Record(int step, string phase, Ruling ruling)
        => new(step, phase, ruling.Effect, ruling.Reasons[0].Code, ruling.Because);
}
