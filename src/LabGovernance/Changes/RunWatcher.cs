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
    private readonly LabCmdlet _cmdlet;
    private readonly SynchronizationContext _pipeline;

    /// <summary>To be made on the pipeline's thread.</summary>
    public RunWatcher(LabCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        _pipeline = SynchronizationContext.Current ?? throw new InvalidOperationException("There is no pipeline here.");
    }

    public void Starting(Step step, string phase, Ruling ruling)
        => Show($"[{step.Number}{(phase == Phases.Rollback ? " rollback" : "")}] {step.Title}: {ruling.Command}", ConsoleColor.Cyan);

    public void Printed(Step step, ProcessLine line) => Printed(line);

    public void Printed(ProcessLine line) => Show($"    {VisibleText.Of(line.Text)}", line.IsError ? ConsoleColor.Yellow : null);

    public void Ended(Step step, string phase, StepEnd end, int? exitCode, string? failure)
        => Show(end == StepEnd.Succeeded ? $"    done (exit code {exitCode})" : $"    {end}: {failure}", end == StepEnd.Succeeded ? ConsoleColor.Green : ConsoleColor.Red);

    public void Warn(string message) => OnPipeline(() => _cmdlet.WriteWarning(message));

    private void Show(string text, ConsoleColor? colour) => OnPipeline(() => _cmdlet.Say(text, colour));

    private void OnPipeline(Action action) => _pipeline.Post(_ =>
    {
        // After Ctrl+C nothing can be shown any more, but the run still has to be recorded to its end.
        if (!_cmdlet.IsStopping)
            action();
    }, null);
}
