using System.Globalization;
using LabGovernance.Adapters.Configuration;
using LabGovernance.Adapters.Drift;
using LabGovernance.Adapters.Drills;
using LabGovernance.Adapters.Incidents;
using LabGovernance.Adapters.Status;
using LabGovernance.Adapters.Work;
using LabGovernance.Changes;
using LabGovernance.Drift;
using LabGovernance.Drills;
using LabGovernance.Execution;
using LabGovernance.Incidents;
using LabGovernance.Plans;
using LabGovernance.Rehearsing;
using LabGovernance.Status;
using LabGovernance.Testing;
using LabGovernance.Verification;
using LabGovernance.Work;
using Microsoft.Extensions.Time.Testing;

namespace LabGovernance.Adapters.Tests.Reviews;

/// <summary>A lab with real documents in which people have worked for twelve weeks of spring 2026, across the change to summer time.</summary>
public sealed class LivedInLab
{
    private const string PolicyText = """
        version: "1.0"
        metadata: { name: "Home", description: "House and cameras", owner: "ana", last_updated: "2026-02-01" }
        infrastructures:
          homeassistant: { enabled: true, ttl_minutes: 60, requires_approval: true, description: "House", allowed_commands: ["docker restart *", "docker compose *", "docker ps*"] }
          frigate: { enabled: true, ttl_minutes: 60, requires_approval: true, description: "Cameras", allowed_commands: ["docker restart *", "docker logs*"] }
          proxmox: { enabled: true, ttl_minutes: 60, requires_approval: true, description: "Machines", allowed_commands: ["qm reboot *", "pveversion"] }
        approval_workflow: { mode: "interactive", timeout_seconds: 600, notification_channels: ["terminal"], approval_methods: ["interactive"], redline_triggers: [] }
        """;

    private readonly string _root = TemporaryFolders.New();
    private readonly MemoryJournal _journal;
    private readonly ScriptedProcesses _processes;
    private readonly ScriptedProbe _probe = new();
    private readonly MemoryRunLock _lock = new();
    private int _ids;

