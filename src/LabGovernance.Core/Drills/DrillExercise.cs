using LabGovernance.Changes;
using LabGovernance.Execution;
using LabGovernance.Policy;
using LabGovernance.Rehearsing;

namespace LabGovernance.Drills;

/// <summary>Practises a drill by its command: through the gate, timed, judged by exit code and test results.</summary>
public sealed class DrillExercise(GovernedLab lab)
{
    private readonly DrillRegister _register = new(lab);

    /// <param name="id">The scenario.</param>
    /// <param name="timeout">Null for the lab's.</param>
    /// <param name="consents">As for <see cref="CommandRun.RunAsync"/>.</param>
    /// <param name="line">Sees each line as it is printed.</param>
    /// <param name="cancellation">Kills the command's process tree; the drill then did not pass.</param>
    public async Task<Outcome<Drill>> RunAsync(string id, TimeSpan? timeout, Func<Ruling, bool> consents, Action<ProcessLine> line, CancellationToken cancellation)
    {
        var found = _register.Find(id);
        if (found.IsRefused)
            return found;
        var scenario = found.Value.Scenario;
        if (scenario is not { Command: { } command, Infrastructure: { } infrastructure })
            return new Refusal("DrillHasNoCommand", $"{scenario.Id} has no command that practises it.", $"Practise it by hand: Start-LabDrill {scenario.Id}. Or give {scenario.Path} the keys 'command' and 'infrastructure'.");
        var order = new CommandOrder { Command = command, Infrastructure = infrastructure, Timeout = timeout };
        // What would be refused is refused before the drill begins: a closed session is no disaster.
        var tried = await new CommandRun(Rehearsal.Of(lab)).RunAsync(order, _ => true, _ => { }, cancellation).ConfigureAwait(false);
        if (tried.IsRefused)
            return tried.Refusal;
        var started = _register.Start(scenario.Id, null);
        if (started.IsRefused)
            return started;
        var done = await new CommandRun(lab).RunAsync(order, consents, line, cancellation).ConfigureAwait(false);
        return _register.Complete(scenario.Id, End(scenario, started.Value.Running!, done));
    }

    private DrillEnd End(DrillScenario scenario, DrillRun run, Outcome<CommandResult> done)
    {
        if (done.IsRefused)
            return new() { Succeeded = false, Reasons = [done.Refusal.Message] };
        var reasons = new List<string>();
        if (!done.Value.Succeeded)
            reasons.Add(done.Value.Failure ?? (done.Value.ExitCode is { } code ? $"The command ended with exit code {code}." : $"The command ended as {done.Value.End}."));
        string? note = null;
        if (scenario.Results is { } file)
        {
            var results = lab.Drills.Results(Path.GetFullPath(file, lab.Lab.Root), run.StartedAt);
            if (results.Problem is { } problem)
                reasons.Add(problem);
            else if (results.Total - results.Skipped <= 0)
                reasons.Add("No test ran.");
            else if (results.Failed > 0)
                reasons.Add($"{results.Failed} of {results.Total} tests failed: {string.Join("; ", results.Failures)}.");
            else
                note = $"{results.Total} tests, {results.Skipped} skipped";
        }
        return new() { Succeeded = reasons.Count == 0, Reasons = reasons, Took = done.Value.Duration, Note = note };
    }
}
