using System.Globalization;
using LabGovernance.Changes;
using LabGovernance.Policy;
using Microsoft.Extensions.Time.Testing;

namespace LabGovernance.Testing;

/// <summary>A lab without files, processes or network, which different actors can enter.</summary>
public sealed class MemoryLab
{
    public MemoryLab(CsePolicy policy, ConsentRules consent)
    {
        Policy = policy;
        Lab = new()
        {
            Root = Path.GetFullPath("/srv/lab"),
            Name = "lab",
            PolicyPath = "/srv/lab/cse-policy.yaml",
            StatusPath = "/srv/lab/STATUS.md",
            PendingWorkPath = "/srv/lab/PENDING-WORK.md",
            Consent = consent,
        };
        Journal = new(Time);
        Processes = new(Time);
    }

    public FakeTimeProvider Time { get; } = new(new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    public CsePolicy Policy { get; set; }

    public Lab Lab { get; }

    public MemoryJournal Journal { get; }

    public MemoryRunLock RunLock { get; } = new();

    public ScriptedLiveState LiveState { get; } = new();

    public ScriptedProcesses Processes { get; }

    public ScriptedProbe Probe { get; } = new();

    public MemoryBaselineFiles Baselines { get; } = new();

    private int _ids;

    private readonly MemoryStatusFile _status = new();

    /// <summary>The lab as the actor's session has it.</summary>
    public GovernedLab For(Actor actor, bool interactive) => new()
    {
        Lab = Lab,
        Actor = actor,
        Interactive = interactive,
        Journal = Journal,
        Index = Journal,
        ReadPolicy = () => Policy,
        RunLock = RunLock,
        LiveState = LiveState,
        Processes = Processes,
        Probe = Probe,
        Status = _status,
        Work = new MemoryWorkFile(),
        Incidents = new MemoryFormFile(),
        Drills = new MemoryDrillFiles(),
        Baselines = Baselines,
        Time = Time,
        NewId = () => (++_ids).ToString("x8", CultureInfo.InvariantCulture),
    };
}
