using LabGovernance.Changes;
using LabGovernance.Execution;
using LabGovernance.Incidents;
using LabGovernance.Policy;
using LabGovernance.Sanitizing;
using LabGovernance.Status;

namespace LabGovernance.Verification;

/// <summary>Looks at a change's checks once, keeps what was seen, and judges the window.</summary>
public sealed class WindowWatch(GovernedLab lab)
{
    private readonly ChangeStore _store = new(lab);

    /// <param name="idText">The change.</param>
    /// <param name="warn">Receives what the operator should know that stops nothing.</param>
    /// <param name="cancellation">Ends the look; what was seen until then is not kept.</param>
    /// <returns>The change with the new evidence and, if it changed, the new verdict.</returns>
    public async Task<Outcome<Change>> LookAsync(string idText, Action<string> warn, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(warn);
        var found = _store.Find(idText);
        if (found.IsRefused)
            return found;
        var change = found.Value;
        if (ChangeLifecycle.Next(change.State, EvidenceGathered.Kind) is null || change.Window is null)
            return ChangeRefusals.Illegal(change, "verified", ChangeRefusals.NextFor(change));
        var evidence = await Task.WhenAll(change.Plan!.Checks.Select(c => ObserveAsync(change, c, cancellation))).ConfigureAwait(false);
        // In one append: a crash must not leave failed evidence under a verdict that does not know it.
        ChangeEvent[] events = [.. evidence, .. Conclusions(evidence.Aggregate(change, (c, e) => ChangeFold.Foresee(c, e, lab.Now)))];
        var judged = events.Length == 0 ? change : _store.Append(change, events);
        if (!judged.IsRefused && ChangePosting.Put(lab, judged.Value) is { } notPosted)
            warn(notPosted.ToString());
        if (!judged.IsRefused && judged.Value.State == ChangeState.Regressed && change.State != ChangeState.Regressed && lab.Lab.Incidents.OnRegression)
        {
            var opened = new IncidentRegister(lab).Open(new IncidentOrder { Change = judged.Value.Id.ToString() });
            warn(opened.Refusal?.ToString() ?? $"{opened.Value.Id} was opened: {opened.Value.Path}");
        }
        return judged;
    }

    private IEnumerable<ChangeEvent> Conclusions(Change change)
    {
        var now = lab.Now;
        var verdict = WindowJudge.Judge(change, now);
        if (verdict.Verdict != change.Verdict && ChangeLifecycle.Next(change.State, verdict.JournalKind) is not null)
            yield return verdict;
        if (verdict.Verdict != Verdict.Inconclusive
            || change.Window!.Checks.Count == 0
            || !change.Window.HasPassed(now)
            || ChangeLifecycle.Next(change.State, WindowExtended.Kind) is null)
        {
            yield break;
        }
        var length = change.Window.ClosesAt!.Value - change.Window.OpensAt;
        var more = TimeSpan.FromTicks(Math.Max(length.Ticks / 4, TimeSpan.TicksPerSecond));
        yield return new WindowExtended(now + more, string.Join(" ", verdict.Reasons));
    }

    private async Task<EvidenceGathered> ObserveAsync(Change change, Check check, CancellationToken cancellation)
    {
        var seen = check.Kind == CheckKind.Command
            ? await RunAsync(change, check, cancellation).ConfigureAwait(false)
            : await lab.Probe.ObserveAsync(check, lab.Lab.Root, cancellation).ConfigureAwait(false);
        // A restart too many is judged below: no waiting undoes it.
        if (seen.Result == CheckResult.Failed && change.Window!.GraceEnd(check) is var grace && lab.Now < grace)
            seen = seen with { Result = CheckResult.NoData, Detail = $"Still starting, given until {grace.UtcDateTime:HH:mm:ss} UTC: {seen.Detail}" };
        if (seen is { Result: CheckResult.Passed, Instance: { } instance }
            && change.Window!.Checks.FirstOrDefault(t => t.Check == check.Name) is { Instance: { } before } tally
            && before != instance
            && tally.Restarts + 1 > check.MaxRestarts)
        {
            seen = seen with { Result = CheckResult.Failed, Detail = $"{seen.Detail}; restarted {tally.Restarts + 1} times, at most {check.MaxRestarts} allowed" };
        }
        return new(check.Name, seen.Result, VisibleText.Of(Redaction.Apply(seen.Detail)), seen.Instance);
    }

    private async Task<Observation> RunAsync(Change change, Check check, CancellationToken cancellation)
    {
        var policy = lab.ReadPolicy();
        if (policy.Refusal is { } unreadable)
            return new(CheckResult.NoData, unreadable.Message);
        var ruling = new Gate(policy.Value, lab.PowerShell).Judge(PlanJudge.Request(change, check, lab));
        var (plan, under) = change.UsedApproval is { } used ? (used.PlanDigest, used.PolicyDigest) : (change.Waiver?.PlanDigest, change.Waiver?.PolicyDigest);
        var covered = ruling.Effect == Effect.Ask && plan == change.PlanDigest && under == policy.Value.Digest;
        if (ruling.Effect != Effect.Allow && !covered || ruling.Arguments is null)
            return new(CheckResult.NoData, $"The gate refused the check: {ruling.Because}");
        var result = await lab.Processes.RunAsync(
            new ProcessRequest { Arguments = ruling.Arguments, WorkingDirectory = lab.Lab.Root, SearchPath = lab.Lab.SearchPath, Timeout = check.Timeout },
            null,
            null,
            cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        if (result.End != ProcessEnd.Exited)
            return new(CheckResult.NoData, result.Failure ?? "it took too long");
        if (result.ExitCode != check.ExitCode)
            return new(CheckResult.Failed, $"exit code {result.ExitCode}, expected {check.ExitCode}");
        if (check.Contains is { } wanted && !result.Output.Tail.Contains(wanted, StringComparison.Ordinal))
            return new(CheckResult.Failed, $"the output lacks '{wanted}'");
        return check.NotContains is { } unwanted && result.Output.Tail.Contains(unwanted, StringComparison.Ordinal)
            ? new(CheckResult.Failed, $"the output has '{unwanted}'")
            : new(CheckResult.Passed, $"exit code {result.ExitCode}");
    }
}
