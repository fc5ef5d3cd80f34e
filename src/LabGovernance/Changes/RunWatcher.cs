using LabGovernance.Changes;
using LabGovernance.Execution;
using LabGovernance.Pipeline;
using LabGovernance.Plans;
using LabGovernance.Policy;
using LabGovernance.Sanitizing;

namespace LabGovernance.Cmdlets;

/// <summary>Shows a run while it happens.</summary>
internal sealed class RunWatcher : IRunObserver
{
    private const int MostWaiting = 256;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(5);

    private readonly object _room = new();
    private readonly LabCmdlet _cmdlet;
    private readonly SynchronizationContext _pipeline;
    private readonly List<ProcessLine> _waiting = [];

    /// <summary>To be made on the pipeline's thread.</summary>
    public RunWatcher(LabCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        _pipeline = SynchronizationContext.Current ?? throw new InvalidOperationException("There is no pipeline here.");
    }

    public void Starting(Step step, string phase, Ruling ruling)
        => Show($"[{step.Number}{(phase == Phases.Rollback ? " rollback" : "")}] {step.Title}: {ruling.Command}", ConsoleColor.Cyan);

    public void Printed(Step step, ProcessLine line) => Printed(line);

    /// <summary>Waits while more is waiting to be shown than anybody reads: what a process prints must not pile up in memory.</summary>
    public void Printed(ProcessLine line)
    {
        lock (_room)
        {
            // A terminal that was paused by hand holds the process up; a pipeline that is over holds up nothing for long.
            while (_waiting.Count >= MostWaiting && Monitor.Wait(_room, s_patience))
            {
            }

            _waiting.Add(line);
            if (_waiting.Count > 1)
                return;
        }

        _pipeline.Post(_ => ShowWaiting(), null);
    }

    // All that waits at once: a program may print lines faster than they can be shown one by one.
    private void ShowWaiting()
    {
        ProcessLine[] lines;
        lock (_room)
        {
            lines = [.. _waiting];
            _waiting.Clear();
            Monitor.PulseAll(_room);
        }

        for (var next = 0; next < lines.Length;)
        {
            var first = next;
            while (++next < lines.Length && lines[next].IsError == lines[first].IsError)
            {
            }

            var text = string.Join(Environment.NewLine, lines[first..next].Select(l => $"    {VisibleText.Of(l.Text)}"));
            Showing(() => _cmdlet.Say(text, lines[first].IsError ? ConsoleColor.Yellow : null));
        }
    }

    public void Ended(Step step, string phase, StepEnd end, int? exitCode, string? failure)
        => Show(end == StepEnd.Succeeded ? $"    done (exit code {exitCode})" : $"    {end}: {failure}", end == StepEnd.Succeeded ? ConsoleColor.Green : ConsoleColor.Red);

    public void Warn(string message) => OnPipeline(() => _cmdlet.WriteWarning(message));

    private void Show(string text, ConsoleColor? colour) => OnPipeline(() => _cmdlet.Say(text, colour));

    private void OnPipeline(Action action) => _pipeline.Post(_ => Showing(action), null);

    // After Ctrl+C nothing can be shown any more, but the run still has to be recorded to its end.
    private void Showing(Action action)
    {
        if (!_cmdlet.IsStopping)
            action();
    }
}