    public LivedInLab()
    {
        Time = new FakeTimeProvider(new(2026, 2, 2, 8, 0, 0, TimeSpan.Zero));
        Time.SetLocalTimeZone(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        _ = StarterLab.Write(_root, LabTemplate.Full, false, new(2026, 2, 2)).Value;
        File.WriteAllText(Path.Combine(_root, "cse-policy.yaml"), PolicyText);
        Lab = LabFinder.Open(_root).Value;
        _journal = new(Time);
        _processes = new(Time);
    }

    public FakeTimeProvider Time { get; }

    public Lab Lab { get; }

    public GovernedLab For(Actor actor) => new()
    {
        Lab = Lab,
        Actor = actor,
        Interactive = actor.Kind == ActorKind.Human,
        Journal = _journal,
        Index = _journal,
        ReadPolicy = () => PolicyFile.Read(Lab.PolicyPath),
        RunLock = _lock,
        LiveState = new ScriptedLiveState(),
        Processes = _processes,
        Probe = _probe,
        Status = new MarkdownStatusFile(Lab.Documents),
        Work = new MarkdownWorkFile(Lab.Documents),
        Incidents = new MarkdownIncidentFile(),
        Drills = new DrillFiles(),
        Baselines = new BaselineFiles(),
        Time = Time,
        NewId = () => (++_ids).ToString("x16", CultureInfo.InvariantCulture),
    };

    public GovernedLab Ana => For(Actor.Human("ana"));

    /// <summary>Twelve weeks with 24 changes, of which four fail or regress, all of these in the second half; three incidents; drills; issues; work.</summary>
    public async Task<LivedInLab> LiveAsync()
    {
        string[] where = ["homeassistant", "frigate", "homeassistant", "proxmox"];
        for (var i = 0; i < 24; i++)
        {
            var infrastructure = where[i % 4];
            await ChangeAsync($"{(i % 3 == 0 ? "Update" : "Restart")} {infrastructure} <no. {i + 1}>", infrastructure, i % 3 == 0 ? ChangeKind.MajorUpdate : ChangeKind.Restart, i switch { 13 or 18 => Fate.Fails, 16 or 21 => Fate.Regresses, _ => Fate.Holds }, TimeSpan.FromMinutes(1 + i % 5));
            switch (i)
            {
                case 4:
                    Drill("docker-stack", TimeSpan.FromMinutes(9));
                    Drill("home-assistant-database", TimeSpan.FromMinutes(12));
                    await RefuseAsync("rm -rf /srv/frigate");
                    break;
                case 8:
                    Incident("Recordings stopped | disk full", "frigate", IssueSeverity.High, TimeSpan.FromHours(3), close: true);
                    break;
                case 14:
                    Drill("docker-stack", TimeSpan.FromMinutes(13));
                    await RefuseAsync("docker volume rm frigate_media");
                    await RefuseAsync("docker system prune -a");
                    break;
                case 17:
                    Incident("Lights did not answer", "homeassistant", IssueSeverity.Critical, TimeSpan.FromMinutes(95), close: false);
                    break;
                case 20:
                    Drill("docker-stack", TimeSpan.FromMinutes(21));
                    break;
            }
        }
        _ = new IssueRegister(Ana).Open(new IssueOrder { Title = "Camera 3 drops frames", Severity = IssueSeverity.Medium, Service = "frigate", Owner = "ana", NextAction = "Look at the cable" }, false).Value;
        var watched = new IssueRegister(Ana).Open(new IssueOrder { Title = "Backups take nine hours", Severity = IssueSeverity.Low, Service = "proxmox", Owner = "ben" }, false).Value;
        _ = new IssueRegister(Ana).Resolve(watched.Name, "Fewer copies at once", Ana.Today.AddDays(2)).Value;
        Time.Advance(TimeSpan.FromDays(4));
        Baseline();
        _ = new WorkRegister(Ana).Open(new WorkOrder { Title = "Second pool for recordings", Target = Ana.Today.AddDays(-1), Owner = "ana" }, null).Value;
        var incident = new IncidentRegister(Ana).Open(new IncidentOrder { Title = "Doorbell is offline", Severity = IssueSeverity.Low, Services = ["homeassistant"], Started = Time.GetUtcNow().AddHours(-5) }).Value;
        _ = new IncidentRegister(Ana).Note(incident.Id, "Its power supply is warm", null).Value;
        await ChangeAsync("Restart frigate with hardware decoding", "frigate", ChangeKind.Configuration, Fate.StillWatched, TimeSpan.FromMinutes(2));
        return this;
    }

    private enum Fate
    {
        Holds,
        Fails,
        Regresses,
        StillWatched,
    }

    private async Task ChangeAsync(string title, string infrastructure, ChangeKind kind, Fate fate, TimeSpan thought)
    {
        var register = new ChangeRegister(Ana);
        var id = new ChangeRegister(For(Actor.Ai("planner"))).Propose(title, null, kind, infrastructure).Value.Id.ToString();
        var command = infrastructure == "proxmox" ? "qm reboot 105" : $"docker restart {infrastructure}";
        _ = register.SetPlan(id, new Plan
        {
            Steps = [new Step { Title = "do it", Command = command, Rollback = command }],
            Checks = [new Check { Name = "answers", Kind = CheckKind.Http, Target = "http://127.0.0.1:1/" }],
            Window = TimeSpan.FromHours(kind == ChangeKind.Restart ? 24 : 60),
        }).Value;
        var approvals = new ChangeApprovals(Ana);
        var asked = approvals.Ask(id, null).Value;
        Time.Advance(thought);
        _ = approvals.Approve(asked, null, null, null).Value;
        _processes.Run = (_, _) =>
        {
            Time.Advance(TimeSpan.FromMinutes(8));
            return ScriptedProcesses.Ended(fate == Fate.Fails ? 1 : 0);
        };
        _ = (await new ChangeRun(Ana).InvokeAsync(id, new SilentRun(), default)).Value;
        _processes.Run = (_, _) => ScriptedProcesses.Ended(0);
        if (fate == Fate.Fails)
            _ = (await new ChangeRun(Ana).UndoAsync(id, "it did not start", new SilentRun(), default)).Value;
        _probe.See = _ => new(CheckResult.Passed, "200");
        for (var look = 0; look < (fate == Fate.StillWatched ? 2 : 8); look++)
        {
            Time.Advance(TimeSpan.FromHours(10));
            if (fate == Fate.Regresses && look == 2)
                _probe.See = _ => new(CheckResult.Failed, "500");
            _ = await new WindowWatch(Ana).LookAsync(id, _ => { }, default);
        }
        if (fate == Fate.Regresses)
            _ = (await new ChangeRun(Ana).UndoAsync(id, "it answers with errors", new SilentRun(), default)).Value;
        if (fate != Fate.StillWatched)
            _ = register.Complete(id, false, null).Value;
    }

    /// <summary>Two files as they are to be, of which one is then changed by nobody's plan.</summary>
    private void Baseline()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, "stacks")).FullName;
        File.WriteAllText(Path.Combine(folder, "frigate.conf"), "retain: 7\n");
        File.WriteAllText(Path.Combine(folder, "<house>.conf"), "lights: on\n");
        _ = new BaselineRegister(Ana).Take(
            new BaselineDefinition { Name = "stacks", Files = ["stacks"], Path = Path.Combine(Lab.BaselinesFolder, "stacks.yaml") },
            false,
            new BaselineDialog { Consents = _ => true, Run = (_, _) => throw new InvalidOperationException("Nothing is to be run.") },
            default).Value;
        File.WriteAllText(Path.Combine(folder, "<house>.conf"), "lights: off\n");
    }

    private void Drill(string id, TimeSpan took)
    {
        var drills = new DrillRegister(Ana);
        _ = drills.Start(id, null).Value;
        Time.Advance(took);
        _ = drills.Complete(id, new DrillEnd { Succeeded = true, DataFrom = Time.GetUtcNow() - took - TimeSpan.FromHours(6) }).Value;
    }

    private void Incident(string title, string service, IssueSeverity severity, TimeSpan felt, bool close)
    {
        var register = new IncidentRegister(Ana);
        var now = Time.GetUtcNow();
        var id = register.Open(new IncidentOrder { Title = title, Severity = severity, Services = [service], Started = now - felt, Detected = now - felt / 2 }).Value.Id;
        Time.Advance(TimeSpan.FromMinutes(30));
        _ = register.Set(id, new IncidentOrder { Mitigated = now, Mitigation = "Restarted it", Actions = ["Watch the disk"], ActionDue = Ana.Today.AddDays(10) }).Value;
        Time.Advance(TimeSpan.FromHours(8));
        _ = register.Resolve(id, "Room was made", null).Value;
        if (close)
            _ = register.Close(id, true, "watched by hand").Value;
    }

    private async Task RefuseAsync(string command)
        => Assert.True((await new CommandRun(For(Actor.Ai("planner"))).RunAsync(new CommandOrder { Command = command, Infrastructure = "frigate" }, _ => true, _ => { }, default)).IsRefused);
}
