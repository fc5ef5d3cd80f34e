using LabGovernance.Execution;
using LabGovernance.Plans;
using LabGovernance.Policy;

namespace LabGovernance.Rehearsing;

/// <summary>Watches a run that is only tried: there is nothing to show.</summary>
public sealed class SilentRun : IRunObserver
{
    public void Starting(Step step, string phase, Ruling ruling)
    {
    }

    public void Printed(Step step, ProcessLine line)
    {
    }

    public void Ended(Step step, string phase, Changes.StepEnd end, int? exitCode, string? failure)
    {
    }

    public void Warn(string message)
    {
    }
}
