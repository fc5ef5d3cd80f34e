using LabGovernance.Changes;
using LabGovernance.Plans;

namespace LabGovernance.Cmdlets;

/// <summary>A plan as it is read to the human who is asked to consent: everything that decides what will happen.</summary>
internal static class PlanReading
{
    public static IEnumerable<string> Lines(Change change)
    {
        var plan = change.Plan!;
        foreach (var step in plan.Steps)
        {
            yield return $"  {step.Number}. {step.Title}: {step.Command}";
            if (Particulars(step) is { Length: > 0 } particulars)
                yield return $"     {particulars}";
            foreach (var ruling in change.Rulings.Where(r => r.Step == step.Number && r.Phase == Phases.Run))
                yield return $"     {ruling.Effect}: {ruling.Because}";
            if (step.Rollback is { } rollback)
                yield return $"     to undo it: {rollback}";
            foreach (var ruling in change.Rulings.Where(r => r.Step == step.Number && r.Phase == Phases.Rollback))
                yield return $"     {ruling.Effect}: {ruling.Because}";
        }
        for (var i = 0; i < plan.Checks.Count; i++)
        {
            var check = plan.Checks[i];
            yield return $"  check {check.Name}: {check.Kind} {check.Target}{(check.Grace is { } grace ? $", may fail for {Duration.Format(grace)} after the run" : "")}";
            foreach (var ruling in change.Rulings.Where(r => r.Step == i + 1 && r.Phase == Phases.Check))
                yield return $"     {ruling.Effect}: {ruling.Because}";
        }
        if (plan.Checks.Count == 0)
            yield return "  no checks: nothing will show whether it worked";
        if (plan.Window is { } window)
            yield return $"  watched for {Duration.Format(window)}";
    }

    private static string Particulars(Step step)
    {
        var particulars = new List<string>();
        if (step.WorkingDirectory is { } folder)
            particulars.Add($"in {folder}");
        if (step.Infrastructure.Length > 0)
            particulars.Add($"on {step.Infrastructure}");
        if (step.Shell)
            particulars.Add("the whole line through /bin/sh");
        if (step.ExitCodes is not [0])
            particulars.Add($"exit code {string.Join(" or ", step.ExitCodes)} counts as success");
        if (step.Touches.Count > 0)
            particulars.Add($"touches {string.Join(", ", step.Touches)}");
        return string.Join("; ", particulars);
    }
}
