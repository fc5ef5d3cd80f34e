using System.Text;
using LabGovernance.Changes;
using LabGovernance.Core.Tests.Policy;
using LabGovernance.Execution;
using LabGovernance.Journal;
using LabGovernance.Plans;
using LabGovernance.Policy;
using LabGovernance.Rehearsing;
using LabGovernance.Testing;
using LabGovernance.Verification;

namespace LabGovernance.Core.Tests.Changes;

/// <summary>Gives commands to one lab, one after the other, and checks after each that everything is still as it has to be.</summary>
internal sealed class Walk
{
    public static readonly Actor[] Actors = [Actor.Human("ana"), Actor.Ai("planner"), Actor.Ai("other"), Actor.Automation("timer")];

    private static readonly CsePolicy[] Versions =
    [
        Version("open", false, "docker ps", "docker restart*"),
        Version("asking", true, "docker ps", "docker restart*"),
        Version("narrow", true, "docker ps"),
        Notifying(Version("notifying", true, "docker ps", "docker restart*")),
    ];

    private readonly MemoryLab _lab = new(Versions[1], new() { ByName = ["ana"] });
    private readonly Witness _witness;
    private readonly ChainVerifier _chain = new();
    private Queue<Fate> _fates = new();
    private int _edits;

    /// <summary>True while what runs is a check: the last entry may be a step of another change, whose process died.</summary>
    private bool _looks;

    public Walk()
    {
        _witness = new(_lab);
        _lab.Processes.Run = Run;
        _lab.Probe.See = _ => new(_fates.TryDequeue(out var fate) && fate != Fate.Succeeds
            ? fate == Fate.Fails ? CheckResult.Failed : CheckResult.NoData
            : CheckResult.Passed, "seen");
    }

    public IEnumerable<(ChangeState From, string Event, ChangeState To)> Moves => _lab.Journal.Entries.GroupBy(e => e.Subject).SelectMany(MovesOf);

    public async Task GiveAsync(Move move)
    {
        var before = Shown();
        var known = _lab.Journal.Entries.Count;
        _fates = new(move.Fates);
        var appends = 0;
        _lab.Journal.BeforeAppend = () =>
        {
            if (++appends == move.DiesAt && !move.DiesAfter)
                throw new ProcessDiedException();
        };
        _lab.Journal.AfterAppend = () =>
        {
            LiveStateHolds();
            if (appends == move.DiesAt && move.DiesAfter)
                throw new ProcessDiedException();
        };
        Refusal? refusal = null;
        try
        {
            refusal = await DoAsync(move);
        }
        catch (ProcessDiedException)
        {
        }
        _lab.Journal.BeforeAppend = () => { };
        _lab.Journal.AfterAppend = () => { };
        if (_lab.Journal.Entries.Count == known)
            return;
        ChainHolds(known);
        foreach (var (id, change) in Shown())
            IsExplainable(change, refusal is null ? null : before.GetValueOrDefault(id), known);
    }

    /// <summary>Whatever happened: with the world working again, what is interrupted can be undone.</summary>
    public async Task InterruptedCanBeUndoneAsync()
    {
        _lab.Processes.Alive.Clear();
        _lab.Policy = Versions[0];
        _fates.Clear();
        foreach (var (id, _) in Shown().Where(c => c.Value.State == ChangeState.Interrupted))
        {
            var undone = await new ChangeRun(_lab.For(Actors[0], true)).UndoAsync(id.ToString(), "after the walk", new SilentRun(), default);
            Assert.Equal(ChangeState.RolledBack, undone.Value.State);
            Assert.All(undone.Value.Steps, s => Assert.True(
                !s.MayHaveTakenEffect || s.Rollback == StepState.Succeeded || undone.Value.Plan!.Steps[s.Number - 1].Rollback is null));
        }
    }

    private async Task<Refusal?> DoAsync(Move move)
    {
        var actor = Actors[move.Who];
        var lab = _lab.For(actor, actor.Kind == ActorKind.Human);
        var register = new ChangeRegister(lab);
        var run = new ChangeRun(lab);
        var observer = new SilentRun();
        var id = $"CHG-{move.Change + 1:0000}";
        switch (move.Verb)
        {
            case Verb.Propose:
                return register.Propose("a change", null, (ChangeKind)(move.Variant % 4), "vms").Refusal;
            case Verb.Plan:
                return register.SetPlan(id, PlanOf(move.Variant)).Refusal;
            case Verb.Judge:
                return register.Judge(id).Refusal;
            case Verb.Approve:
                return Approve(lab, id, move);
            case Verb.Deny:
                return new ChangeApprovals(lab).Deny(id, "no").Refusal;
            case Verb.Stop:
                return register.Stop(id, "enough").Refusal;
            case Verb.Invoke:
                return (await run.InvokeAsync(id, observer, default)).Refusal;
            case Verb.Resume:
                return (await run.ResumeAsync(id, (InterruptedStep)(move.Variant % 3), observer, default)).Refusal;
            case Verb.Undo:
                return (await run.UndoAsync(id, "back", observer, default)).Refusal;
            case Verb.Look:
                _looks = true;
                try
                {
                    return (await new WindowWatch(lab).LookAsync(id, _ => { }, default)).Refusal;
                }
                finally
                {
                    _looks = false;
                }

            case Verb.Complete:
                var force = move.Variant % 3 == 0;
                return register.Complete(id, force, force ? "it is well" : null).Refusal;
            case Verb.EditPolicy:
                _lab.Policy = Versions[move.Variant % 4] with { Digest = $"edit {move.Variant % 5} of {move.Variant % 4}" };
                return null;
            case Verb.TouchFile:
                _lab.LiveState.Version++;
                return null;
            case Verb.Wait:
                _lab.Time.Advance(new[] { TimeSpan.FromMinutes(1), TimeSpan.FromHours(2), TimeSpan.FromDays(3), TimeSpan.FromDays(9) }[move.Variant % 4]);
                return null;
            default:
                _lab.Processes.Alive.Clear();
                return null;
        }
    }

