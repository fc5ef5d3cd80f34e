using System.Management.Automation;
using LabGovernance.Changes;
using LabGovernance.Verification;

namespace LabGovernance.Cmdlets;

/// <summary>Looks at a change's checks, keeps the evidence and judges the window.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "LabVerification", SupportsShouldProcess = true)]
[OutputType(typeof(Change))]
public sealed class InvokeLabVerificationCommand : ChangeCmdlet
{
    /// <summary>Looks again and again until the window has passed or a check fails.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>Time between two looks.</summary>
    [Parameter]
    [LengthOfTime]
    public TimeSpan Every { get; set; } = TimeSpan.FromSeconds(30);

    protected override void Process(string id)
    {
        if (!Begins(id, "Gather evidence", lab => new WindowWatch(lab).LookAsync(id, _ => { }, StopToken)))
            return;
        var lab = Open().Governed;
        var watch = new WindowWatch(lab);
        Await(async () =>
        {
            while (true)
            {
                // Warnings may come on another thread; the pipeline takes them on its own.
                var looked = await watch.LookAsync(id, Open().Warnings.Enqueue, StopToken);
                Warn();
                if (!Accept(looked, id, out var change))
                    return;
                if (!Wait || change.State != ChangeState.Verifying || change.Window?.ClosesAt is not { } end || change.Window.Checks.Count == 0)
                {
                    WriteObject(change);
                    return;
                }
                var left = end - lab.Now;
                WriteProgress(new ProgressRecord(1, $"Watching {change.Id}", $"until {end.LocalDateTime:yyyy-MM-dd HH:mm:ss}"));
                await Task.Delay(left < Every ? left > TimeSpan.Zero ? left : TimeSpan.FromMilliseconds(1) : Every, lab.Time, StopToken);
            }
        });
    }
}
