using LabGovernance.Plans;
using LabGovernance.Sanitizing;
using LabGovernance.Verification;

namespace LabGovernance.Changes;

/// <summary>Whether a plan can be a plan at all, before anyone judges it.</summary>
public static class PlanReview
{
    private const int MostSteps = 200;

    private static readonly TimeSpan LongestGrace = TimeSpan.FromDays(30);

    /// <returns>The plan with its steps numbered, or the refusal <c>PlanEmpty</c>, <c>PlanTooLong</c>, <c>PlanInvalid</c> or <c>PlanHoldsSecret</c>.</returns>
    public static Outcome<Plan> Review(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (plan.Steps.Count == 0)
            return new Refusal("PlanEmpty", "A plan needs at least one step.", "Make one with New-LabStep and pipe it to Set-LabPlan.");
        if (plan.Steps.Count > MostSteps)
            return new Refusal("PlanTooLong", $"A plan has at most {MostSteps} steps; this one has {plan.Steps.Count}.", "Split it into several changes.");
        foreach (var step in plan.Steps)
        {
            if (string.IsNullOrWhiteSpace(step.Command))
                return Invalid($"Step '{step.Title}' has no command.", "Give each step a command line.");
            if (step.Timeout is { } timeout && timeout <= TimeSpan.Zero)
                return Invalid($"Step '{step.Title}' has a timeout of {timeout}.", "Give a time above zero.");
            if (step.ExitCodes.Count == 0)
                return Invalid($"Step '{step.Title}' has no exit code that counts as success.", "Name at least one, usually 0.");
        }
        if (plan.Window is { } window && window < TimeSpan.Zero)
            return Invalid($"A window of {window} is not possible.", "Give a time of zero or more.");
        foreach (var check in plan.Checks)
        {
            if (string.IsNullOrWhiteSpace(check.Name) || string.IsNullOrWhiteSpace(check.Target))
                return Invalid($"A {check.Kind} check has no name or target.", "Give each check both.");
            if (check.Grace is { } grace && (grace < TimeSpan.Zero || grace > LongestGrace))
                return Invalid($"Check '{check.Name}' has a grace of {grace}.", "Give a time of at most 30 days.");
            if (check.Kind == CheckKind.Http && !(Uri.TryCreate(check.Target, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"))
                return Invalid($"Check '{check.Name}' asks for '{check.Target}', which is no http or https address.", "Write the whole address, such as http://127.0.0.1:8080/health.");
        }
        if (plan.Checks.GroupBy(c => c.Name, StringComparer.OrdinalIgnoreCase).FirstOrDefault(g => g.Count() > 1) is { } twice)
            return Invalid($"Two checks are named '{twice.Key}'.", "Give each check a name of its own; evidence is kept by name.");
        foreach (var (place, text, severalLines) in Texts(plan))
        {
            if (VisibleText.Problem(text, severalLines) is { } problem)
                return Invalid($"{VisibleText.Of(place)} has a text that would not show as it is: {problem}.", "Write plain text; only a command may have several lines.");
        }
        if (Texts(plan).FirstOrDefault(t => Redaction.Finds(t.Text)) is { Where: { } where })
        {
            return new Refusal(
                "PlanHoldsSecret",
                $"{where} holds what looks like a secret, and plans are kept on record.",
                "Put the secret into a file or a variable that the program reads itself, and name that in the plan.");
        }
        return plan with { Steps = [.. plan.Steps.Select((s, i) => s with { Number = i + 1 })] };
    }

    private static IEnumerable<(string Where, string Text, bool SeveralLines)> Texts(Plan plan)
    {
        foreach (var step in plan.Steps)
        {
            foreach (var text in ((string?[])[step.Title, step.Infrastructure, step.WorkingDirectory, .. step.Touches]).OfType<string>())
                yield return ($"Step '{Redaction.Apply(step.Title)}'", text, false);
            foreach (var text in new[] { step.Command, step.Rollback }.OfType<string>())
                yield return ($"Step '{Redaction.Apply(step.Title)}'", text, true);
        }
        foreach (var check in plan.Checks)
        {
            foreach (var text in new[] { check.Name, check.Target, check.Infrastructure }.OfType<string>())
                yield return ($"Check '{Redaction.Apply(check.Name)}'", text, false);
            foreach (var text in new[] { check.Contains, check.NotContains }.OfType<string>())
                yield return ($"Check '{Redaction.Apply(check.Name)}'", text, true);
        }
        if (plan.Runbook is { } runbook)
            yield return ("The runbook's name", runbook, false);
    }

    private static Refusal Invalid(string message, string next) => new("PlanInvalid", message, next);
}
