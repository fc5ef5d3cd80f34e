using LabGovernance.Changes;
using LabGovernance.Plans;
using LabGovernance.Policy;

namespace LabGovernance.Execution;

/// <summary>Runs one command of a plan: gate, record, start, record.</summary>
internal sealed class StepRun(GovernedLab lab)
{
    private readonly ChangeStore _store = new(lab);

    /// <param name="change">The change being run or rolled back.</param>
    /// <param name="step">The step whose command it is.</param>
    /// <param name="command">The command.</param>
    /// <param name="phase">One of <see cref="Phases"/>.</param>
    /// <param name="policyDigest">The policy under which the run or rollback began.</param>
    /// <param name="fail">Makes the event that ends the run, from what went wrong; it is recorded together with the step's end, so that no
    /// crash can fall between the two.</param>
    /// <param name="observer">Sees it happen.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The change with the step's end; a refusal only when the journal could not be written.</returns>
    public async Task<Outcome<Change>> RunAsync(
        Change change,
        Step step,
        string command,
        string phase,
        string policyDigest,
        Func<string, ChangeEvent> fail,
        IRunObserver observer,
        CancellationToken cancellation)
    {
        if (WhyNot(change, step, command, phase, policyDigest, cancellation, out var ruling) is { } problem)
            return _store.Append(change, new RunRefused(problem.Code, problem.Message, step.Number, ruling?.PolicyDigest ?? policyDigest), fail(problem.Message));
        IReadOnlyList<string> arguments = ruling!.Arguments ?? ["/bin/sh", "-c", command];
        var folder = Path.GetFullPath(step.WorkingDirectory ?? ".", lab.Lab.Root);
        var program = lab.Processes.Resolve(arguments[0], folder, lab.Lab.SearchPath);
        var started = _store.Append(change, new StepStarted(step.Number, phase, program ?? arguments[0], arguments, ruling.Effect.ToString(), ruling.PolicyDigest));
        if (started.IsRefused)
            return started.Refusal;
        change = started.Value;
        observer.Starting(step, phase, ruling);
        var timeout = Remaining(change, step, phase);

        var result = await lab.Processes.RunAsync(
            new ProcessRequest
            {
                Arguments = program is null ? arguments : [program, .. arguments.Skip(1)],
                WorkingDirectory = folder,
                SearchPath = lab.Lab.SearchPath,
                Timeout = timeout,
            },
            child => lab.RunLock.Note(change.Id, child),
            line => observer.Printed(step, line),
            cancellation).ConfigureAwait(false);

        var end = EndOf(result, step, phase);
        var failure = FailureOf(result, end, step, timeout < Timeout(step) ? change.FinishBy : null);
        var events = new List<ChangeEvent>
        {
            new StepFinished(
                step.Number, phase, end, result.ExitCode, (long)result.Duration.TotalMilliseconds, StepOutput.Keep(result, lab.ReadPolicy()), failure),
        };
        if (end != StepEnd.Succeeded)
            events.Add(fail($"Step {step.Number} ({step.Title}){(phase == Phases.Rollback ? ", rollback" : "")}: {failure}"));
        var finished = _store.Append(change, [.. events]);
        if (!finished.IsRefused)
            observer.Ended(step, phase, end, result.ExitCode, failure);
        return finished;
    }

    private Refusal? WhyNot(
        Change change, Step step, string command, string phase, string policyDigest, CancellationToken cancellation, out Ruling? ruling)
    {
        ruling = null;
        if (cancellation.IsCancellationRequested)
            return new("RunStopped", $"Step {step.Number} was not started.", "");
        var policy = lab.ReadPolicy();
        if (policy.Refusal is { } unreadable)
            return unreadable;
        if (policy.Value.Digest != policyDigest)
            return new("ApprovalPolicyChanged", $"The policy was edited during the run; step {step.Number} was not started.", "");
        if (phase == Phases.Run && change.FinishBy is { } finishBy && lab.Now > finishBy)
            return new("ApprovalOverrun", $"The time to finish ran out before step {step.Number}.", "");
        ruling = new Gate(policy.Value, lab.PowerShell).Judge(PlanJudge.Request(change, step, command, lab));
        if (ruling.Effect >= Effect.Deny)
            return new(ruling.Effect == Effect.Redline ? "RedlineCrossed" : "PolicyDenied", $"Step {step.Number} was refused by the gate: {ruling.Because}", "");
        if (ruling.Effect == Effect.Ask && (change.UsedApproval?.PlanDigest ?? change.Waiver?.PlanDigest) != change.PlanDigest)
            return new("ApprovalMissing", $"Step {step.Number} needs an approval: {ruling.Because}", "");
        return ruling.Arguments is null && OperatingSystem.IsWindows()
            ? new("ShellMissing", $"Step {step.Number} needs a POSIX shell, which this system does not have.", "")
            : null;
    }

    private TimeSpan Timeout(Step step) => step.Timeout ?? lab.Lab.StepTimeout;

    private TimeSpan Remaining(Change change, Step step, string phase)
    {
        var timeout = Timeout(step);
        if (phase != Phases.Run || change.FinishBy is not { } finishBy)
            return timeout;
        var left = finishBy - lab.Now;
        return left < timeout ? left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1) : timeout;
    }

    private static StepEnd EndOf(ProcessResult result, Step step, string phase) => result.End switch
    {
        ProcessEnd.TimedOut => StepEnd.TimedOut,
        ProcessEnd.Cancelled => StepEnd.Stopped,
        ProcessEnd.NotStarted => StepEnd.NotStarted,
        _ => result.ExitCode is { } code && (phase == Phases.Rollback ? code == 0 : step.ExitCodes.Contains(code)) ? StepEnd.Succeeded : StepEnd.Failed,
    };

    private static string? FailureOf(ProcessResult result, StepEnd end, Step step, DateTimeOffset? cutAt) => end switch
    {
        StepEnd.Succeeded => null,
        StepEnd.TimedOut when cutAt is { } finishBy =>
            $"the whole run had to be finished by {finishBy.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, and its process tree was killed.",
        StepEnd.TimedOut => "it took too long, and its process tree was killed.",
        StepEnd.Stopped => "it was stopped, and its process tree was killed.",
        StepEnd.NotStarted => result.Failure ?? "it could not be started.",
        _ => $"it ended with exit code {result.ExitCode}, expected {string.Join(" or ", step.ExitCodes)}.",
    };
}