    private Refusal? Approve(GovernedLab lab, string id, Move move)
    {
        var approvals = new ChangeApprovals(lab);
        var byName = (move.Variant / 8 % 4) switch { 0 => "ana", 1 => "mallory", _ => null };
        var asked = approvals.Ask(id, byName);
        if (asked.IsRefused)
            return asked.Refusal;
        switch (move.Variant % 8)
        {
            case 0:
                return approvals.Unanswered(asked.Value).Refusal;
            case 1:
                return approvals.Deny(id, "no").Refusal;
            case 2:
                _lab.Time.Advance(TimeSpan.FromMinutes(3));
                break;
            case 3:
                new ChangeRegister(lab).SetPlan(id, PlanOf(move.Variant / 8));
                break;
            default:
                break;
        }
        return approvals.Approve(asked.Value, byName, null, null).Refusal;
    }

    private ProcessResult Run(ProcessRequest request, CancellationToken cancellation)
    {
        if (!_looks && _lab.Journal.Entries[^1].Kind == StepStarted.Kind)
            _witness.StepStarts(request);
        else
            Assert.True(Witness.EffectOf(string.Join(' ', request.Arguments), _lab.Policy) is Effect.Allow or Effect.Ask);
        switch (_fates.TryDequeue(out var fate) ? fate : Fate.Succeeds)
        {
            case Fate.Fails:
                return ScriptedProcesses.Ended(1);
            case Fate.TimesOut:
                return ScriptedProcesses.Result(ProcessEnd.TimedOut);
            case Fate.CannotStart:
                return ScriptedProcesses.Result(ProcessEnd.NotStarted);
            case Fate.WeDie:
                throw new ProcessDiedException();
            case Fate.WeDieAlone:
                _lab.Processes.Alive.Add(_lab.Processes.Last!);
                throw new ProcessDiedException();
            case Fate.IsStopped:
                foreach (var change in _lab.Journal.List([]).Where(c => _lab.RunLock.IsHeld(c.Id)))
                    new ChangeRegister(_lab.For(Actors[1], false)).Stop(change.Id.ToString(), "stop");
                _lab.Time.Advance(TimeSpan.FromSeconds(1));
                return cancellation.IsCancellationRequested ? ScriptedProcesses.Result(ProcessEnd.Cancelled) : ScriptedProcesses.Ended(0);
            case Fate.PolicyEdited:
                _lab.Policy = Versions[++_edits % 4] with { Digest = $"edit while running {_edits}" };
                return ScriptedProcesses.Ended(0);
            case Fate.TakesLong:
                _lab.Time.Advance(TimeSpan.FromHours(5));
                return ScriptedProcesses.Ended(0);
            default:
                return ScriptedProcesses.Ended(0);
        }
    }

    private Dictionary<ChangeId, Change> Shown()
        => new ChangeStore(_lab.For(Actors[3], false)).List([]).ToDictionary(c => c.Id);

    private void LiveStateHolds()
    {
        var last = _lab.Journal.Entries[^1];
        if (last.Kind != RunStarted.Kind || ((RunStarted)ChangeJson.ToEvent(last)).ApprovalId is not { } id)
            return;
        var granted = _lab.Journal.Entries.Where(e => e.Kind == ApprovalGranted.Kind).Select(ChangeJson.ToEvent).Cast<ApprovalGranted>();
        Assert.Equal(Assert.Single(granted, g => g.Approval.Id == id).Approval.LiveState, _lab.LiveState.Fingerprint([]));
    }

    private void ChainHolds(int known)
    {
        foreach (var e in _lab.Journal.Entries.Skip(known))
        {
            _chain.Next(
                e.Sequence, U(JournalHash.FormatTime(e.At)), U(e.Actor.ToString()), U(e.Subject), U(e.Kind), U(e.Data), U(e.Previous), U(e.Hash));
        }
        Assert.Null(_chain.Finding);
        static byte[] U(string text) => Encoding.UTF8.GetBytes(text);
    }

