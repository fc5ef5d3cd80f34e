using LabGovernance.Plans;
using LabGovernance.Policy;
using LabGovernance.Verification;

namespace LabGovernance.Changes;

/// <summary>Puts every command of a plan before the gate: steps, rollbacks and command checks.</summary>
public static class PlanJudge
{
    public static IReadOnlyList<StepRuling> Judge(Change change, CsePolicy policy, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(change);
        var plan = change.Plan ?? throw new ArgumentException("The change has no plan.", nameof(change));
        var gate = new Gate(policy);
        var rulings = new List<StepRuling>();
        foreach (var step in plan.Steps)
        {
            rulings.Add(Record(step.Number, Phases.Run, gate.Judge(Request(change, step, step.Command, actor))));
            if (step.Rollback is { } rollback)
                rulings.Add(Record(step.Number, Phases.Rollback, gate.Judge(Request(change, step, rollback, actor))));
        }
        for (var i = 0; i < plan.Checks.Count; i++)
        {
            if (plan.Checks[i].Kind == CheckKind.Command)
                rulings.Add(Record(i + 1, Phases.Check, gate.Judge(Request(change, plan.Checks[i], actor))));
        }
        return rulings;
    }

    public static CommandRequest Request(Change change, Step step, string command, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(step);
        return new(command, step.Infrastructure.Length > 0 ? step.Infrastructure : change.Infrastructure, actor, step.Shell);
    }

    public static CommandRequest Request(Change change, Check check, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(check);
        return new(check.Target, check.Infrastructure ?? change.Infrastructure, actor);
    }

    private static StepRuling Record(int step, string phase, Ruling ruling)
        => new(step, phase, ruling.Effect, ruling.Reasons[0].Code, ruling.Because);
}