    private void IsExplainable(Change change, Change? before, int known)
    {
        var entries = _lab.Journal.Entries.Where(e => e.Subject == change.Id.ToString()).ToList();
        var events = entries.ConvertAll(ChangeJson.ToEvent);
        Assert.False(_lab.RunLock.IsHeld(change.Id));
        Assert.Equal(ChangeJson.Write(ChangeFold.All(entries)!), ChangeJson.Write(_lab.Journal.Find(change.Id)!));
        Assert.DoesNotContain(change.State, new[] { ChangeState.Running, ChangeState.RollingBack });
        Assert.Equal(change.State == ChangeState.Approved, change.Approval is not null);
        Assert.All(entries, e => Assert.False(
            e.Actor.Kind == ActorKind.Ai && e.Kind is ApprovalGranted.Kind or ApprovalRequested.Kind or ChangeDenied.Kind, $"{e.Actor} did {e.Kind}"));
        foreach (var closed in events.OfType<ChangeClosed>())
        {
            Assert.False(closed.Forced && entries[^1].Actor.Kind == ActorKind.Ai);
            if (closed.ClosedAs == Closing.AsVerified)
                IsVerified(change, entries, events);
        }
        if (change.State == ChangeState.Verified)
            IsVerified(change, entries, events);
        if (before is null)
            return;
        var added = entries.Where(e => e.Sequence > known).Select(e => e.Kind).ToList();
        Assert.All(added, k => Assert.Contains(k, new[] { RunRefused.Kind, ApprovalLapsed.Kind, ApprovalRequested.Kind, ApprovalUnanswered.Kind, ChangeJudged.Kind, RunInterrupted.Kind, PlanSet.Kind }));
        if (added.Contains(PlanSet.Kind))
            return;
        Assert.True(
            change.State == before.State || change.State == ChangeState.Planned && added.Exists(k => k is ApprovalLapsed.Kind or ApprovalUnanswered.Kind),
            $"a refused command moved it from {before.State} to {change.State}");
        Assert.Equal(before.PlanDigest, change.PlanDigest);
        Assert.Equal(before.Steps, change.Steps.Zip(before.Steps, (s, b) => s.State == StepState.Interrupted || s.Rollback == StepState.Interrupted ? b : s));
    }

    private static void IsVerified(Change change, List<JournalEntry> entries, List<ChangeEvent> events)
    {
        var verdict = events.FindLastIndex(e => e is WindowJudged { Verdict: Verdict.Verified });
        var end = events.Take(verdict).Select(e => (e as WindowOpened)?.ClosesAt ?? (e as WindowExtended)?.ClosesAt).Last(c => c is not null)!.Value;
        Assert.True(entries[verdict].At >= end, "verified before the window's end");
        Assert.NotEmpty(change.Plan!.Checks);
        foreach (var check in change.Plan.Checks)
        {
            var seen = events.Zip(entries).Where(p => (p.First as EvidenceGathered)?.Check == check.Name).ToList();
            Assert.DoesNotContain(seen, p => ((EvidenceGathered)p.First).Result == CheckResult.Failed);
            Assert.Contains(seen, p => ((EvidenceGathered)p.First).Result == CheckResult.Passed && p.Second.At >= end);
        }
    }

    private static IEnumerable<(ChangeState From, string Event, ChangeState To)> MovesOf(IEnumerable<JournalEntry> entries)
    {
        Change? change = null;
        foreach (var entry in entries)
        {
            var next = ChangeFold.Apply(change, entry);
            if (change is not null)
                yield return (change.State, entry.Kind, next.State);
            change = next;
        }
    }

    private static Plan PlanOf(int variant)
    {
        string[] commands = (variant % 8) switch
        {
            0 => ["docker ps", "rm -rf /"],
            1 => ["docker kill x"],
            2 => ["docker ps"],
            3 => ["docker restart web", "docker restart web"],
            _ => ["docker ps", "docker restart web", "docker ps"],
        };
        return new()
        {
            Steps = [.. commands.Select((c, i) => new Step
            {
                Title = $"step {i}",
                Command = c,
                Rollback = ((variant >> i) & 1) == 0 ? "docker restart web" : null,
                Idempotent = i == 2,
                Timeout = TimeSpan.FromMinutes(1),
            })],
            Checks = (variant % 5) switch
            {
                0 => [],
                1 => [new() { Name = "up", Kind = CheckKind.Command, Target = "docker ps" }],
                _ => [new() { Name = "up", Kind = CheckKind.Command, Target = "docker ps" }, new() { Name = "page", Kind = CheckKind.Http, Target = "http://127.0.0.1:1/" }],
            },
            Window = variant % 3 == 0 ? TimeSpan.FromHours(1) : null,
        };
    }

    private static CsePolicy Notifying(CsePolicy policy)
        => policy with { ApprovalWorkflow = policy.ApprovalWorkflow with { Mode = ApprovalMode.NotifyOnly } };

    private static CsePolicy Version(string name, bool approval, params string[] allowed)
    {
        var policy = Policies.Of(Policies.Scope("vms", approval, allowed));
        return policy with { Metadata = policy.Metadata with { Name = name }, Digest = name };
    }
}
